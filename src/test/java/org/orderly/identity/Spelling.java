package org.orderly.identity;

import java.text.Normalizer;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** One way in which the same text may come in: another case, another normal form, wrapped in what nobody sees. */
public record Spelling(Case letters, Normalizer.Form form, String before, String after) {

    /** What becomes of the letters. */
    public enum Case {
        AS_IS,
        UPPER,
        LOWER;

        private String of(String text) {
            return this == UPPER ? text.toUpperCase(Locale.ROOT) : this == LOWER ? text.toLowerCase(Locale.ROOT) : text;
        }
    }

    private static final String WRAPS = "\u00a0\u200b\u202f\u2007\u3000\ufeff\u00ad\u200e\u202a\u202c\u2060\t \u2003";

    public static Arbitrary<Spelling> all() {
        Arbitrary<String> wraps = Arbitraries.strings().withChars(WRAPS).ofMaxLength(3);
        return Combinators.combine(
                        Arbitraries.of(Case.class),
                        Arbitraries.of(Normalizer.Form.NFC, Normalizer.Form.NFD),
                        wraps,
                        wraps)
                .as(Spelling::new);
    }

    /** Codes and names of every alphabet that has cases, and some that have none. */
    public static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withCharRange('!', '~').ofMinLength(1).ofMaxLength(30),
                Arbitraries.strings()
                        .withChars("abcXYZ äöüÄÖÜßẞéÉçÇñşŞğĞıIiİσςΣάΆёЁйЙåÅøØæ漢字שלום12-")
                        .ofMinLength(1)
                        .ofMaxLength(30),
                Arbitraries.strings()
                        .withCharRange('\u00c0', '\u0240')
                        .withCharRange('\u0370', '\u0377')
                        .withCharRange('\u0391', '\u03a1')
                        .withCharRange('\u0400', '\u0481')
                        .withCharRange('\u1e00', '\u1eff')
                        .ofMinLength(1)
                        .ofMaxLength(20));
    }

    public String write(String text) {
        return before + Normalizer.normalize(letters.of(text), form) + after;
    }
}
