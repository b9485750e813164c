package org.orderly.http;

import org.orderly.identity.Key;

/** What somebody may have left out. */
public final class Text {

    private Text() {}

    /** The text without blanks and unseen characters around it; null if there is none or nothing else in it. */
    public static String orNull(String given) {
        return Key.isBlank(given) ? null : Key.trimmed(given);
    }
}
