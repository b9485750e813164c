package org.orderly.identity;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/**
 * Letters as people write them who lack the key for the right one: "Dräger", "Draeger" and "Drager" are one word, as are
 * "Møller" and "Moeller", "Weiß" and "Weiss", "Łódź" and "Lodz".
 */
public final class Letters {

    private static final int SHORTEST_PAIRED = 5;

    private Letters() {}

    /** In lower case, without marks, each special letter as the plain letters that come closest: "Ø" is "o", "ß" is "ss". */
    public static String withoutMarks(String text) {
        String apart = Normalizer.normalize(Key.of(text), Form.NFKD);
        StringBuilder plain = new StringBuilder(apart.length());
        apart.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(c -> {
                    String instead = instead(c);
                    if (instead == null) {
                        plain.appendCodePoint(c);
                    } else {
                        plain.append(instead);
                    }
                });
        return Normalizer.normalize(plain, Form.NFC).toLowerCase(Locale.ROOT);
    }

    /**
     * A word so that it is the same with its marks, without them, and with the two letters that stand for a marked one.
     * Words of fewer than five letters keep their pairs: "Blue" is not "Blu".
     */
    public static String ofWord(String word) {
        String plain = withoutMarks(word);
        return plain.length() < SHORTEST_PAIRED
                ? plain
                : plain.replace("aa", "a").replace("ae", "a").replace("oe", "o").replace("ue", "u");
    }

    private static String instead(int c) {
        return switch (c) {
            case 'ø' -> "o";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'ß' -> "ss";
            case 'ł' -> "l";
            case 'đ', 'ð' -> "d";
            case 'þ' -> "th";
            case 'ħ' -> "h";
            case 'ı' -> "i";
            case 'ŋ' -> "n";
            case 'ŧ' -> "t";
            case 'ĸ' -> "k";
            default -> null;
        };
    }
}
