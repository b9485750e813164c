package org.orderly.http;

/** What a text may hold, so that every database keeps it as it is. */
public final class Characters {

    private Characters() {}

    /** False when there is a NUL in it, or half of a character (a lone surrogate). */
    public static boolean areText(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return false;
            }
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
