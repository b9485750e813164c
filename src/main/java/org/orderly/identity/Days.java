package org.orderly.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/** Days as codes hold them, in digits. A year of two digits is one from 1980 to 2079. */
final class Days {

    private static final int OLDEST = 80;

    private Days() {}

    /** Year, month and day, each of two digits; day 00 is the month's last. Null for null. */
    static LocalDate yymmdd(String part, String digits) {
        return digits == null
                ? null
                : day(part, digits, () -> day(year(digits, 0), number(digits, 2, 4), number(digits, 4, 6)));
    }

    static LocalDate mmddyy(String part, String digits) {
        return day(part, digits, () -> day(year(digits, 4), number(digits, 0, 2), number(digits, 2, 4)));
    }

    /** Month and year: the month's last day. */
    static LocalDate mmyy(String part, String digits) {
        return day(part, digits, () -> day(year(digits, 2), number(digits, 0, 2), 0));
    }

    static LocalDate yyyymmdd(String part, String digits) {
        return day(part, digits, () -> LocalDate.of(number(digits, 0, 4), number(digits, 4, 6), number(digits, 6, 8)));
    }

    /** Year and day of the year. */
    static LocalDate yyjjj(String part, String digits) {
        return day(part, digits, () -> Year.of(year(digits, 0)).atDay(number(digits, 2, 5)));
    }

    /** The last three digits of the year, and the day of the year. */
    static LocalDate yyyjjj(String part, String digits) {
        return day(part, digits, () -> {
            int year = number(digits, 0, 3);
            return Year.of(year >= 900 ? 1000 + year : 2000 + year).atDay(number(digits, 3, 6));
        });
    }

    private interface Reading {
        LocalDate read();
    }

    private static LocalDate day(String part, String digits, Reading reading) {
        try {
            return reading.read();
        } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException e) {
            throw new Misread("The date " + digits + " after " + part + " does not exist; scan the code again.");
        }
    }

    private static LocalDate day(int year, int month, int day) {
        return day == 0 ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, month, day);
    }

    private static int year(String digits, int at) {
        int year = number(digits, at, at + 2);
        return year >= OLDEST ? 1900 + year : 2000 + year;
    }

    private static int number(String digits, int from, int to) {
        String part = digits.substring(from, to);
        if (!part.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new NumberFormatException(part);
        }
        return Integer.parseInt(part);
    }
}
