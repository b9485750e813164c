package org.orderly.intake;

/** How the elements of a delivery are set apart. */
public enum Format {
    /** A JSON array of objects, or a single one. */
    JSON,
    /** One object a line. */
    NDJSON;

    /** The content type of {@link #NDJSON}. */
    public static final String NDJSON_TYPE = "application/x-ndjson";

    static Format of(String contentType) {
        return contentType.startsWith(NDJSON_TYPE) ? NDJSON : JSON;
    }
}
