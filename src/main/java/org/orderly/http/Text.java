package org.orderly.http;

/** What somebody may have left out. */
public final class Text {

    private Text() {}

    /** The text without white space around it; null if there is none or nothing else in it. */
    public static String orNull(String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }
}
