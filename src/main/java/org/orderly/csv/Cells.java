package org.orderly.csv;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orderly.identity.Key;

/**
 * Cells that a spreadsheet would run as a formula. A file we write puts an apostrophe before them, which a spreadsheet
 * shows as plain text; a file we read loses it again.
 */
public final class Cells {

    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@].*", Pattern.DOTALL);
    private static final Pattern TAMED = Pattern.compile("'+[=+\\-@].*", Pattern.DOTALL);
    /** How exports keep the zeros at the beginning of a number: {@code ="00123"}. */
    private static final Pattern TEXT_FORMULA = Pattern.compile("=\"([^\"=+\\-@][^\"]*)\"");

    private Cells() {}

    /** The text as a cell that is shown and never run. */
    public static String tame(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    static String untame(String cell) {
        String text = Key.isBlank(cell) ? "" : Key.trimmed(cell);
        if (text.isEmpty() || (text.charAt(0) != '\'' && text.charAt(0) != '=')) {
            return text;
        }
        Matcher formula = TEXT_FORMULA.matcher(text);
        if (formula.matches()) {
            return formula.group(1);
        }
        return TAMED.matcher(text).matches() ? text.substring(1) : text;
    }
}
