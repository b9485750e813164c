package org.orderly.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Reads times and days that come as parameters. */
public final class Moments {

    private static final int LAST_YEAR = 9999;

    private Moments() {}

    /** The time, or the other one when none is given. */
    public static Instant read(String name, String text, Instant otherwise) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            if (time.getYear() > 0 && time.getYear() <= LAST_YEAR) {
                return time.toInstant();
            }
        } catch (DateTimeException e) {
            // said below
        }
        throw Problems.badRequest(
                name + " must be a time such as 2026-03-01T14:00:00Z or 2026-03-01T15:00:00%2B01:00.");
    }

    /** The day, or the other one when none is given. */
    public static LocalDate day(String name, String text, LocalDate otherwise) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            LocalDate day = LocalDate.parse(text.strip());
            if (day.getYear() > 0 && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeException e) {
            // said below
        }
        throw Problems.badRequest(name + " must be a day such as 2026-03-01.");
    }
}
