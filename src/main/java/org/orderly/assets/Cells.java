package org.orderly.assets;

import java.util.regex.Pattern;
import org.orderly.identity.Key;

/**
 * Cells that a spreadsheet would run as a formula. A file we write puts an apostrophe before them, which a spreadsheet
 * shows as plain text; a file we read loses it again.
 */
public final class Cells {

    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@].*", Pattern.DOTALL);
    private static final Pattern TAMED = Pattern.compile("'+[=+\\-@].*", Pattern.DOTALL);

    private Cells() {}

    /** The text as a cell that is shown and never run. */
    public static String tame(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    static String untame(String cell) {
        String text = Key.isBlank(cell) ? "" : Key.trimmed(cell);
        return TAMED.matcher(text).matches() ? text.substring(1) : text;
    }
}
