package org.orderly.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads moments as devices write them. */
final class Times {

    /** Of a number: up to this many it counts seconds, and each thousandfold more milliseconds, micro-, nanoseconds. */
    private static final BigDecimal MOST_SECONDS = new BigDecimal("1e11");

    /** Fewer seconds than this since 1970 are a counter and not a time. */
    private static final BigDecimal FEWEST_SECONDS = new BigDecimal("1e8");

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final int UNITS = 4;

    private static final int LONGEST = 64;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,24}([.,]\\d{1,24})?");
    private static final Pattern PARTS =
            Pattern.compile("(\\d{4}-?\\d{2}-?\\d{2})(?:T|\\h+)(\\d[\\d:]*?)(?:[.,](\\d{1,9})\\d*)?"
                    + "\\h*(Z|UTC|GMT|[+-]\\d{2}:?(?:\\d{2})?)?");

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .appendPattern("[uuuu-MM-dd][uuuuMMdd]'T'[HH:mm[:ss]][HHmmss][HHmm]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private Times() {}

    /**
     * The moment in epoch milliseconds (UTC).
     *
     * @param text seconds, milliseconds, microseconds or nanoseconds since 1970, told apart by their size, or ISO 8601 with
     *     an offset
     * @throws DateTimeException saying what is wrong with it
     */
    static long read(String text) {
        String moment = text.strip();
        if (moment.length() > LONGEST) {
            throw new DateTimeException("is longer than any time");
        }
        return NUMBER.matcher(moment).matches() ? number(new BigDecimal(moment.replace(',', '.'))) : iso(moment);
    }

    private static long number(BigDecimal since1970) {
        if (since1970.compareTo(FEWEST_SECONDS) < 0) {
            throw new DateTimeException("is too small to be seconds or milliseconds since 1970");
        }
        BigDecimal most = MOST_SECONDS;
        BigDecimal toMillis = THOUSAND;
        for (int unit = 0; unit < UNITS; unit++) {
            if (since1970.compareTo(most) < 0) {
                return since1970
                        .multiply(toMillis)
                        .setScale(0, RoundingMode.FLOOR)
                        .longValueExact();
            }
            most = most.multiply(THOUSAND);
            toMillis = toMillis.movePointLeft(3);
        }
        throw new DateTimeException("is too large to be nanoseconds since 1970");
    }

    private static long iso(String moment) {
        Matcher parts = PARTS.matcher(moment.toUpperCase(Locale.ROOT));
        if (!parts.matches()) {
            throw new DateTimeException("is no time");
        }
        String offset = parts.group(4);
        if (offset == null) {
            throw new DateTimeException("says no offset from UTC; end it with Z or +01:00");
        }
        String fraction = parts.group(3) == null ? "" : "." + parts.group(3);
        String zone = offset.equals("UTC") || offset.equals("GMT") ? "Z" : offset;
        return OffsetDateTime.parse(parts.group(1) + "T" + parts.group(2) + fraction + zone, ISO)
                .toInstant()
                .toEpochMilli();
    }
}
