package org.orderly.savings.report;

import java.time.LocalDate;
import java.time.YearMonth;

/** Months in numbers: months since the year 0. What is before 1900 or after 2299 counts as these. */
final class Months {

    private static final int FIRST = 1900 * 12;
    private static final int LAST = 2300 * 12 - 1;
    /** Days from 0000-03-01, with which years begin that end on the leap day, to 1970-01-01. */
    private static final int SHIFT = 719_468;

    private static final int ERA = 146_097;

    private Months() {}

    /**
     * The month of a day since 1970-01-01, without making a date of it (Howard Hinnant, "chrono-compatible low-level date
     * algorithms": civil_from_days).
     */
    static int of(int day) {
        long shifted = (long) day + SHIFT;
        long era = Math.floorDiv(shifted, ERA);
        long dayOfEra = shifted - era * ERA;
        long yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        long month = (5 * dayOfYear + 2) / 153; // 0 is March
        long number = (yearOfEra + era * 400) * 12 + month + 2;
        return (int) Math.max(FIRST, Math.min(LAST, number));
    }

    static int of(LocalDate day) {
        return of((int) Math.max(Integer.MIN_VALUE / 2, Math.min(Integer.MAX_VALUE / 2, day.toEpochDay())));
    }

    static YearMonth month(int number) {
        return YearMonth.of(number / 12, number % 12 + 1);
    }
}
