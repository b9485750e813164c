package org.orderly.paper;

import java.text.Normalizer;

/** Which characters are drawn, which only say how others are drawn, and which say nothing on paper. */
final class Signs {

    private static final int SOFT_HYPHEN = 0x00AD;
    private static final int GRAPHEME_JOINER = 0x034F;
    private static final int ARABIC_LETTER_MARK = 0x061C;
    private static final int SPACE_WITHOUT_WIDTH = 0x200B;
    private static final int NO_JOINER = 0x200C;
    private static final int JOINER = 0x200D;
    private static final int LEFT_TO_RIGHT_MARK = 0x200E;
    private static final int RIGHT_TO_LEFT_MARK = 0x200F;
    private static final int NO_BREAK_SPACE = 0x00A0;
    private static final int NARROW_SPACE = 0x202F;
    private static final int BRAILLE_BLANK = 0x2800;
    private static final char DOTTED_CIRCLE = 0x25CC;

    private Signs() {}

    /**
     * The text as it is set: composed, blanks of one kind, and without what says nothing on paper. Overrides of the
     * direction go too: a name is read as its letters are. A mark without a letter is given a dotted circle. A text of
     * nothing else stays, to be shown by substitutes.
     */
    static String toSet(String text) {
        StringBuilder set = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> {
            if (isBlank(c)) {
                set.append(c == NO_BREAK_SPACE || c == NARROW_SPACE ? Character.toString(c) : " ");
            } else if (!saysNothing(c)) {
                if (set.isEmpty() && isAttached(c) && !isJoiner(c)) {
                    set.append(DOTTED_CIRCLE);
                }
                set.appendCodePoint(c);
            }
        });
        boolean shows = set.codePoints().anyMatch(c -> !isBlank(c) && !isJoiner(c) && !isMark(c));
        boolean blank = text.codePoints().allMatch(Signs::isBlank);
        return shows || blank ? set.toString() : text;
    }

    /** Whether it joins its neighbours or keeps them apart, without a sign of its own. */
    static boolean isJoiner(int c) {
        return c == NO_JOINER || c == JOINER;
    }

    /** Whether it only says into which direction its neighbours go. */
    static boolean isMark(int c) {
        return c == LEFT_TO_RIGHT_MARK || c == RIGHT_TO_LEFT_MARK || c == ARABIC_LETTER_MARK;
    }

    static boolean isBlank(int c) {
        return c == '\t' || c == BRAILLE_BLANK || Character.isSpaceChar(c) || (c >= '\n' && c <= '\r') || c == 0x85;
    }

    /** What Unicode calls default-ignorable: it has no sign of its own, whatever a font holds. */
    static boolean saysNothing(int c) {
        return c == SOFT_HYPHEN
                || c == GRAPHEME_JOINER
                || c == SPACE_WITHOUT_WIDTH
                || (c >= 0x115F && c <= 0x1160) // Hangul fillers
                || (c >= 0x17B4 && c <= 0x17B5) // Khmer inherent vowels
                || (c >= 0x180B && c <= 0x180F) // Mongolian selectors
                || (c >= 0x202A && c <= 0x202E) // embeddings and overrides
                || (c >= 0x2060 && c <= 0x206F) // joiners, isolates, invisible operators
                || c == 0x3164
                || (c >= 0xFE00 && c <= 0xFE0F) // variation selectors
                || c == 0xFEFF
                || c == 0xFFA0
                || (c >= 0xFFF9 && c <= 0xFFFB)
                || (c >= 0x1BCA0 && c <= 0x1BCA3)
                || (c >= 0x1D173 && c <= 0x1D17A)
                || (c >= 0xE0000 && c <= 0xE0FFF); // tags and more selectors
    }

    /** Whether a sign a character, set one after the other, is right: nothing joins, stacks or turns round. */
    static boolean isSimple(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case LATIN, GREEK, CYRILLIC, ARMENIAN, GEORGIAN, HAN, HIRAGANA, KATAKANA, BOPOMOFO, COMMON ->
                !isAttached(c);
            case HANGUL -> c >= 0xAC00 && c <= 0xD7A3;
            default -> false;
        };
    }

    private static boolean isAttached(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || isJoiner(c);
    }
}
