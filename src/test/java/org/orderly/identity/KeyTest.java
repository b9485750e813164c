package org.orderly.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.StringArbitrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When two spellings are one thing. */
class KeyTest {

    @Property
    void an_address_is_one_in_every_notation(
            @ForAll("addresses") String digits, @ForAll("notations") Notation notation) {
        assertThat(Key.ofCode(notation.write(digits))).isEqualTo(digits);
    }

    @Property
    void a_text_is_one_in_every_spelling(@ForAll("texts") String text, @ForAll("spellings") Spelling spelling) {
        assertThat(Key.of(spelling.write(text))).isEqualTo(Key.of(text));
        assertThat(Key.ofCode(spelling.write(text))).isEqualTo(Key.ofCode(text));
        assertThat(Key.same(spelling.write(text), text)).isTrue();
    }

    @Property
    void a_key_is_its_own_key(@ForAll("texts") String text) {
        assertThat(Key.of(Key.of(text))).isEqualTo(Key.of(text));
        assertThat(Key.ofCode(Key.ofCode(text))).isEqualTo(Key.ofCode(text));
    }

    @Property
    void what_is_shown_keeps_its_key_and_its_letters(
            @ForAll("texts") String text, @ForAll("spellings") Spelling spelling) {
        String shown = Key.trimmed(spelling.write(text));
        assertThat(Key.of(shown)).isEqualTo(Key.of(text));
        assertThat(Key.trimmed(shown)).isEqualTo(shown);
    }

    @Property
    void the_language_of_the_machine_does_not_matter(@ForAll("texts") String text) {
        Locale usual = Locale.getDefault();
        String key = Key.of(text);
        try {
            for (String language : List.of("tr", "az", "lt", "el", "de")) {
                Locale.setDefault(Locale.forLanguageTag(language));
                assertThat(Key.of(text)).isEqualTo(key);
            }
        } finally {
            Locale.setDefault(usual);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Gießen, GIESSEN",
        "Gießen, GIEẞEN",
        "Όδος, ΌΔΟΣ",
        "ΣΊΣΥΦΟΣ, σίσυφος",
        "İstanbul, istanbul",
        "ISPARTA, ısparta",
        "Gyna\u0308kologie, GYNÄKOLOGIE",
        "IN\u2011100, in-100",
        "IN\u00ad-100, IN-100",
        "Pump\u00a01, Pump 1",
        "Pump \u2009 1, Pump 1",
        "'\u200bIN-100\ufeff', IN-100",
        "'\u202aIN-100\u202c', IN-100",
    })
    void these_are_one(String one, String other) {
        assertThat(Key.of(one)).isEqualTo(Key.of(other));
        assertThat(Key.same(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"T-0017, T-0018", "IN-100, IN100", "Pump 1, Pump1", "Gynäkologie, Gynakologie", "P-1, P_1"})
    void these_are_two(String one, String other) {
        assertThat(Key.of(one)).isNotEqualTo(Key.of(other));
        assertThat(Key.ofCode(one)).isNotEqualTo(Key.ofCode(other));
        assertThat(Key.same(one, other)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "T-0017",
                "AC:23:3F:0A:1B", // one byte is missing
                "AC:23-3F:0A:1B:2C", // mixed
                "AC:23:3F:0A:1B:2G",
                "AC:23:3F:0A:1B:2C:",
                "A:C2:33:F0:A1:B2:C",
                "AC23-3F0A-1B2C-00",
                "tag-ac233f0a1b2c",
                "2024-03-0017"
            })
    void what_is_no_address_keeps_its_hyphens_and_colons(String code) {
        assertThat(Key.ofCode(code)).isEqualTo(Key.of(code)).isEqualTo(code.toLowerCase(Locale.ROOT));
    }

    @Test
    void nothing_to_see_is_no_key() {
        assertThat(Key.of(null)).isEmpty();
        assertThat(Key.of("\u00a0\u200b\t\ufeff")).isEmpty();
        assertThat(Key.isBlank("\u00a0\u200b\t\ufeff")).isTrue();
        assertThat(Key.isBlank("x")).isFalse();
    }

    @Provide
    Arbitrary<String> addresses() {
        StringArbitrary digits = Arbitraries.strings().withChars("0123456789abcdef");
        return Arbitraries.oneOf(
                digits.ofLength(12),
                digits.ofLength(16),
                Arbitraries.strings().numeric().ofLength(12));
    }

    @Provide
    Arbitrary<Notation> notations() {
        return Notation.all();
    }

    @Provide
    Arbitrary<String> texts() {
        return Spelling.texts();
    }

    @Provide
    Arbitrary<Spelling> spellings() {
        return Spelling.all();
    }

    /** The normal forms and cases a spelling is made of are Unicode's, not ours. */
    @Test
    void the_spellings_of_this_test_differ() {
        String text = "Gynäkologie 1";
        assertThat(Normalizer.normalize(text, Normalizer.Form.NFD)).isNotEqualTo(text);
    }
}
