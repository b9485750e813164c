package org.orderly.fleet.rentals;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The days for which a unit is on hire, the first and the last included.
 *
 * @param last null while nobody has brought it back
 */
record Hire(LocalDate first, LocalDate last) {

    /** The days of it that lie in the period, both ends included; those after today are not on hire yet. */
    int days(LocalDate from, LocalDate to, LocalDate today) {
        LocalDate begin = first.isAfter(from) ? first : from;
        LocalDate end = earlier(to, last == null ? today : last);
        return begin.isAfter(end) ? 0 : Math.toIntExact(ChronoUnit.DAYS.between(begin, end) + 1);
    }

    /** All days of it so far. */
    int days(LocalDate today) {
        return days(first, last == null ? today : last, today);
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
