package org.orderly.csv;

import java.text.Normalizer;
import java.util.List;

/**
 * A column that an importer knows.
 *
 * @param label as a file of our own names it, such as {@code controlNumber}
 * @param needed whether a file without it is refused
 * @param alsoCalled what exports of other systems call it, the surest first
 */
public record Field(String label, Kind kind, boolean needed, List<String> alsoCalled) {

    /** What a column's cells are, and so how they are read. */
    public enum Kind {
        /** Words, taken as they are. */
        TEXT,
        /** A number or code that names a thing, taken as it is unless a spreadsheet has changed it. */
        CODE,
        /** A decimal number; handed on as 1234.50. */
        NUMBER,
        /** A number that a machine wrote: an exponent is fine, and what is no number is left to the importer. */
        MEASURE,
        /** A day; handed on as 2025-03-31. */
        DATE,
        /** A day, or a time with or without an offset; handed on in ISO 8601. */
        TIME,
        /** A time that a machine wrote: counts of milliseconds and what cannot be read are left to the importer. */
        MOMENT;

        boolean isNumber() {
            return this == NUMBER || this == MEASURE;
        }

        boolean isDate() {
            return this == DATE || this == TIME || this == MOMENT;
        }
    }

    public Field {
        alsoCalled = List.copyOf(alsoCalled);
    }

    public static Field of(String label, Kind kind, String... alsoCalled) {
        return new Field(label, kind, false, List.of(alsoCalled));
    }

    public static Field needed(String label, Kind kind, String... alsoCalled) {
        return new Field(label, kind, true, List.of(alsoCalled));
    }

    /** How surely a heading means this column: 0 is its own name, higher is less sure, -1 is not at all. */
    int nearness(String heading) {
        String plain = plain(heading);
        if (plain.equals(plain(label))) {
            return 0;
        }
        for (int i = 0; i < alsoCalled.size(); i++) {
            if (plain.equals(plain(alsoCalled.get(i)))) {
                return i + 1;
            }
        }
        return -1;
    }

    /** A heading without case, blanks and punctuation. */
    private static String plain(String heading) {
        StringBuilder plain = new StringBuilder(heading.length());
        Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
