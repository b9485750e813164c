package org.orderly.csv;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a spreadsheet does to values that it takes for something else. What is lost by it cannot be guessed back. */
final class Damage {

    private static final Set<String> ERRORS = Set.of(
            "#n/a",
            "#ref!",
            "#value!",
            "#div/0!",
            "#name?",
            "#null!",
            "#num!",
            "#spill!",
            "#calc!",
            "#nv",
            "#bezug!",
            "#wert!",
            "#zahl!",
            "#überlauf!");
    private static final Pattern HASHES = Pattern.compile("#{3,}");
    private static final Pattern SHORTENED = Pattern.compile("-?\\d([.,]\\d+)?[eE]\\+\\d+");
    private static final Pattern DAY_AND_MONTH = Pattern.compile("\\d{1,2}[-.] ?(\\p{Lu}\\p{Ll}{2,3})");
    private static final Pattern MONTH_AND_YEAR = Pattern.compile("(\\p{Lu}\\p{Ll}{2,3})[- ]\\d{2}");
    private static final Pattern DAYS = Pattern.compile("\\d{1,5}([.,]\\d+)?");
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 31);
    private static final int LAST_YEAR = 9990;

    private Damage() {}

    /** What has become of any cell, or null if it is whole. */
    static String of(String text) {
        if (text.charAt(0) == '#'
                && (HASHES.matcher(text).matches() || ERRORS.contains(text.toLowerCase(Locale.ROOT)))) {
            return "A spreadsheet shows this where a value is missing or its column is too narrow;"
                    + " write the value itself.";
        }
        return text.indexOf('\uFFFD') < 0 ? null : "A character was lost in another program; write the text anew.";
    }

    /** What has become of a code, or null if it is whole. */
    static String ofCode(String text) {
        if (text.indexOf('+') > 0 && SHORTENED.matcher(text).matches()) {
            return "A spreadsheet has shortened this number and lost digits;"
                    + " format its column as text and write the number anew.";
        }
        if (text.length() > 8 || !(isDate(DAY_AND_MONTH, text) || isDate(MONTH_AND_YEAR, text))) {
            return null;
        }
        return "A spreadsheet has taken this code for a date; format its column as text and write the code anew.";
    }

    private static boolean isDate(Pattern pattern, String text) {
        Matcher m = pattern.matcher(text);
        return m.matches() && DateOrder.isMonth(m.group(1));
    }

    /** What has become of a day, or null if it is whole. */
    static String ofDay(LocalDate day) {
        return day.isAfter(FIRST) && day.getYear() < LAST_YEAR
                ? null
                : "A spreadsheet or another system writes this day where none is known;"
                        + " write the day itself or leave the cell empty.";
    }

    /** Whether a date is written as a spreadsheet counts days. */
    static boolean isCountOfDays(String text) {
        return DAYS.matcher(text).matches();
    }
}
