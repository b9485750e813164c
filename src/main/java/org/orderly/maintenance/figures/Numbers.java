package org.orderly.maintenance.figures;

import java.util.List;
import java.util.Locale;

/** Numbers in sentences. */
final class Numbers {

    private Numbers() {}

    /** At most one decimal, and none if it is whole. */
    static String plain(double number) {
        String text = String.format(Locale.ROOT, "%.1f", number);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** "1 repair", "3 repairs". */
    static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    /** One text, or null for none. */
    static String sentences(List<String> sentences) {
        return sentences.isEmpty() ? null : String.join(" ", sentences);
    }
}
