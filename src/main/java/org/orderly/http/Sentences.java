package org.orderly.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Pattern;

/** Words for what is wrong that a library has no words for, or none for people. */
final class Sentences {

    private static final Map<Class<?>, String> TIMES = Map.of(
            LocalDate.class, "a date such as 2026-03-01",
            Instant.class, "a time such as 2026-03-01T14:05:09Z",
            OffsetDateTime.class, "a time such as 2026-03-01T14:05:09+01:00",
            LocalDateTime.class, "a time such as 2026-03-01T14:05",
            LocalTime.class, "a time of the day such as 14:05",
            YearMonth.class, "a month such as 2026-03",
            ZoneId.class, "a time zone such as Europe/Berlin");

    /** Names of classes and of what the machine has inside. */
    private static final Pattern INSIDE =
            Pattern.compile("\\b(?:java|javax|jakarta|org|com|io)\\.\\w|Exception|enum constant");

    private Sentences() {}

    static String timeLike(Class<?> type) {
        return TIMES.getOrDefault(type, "a time or a date");
    }

    /** What a value of ours says when it refuses to be made, unless it was said by a library. */
    static String ours(IllegalArgumentException why, String otherwise) {
        String said = why.getMessage();
        return said == null || INSIDE.matcher(said).find() ? otherwise : said;
    }
}
