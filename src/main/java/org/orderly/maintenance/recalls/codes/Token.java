package org.orderly.maintenance.recalls.codes;

/**
 * A piece of a list.
 *
 * @param key the word as it is looked up; empty for others
 * @param glued whether no blank stands before it
 */
record Token(Type type, String text, String key, boolean glued) {

    enum Type {
        /** Has a digit or a placeholder in it. */
        CODE,
        WORD,
        COMMA,
        /** Ends a sentence or a line. */
        END,
        LINE,
        COLON,
        OPEN,
        CLOSE,
        DASH,
        PLUS,
        AND,
        LESS,
        MORE,
        QUOTE,
        /** Anything else: what it means nobody knows. */
        OTHER
    }

    boolean is(Type one) {
        return type == one;
    }

    boolean isDigits() {
        return type == Type.CODE && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
