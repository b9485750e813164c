package org.orderly.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Reads times that come as query parameters. */
public final class Moments {

    private Moments() {}

    /** The time, or the other one when none is given. */
    public static Instant read(String name, String text, Instant otherwise) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw Problems.badRequest(
                    name + " must be a time such as 2026-03-01T14:00:00Z or 2026-03-01T15:00:00%2B01:00.");
        }
    }
}
