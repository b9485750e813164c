package org.orderly.intake;

import java.util.Locale;

/** How the elements of a delivery are set apart. */
public enum Format {
    /** A JSON array of objects, or a single one. */
    JSON,
    /** One object a line. */
    NDJSON;

    /** The content type of {@link #NDJSON}. */
    public static final String NDJSON_TYPE = "application/x-ndjson";

    /** @param contentType null when there is none */
    static Format of(String contentType) {
        boolean lines =
                contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(NDJSON_TYPE);
        return lines ? NDJSON : JSON;
    }
}
