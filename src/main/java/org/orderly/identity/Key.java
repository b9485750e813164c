package org.orderly.identity;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/**
 * The key of a text: two texts that mean the same code or name have the same key, and things are compared, looked up and
 * kept apart by keys only. A key is never shown; what somebody wrote first is.
 *
 * <p>Case does not count, in any language; nor do composed and decomposed letters, blanks around the text, how many
 * blanks stand between two words and of which kind, characters that nobody sees, and which of the hyphens was typed.
 */
public final class Key {

    private static final int MAC = 12;
    private static final int EUI = 16;
    private static final String SEPARATORS = ":-. _";

    private Key() {}

    /** The key of a name, a control number or any other text; empty for null and for what nobody sees. */
    public static String of(String text) {
        if (text == null) {
            return "";
        }
        return isPlain(text) ? lower(text) : folded(text);
    }

    /**
     * The key of the code of a tag or a reader. A code that is plainly a MAC-48 or EUI-64 address is that address: its
     * hexadecimal digits, however they are grouped.
     */
    public static String ofCode(String code) {
        String key = of(code);
        int group = group(key);
        return group == 0 || !isAddress(key, group) ? key : withoutSeparators(key, group);
    }

    /** Whether the two texts have the same key. */
    public static boolean same(String one, String other) {
        if (one == null || other == null) {
            return of(one).equals(of(other));
        }
        if (isPlain(one) && isPlain(other)) {
            return one.equalsIgnoreCase(other);
        }
        return folded(one).equals(folded(other));
    }

    /** Whether nobody would see anything of the text; also for null. */
    public static boolean isBlank(String text) {
        return text == null || text.codePoints().allMatch(c -> isBlank(c) || isUnseen(c));
    }

    /** The text as it is shown: without blanks and characters that nobody sees around it. */
    public static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to) {
            int c = text.codePointAt(from);
            if (!isBlank(c) && !isUnseen(c)) {
                break;
            }
            from += Character.charCount(c);
        }
        while (to > from) {
            int c = text.codePointBefore(to);
            if (!isBlank(c) && !isUnseen(c)) {
                break;
            }
            to -= Character.charCount(c);
        }
        return text.substring(from, to);
    }

    /** Whether only the case of the text may have to change: most codes are so. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean between = c == ' ' && i > 0 && i < text.length() - 1 && text.charAt(i - 1) != ' ';
            if ((c <= ' ' || c > '~') && !between) {
                return false;
            }
        }
        return true;
    }

    private static String lower(String plain) {
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                return plain.toLowerCase(Locale.ROOT);
            }
        }
        return plain;
    }

    private static String folded(String text) {
        String apart = Normalizer.normalize(text, Form.NFD);
        // Down, up and down again: only so do ẞ, ß and SS, and the three sigmas, become one.
        String lower = apart.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        StringBuilder seen = new StringBuilder(lower.length());
        boolean gap = false;
        for (int i = 0; i < lower.length(); ) {
            int c = lower.codePointAt(i);
            i += Character.charCount(c);
            if (isBlank(c)) {
                gap = true;
            } else if (!isUnseen(c) && !isDotOnI(c, seen)) {
                if (gap && !seen.isEmpty()) {
                    seen.append(' ');
                }
                gap = false;
                seen.appendCodePoint(isHyphen(c) ? '-' : c == 'ς' ? 'σ' : c);
            }
        }
        return Normalizer.normalize(seen, Form.NFC);
    }

    /** The Turkish İ is an I with a dot; without case all four are one letter. */
    private static boolean isDotOnI(int c, StringBuilder before) {
        return c == 0x307 && !before.isEmpty() && before.charAt(before.length() - 1) == 'i';
    }

    private static boolean isHyphen(int c) {
        return Character.getType(c) == Character.DASH_PUNCTUATION || c == 0x2212;
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85 || c == 0x2800;
    }

    /** Control and format characters, and the others that Unicode lets a reader ignore. */
    private static boolean isUnseen(int c) {
        int type = Character.getType(c);
        return type == Character.FORMAT
                || type == Character.CONTROL
                || c == 0x34f
                || (c >= 0x115f && c <= 0x1160)
                || (c >= 0x17b4 && c <= 0x17b5)
                || (c >= 0x180b && c <= 0x180f)
                || c == 0x3164
                || (c >= 0xfe00 && c <= 0xfe0f)
                || c == 0xffa0
                || (c >= 0xe0100 && c <= 0xe01ef);
    }

    /** How many digits stand before the first separator: 2, 4 or 6, or 0 if it cannot be an address with separators. */
    private static int group(String key) {
        int at = 0;
        while (at < key.length() && at <= 6 && SEPARATORS.indexOf(key.charAt(at)) < 0) {
            at++;
        }
        boolean groups = at == 2 || at == 4 || at == 6;
        return groups && at < key.length() ? at : 0;
    }

    private static boolean isAddress(String key, int group) {
        int groups = (key.length() + 1) / (group + 1);
        int digits = groups * group;
        if ((digits != MAC && digits != EUI) || key.length() != digits + groups - 1) {
            return false;
        }
        char separator = key.charAt(group);
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            boolean right =
                    i % (group + 1) == group ? c == separator : (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
            if (!right) {
                return false;
            }
        }
        return true;
    }

    private static String withoutSeparators(String key, int group) {
        StringBuilder digits = new StringBuilder(EUI);
        for (int i = 0; i < key.length(); i++) {
            if (i % (group + 1) != group) {
                digits.append(key.charAt(i));
            }
        }
        return digits.toString();
    }
}
