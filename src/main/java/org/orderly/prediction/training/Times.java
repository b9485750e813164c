package org.orderly.prediction.training;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;

/** Moments as files write them: an ISO date (its first instant, UTC), an ISO instant (UTC
 * without an offset), or epoch milliseconds. */
final class Times {

    static final long DAY_MS = TimeUnit.DAYS.toMillis(1);

    private static final int DATE = "2024-03-31".length();
    private static final int INSTANT = "2024-03-31T10:20:30Z".length();

    private Times() {}

    /**
     * Epoch milliseconds.
     *
     * @throws BadRow if it is none of the three
     */
    static long of(String text) {
        try {
            if (text.length() == INSTANT && text.charAt(INSTANT - 1) == 'Z' && text.charAt(DATE) == 'T') {
                return dayOf(text) * DAY_MS
                        + ((number(text, 11, 13) * 60L + number(text, 14, 16)) * 60 + number(text, 17, 19)) * 1000;
            }
            if (text.indexOf('-', 1) < 0) {
                return Long.parseLong(text);
            }
            if (text.length() == DATE) {
                return dayOf(text) * DAY_MS;
            }
            if (text.endsWith("Z")) {
                return Instant.parse(text).toEpochMilli();
            }
            return Math.max(text.lastIndexOf('+'), text.lastIndexOf('-')) > DATE
                    ? OffsetDateTime.parse(text).toInstant().toEpochMilli()
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC).toEpochMilli();
        } catch (DateTimeException | NumberFormatException e) {
            throw new BadRow("no date, instant or epoch milliseconds", text);
        }
    }

    private static long dayOf(String text) {
        return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                .toEpochDay();
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
