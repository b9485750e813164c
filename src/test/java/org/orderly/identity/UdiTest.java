package org.orderly.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderly.identity.Udi.Agency;

/** What a UDI says, in the forms of the three agencies. */
class UdiTest {

    private static final String GS = "\u001d";

    /** One piece of a product. */
    record Piece(String product, String serial, String lot, LocalDate made, LocalDate expires) {

        String gtin() {
            return product + Gs1.checkDigit(product);
        }
    }

    @Property
    void gs1_is_read_in_every_form_and_order(@ForAll("pieces") Piece piece, @ForAll Random chance) {
        List<String[]> elements = new ArrayList<>(List.of(
                new String[] {"01", piece.gtin()},
                new String[] {"11", yymmdd(piece.made)},
                new String[] {"17", yymmdd(piece.expires)},
                new String[] {"10", piece.lot},
                new String[] {"21", piece.serial}));
        Collections.shuffle(elements, chance);
        StringBuilder bracketed = new StringBuilder();
        StringBuilder separated = new StringBuilder();
        for (String[] element : elements) {
            bracketed.append('(').append(element[0]).append(')').append(element[1]);
            separated.append(element[0]).append(element[1]);
            if (element[0].equals("10") || element[0].equals("21")) {
                separated.append(GS);
            }
        }
        Udi udi = new Udi(Agency.GS1, piece.gtin(), piece.serial, piece.lot, piece.made, piece.expires);
        assertThat(Udi.read(bracketed.toString())).isEqualTo(udi);
        for (String start : List.of("", "]d2", "]C1", "]Q3", GS, "]d2" + GS)) {
            assertThat(Udi.read(start + separated)).isEqualTo(udi);
        }
        for (String spelt : List.of("<GS>", "{GS}", "\u241d", "<FNC1>", "\\x1d")) {
            assertThat(Udi.read(separated.toString().replace(GS, spelt))).isEqualTo(udi);
        }
    }

    @Property
    void gs1_is_read_plain_when_one_part_of_open_length_ends_it(@ForAll("pieces") Piece piece) {
        assertThat(Udi.read("01" + piece.gtin() + "21" + piece.serial))
                .isEqualTo(new Udi(Agency.GS1, piece.gtin(), piece.serial, "", null, null));
        assertThat(Udi.read("01" + piece.gtin() + "17" + yymmdd(piece.expires) + "10" + piece.lot))
                .isEqualTo(new Udi(Agency.GS1, piece.gtin(), "", piece.lot, null, piece.expires));
        assertThat(Udi.read("https://id.example.org/01/" + piece.gtin() + "/10/" + escaped(piece.lot) + "/21/"
                        + escaped(piece.serial) + "?17=" + yymmdd(piece.expires)))
                .isEqualTo(new Udi(Agency.GS1, piece.gtin(), piece.serial, piece.lot, null, piece.expires));
    }

    @Property
    void hibc_is_read_in_one_code_and_in_two(@ForAll("hibcPieces") Piece piece) {
        String di = "A999" + piece.product + "1";
        String whole = withCheck("+" + di + "/$$3" + yymmdd(piece.expires) + piece.lot + "/S" + piece.serial + "/16D"
                + piece.made.format(DateTimeFormatter.BASIC_ISO_DATE));
        Udi udi = new Udi(Agency.HIBCC, di, piece.serial, piece.lot, piece.made, piece.expires);
        assertThat(Udi.read(whole)).isEqualTo(udi);
        assertThat(Udi.read("]C0" + whole)).isEqualTo(udi);
        assertThat(Udi.read("*" + whole + "*")).isEqualTo(udi);

        String primary = withCheck("+" + di);
        String secondary =
                withCheck("+$$+3" + yymmdd(piece.expires) + piece.serial + primary.charAt(primary.length() - 1));
        assertThat(Udi.read(primary)).isEqualTo(new Udi(Agency.HIBCC, di, "", "", null, null));
        assertThat(Udi.read(secondary)).isEqualTo(new Udi(Agency.HIBCC, "", piece.serial, "", null, piece.expires));
        assertThat(Udi.read(primary + " " + secondary))
                .isEqualTo(new Udi(Agency.HIBCC, di, piece.serial, "", null, piece.expires));
    }

    @ParameterizedTest
    @CsvSource({
        "$$0531LOT1,            2031-05-31, LOT1, ''",
        "$$2051531LOT1,         2031-05-15, LOT1, ''",
        "$$3310515LOT1,         2031-05-15, LOT1, ''",
        "$$431051521LOT1,       2031-05-15, LOT1, ''",
        "$$531135LOT1,          2031-05-15, LOT1, ''",
        "$$63113521LOT1,        2031-05-15, LOT1, ''",
        "$$7LOT1,               ,           LOT1, ''",
        "$$8243310515LOT1,      2031-05-15, LOT1, ''",
        "$$9000243310515LOT1,   2031-05-15, LOT1, ''",
        "$LOT1,                 ,           LOT1, ''",
        "31135LOT1,             2031-05-15, LOT1, ''",
        "$+SER1,                ,           '',   SER1",
        "$$+7SER1,              ,           '',   SER1",
        "$$+0531SER1,           2031-05-31, '',   SER1",
        "$LOT1/14D20310515,     2031-05-15, LOT1, ''",
    })
    void hibc_dates_are_read_in_every_format(String secondary, LocalDate expires, String lot, String serial) {
        assertThat(Udi.read(withCheck("+A99912345/" + secondary)))
                .isEqualTo(new Udi(Agency.HIBCC, "A99912345", serial, lot, null, expires));
    }

    @Property
    void any_other_last_character_of_a_hibc_code_is_refused_with_the_right_one(
            @ForAll("hibcPieces") Piece piece, @ForAll @IntRange(min = 1, max = 35) int off) {
        String code = "+A999" + piece.product + "1/$" + piece.lot;
        char right = Hibc.checkCharacter(code);
        String letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        char wrong = letters.charAt((Math.max(0, letters.indexOf(right)) + off) % letters.length());
        boolean isBlankCutOff = Hibc.checkCharacter(code + wrong) == ' ';
        if (wrong != right && !isBlankCutOff) {
            assertThatThrownBy(() -> Udi.read(code + wrong))
                    .isInstanceOf(Misread.class)
                    .hasMessageContaining("must be " + (right == ' ' ? "a blank" : right));
        }
    }

    @Property
    void iccbba_is_read(@ForAll("hibcPieces") Piece piece, @ForAll @IntRange(max = 999_999) int number) {
        String di = "A9999XYZ100T" + piece.product.substring(0, 4);
        String serial = "%06d".formatted(number);
        String lot = "0".repeat(18 - piece.lot.length()) + piece.lot;
        assertThat(Udi.read("=/" + di + "=," + serial + "=A99971312345600=>" + yyyjjj(piece.expires) + "=}"
                        + yyyjjj(piece.made) + "&,1" + lot))
                .isEqualTo(new Udi(Agency.ICCBBA, di, serial, lot, piece.made, piece.expires));
        assertThat(Udi.read("=/" + di)).isEqualTo(new Udi(Agency.ICCBBA, di, "", "", null, null));
        assertThat(Udi.key(di)).isEqualTo(Udi.read("=/" + di).key());
    }

    @Property
    void any_changed_digit_of_a_gtin_is_refused(
            @ForAll("pieces") Piece piece,
            @ForAll @IntRange(max = 13) int at,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        String gtin = piece.gtin();
        String changed = gtin.substring(0, at) + (gtin.charAt(at) - '0' + by) % 10 + gtin.substring(at + 1);
        for (String form : List.of(changed, "(01)" + changed + "(21)S1", "01" + changed + "21S1", "]d201" + changed)) {
            assertThatThrownBy(() -> Udi.read(form))
                    .isInstanceOf(Misread.class)
                    .hasMessageContaining(changed)
                    .hasMessageContaining("must be " + Gs1.checkDigit(changed.substring(0, 13)));
        }
    }

    @Property
    void a_gtin_is_one_however_many_zeros_stand_before_it(@ForAll @IntRange(max = 9_999_999) int product) {
        String eight = "%07d".formatted(product);
        eight = eight + Gs1.checkDigit(eight);
        for (int length : new int[] {8, 12, 13, 14}) {
            assertThat(Udi.key("0".repeat(length - 8) + eight)).isEqualTo("000000" + eight);
        }
        assertThat(Udi.key("(01)000000" + eight)).isEqualTo("000000" + eight);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "08717648200275 | must be 4",
                "8.71765E+12 | spreadsheet",
                "1234567 | 8, 12, 13 or 14",
                "8e+12 | spreadsheet",
                "8,71765E12 | spreadsheet",
                "(01)0871764820027 | must have 14",
                "(01)08717648200274(17)271331 | does not exist",
                "(01)08717648200274(21)SN7Q(21)SN8Q | twice",
                "(01)08717648200274(21)123456789012345678901 | at most 20",
                "010871764820027498 | empty",
                "n/a | no device identifier",
                "+A99912345/$LOT1Z | must be",
                "=/A9999XYZ100 | no part",
            })
    void what_is_damaged_is_refused_by_name(String text, String says) {
        assertThatThrownBy(() -> Udi.read(text)).isInstanceOf(Misread.class).hasMessageContaining(says);
        assertThat(Udi.in(text)).isEmpty();
    }

    @Property
    void a_serial_that_looks_like_a_rounded_number_is_one(
            @ForAll("pieces") Piece piece,
            @ForAll @IntRange(max = 99) int before,
            @ForAll @IntRange(max = 99) int after) {
        String serial = before + "E" + after;
        assertThat(Udi.read("01" + piece.gtin() + "21" + serial).serial()).isEqualTo(serial);
        assertThat(Udi.read("(21)" + serial).serial()).isEqualTo(serial);
    }

    @Property
    void a_blank_that_is_the_check_character_counts_and_is_found_again_when_it_was_cut_off(
            @ForAll("hibcPieces") Piece piece) {
        String primary = endsWithBlank("+A999" + piece.product);
        String secondary = withCheck("+$$+3" + yymmdd(piece.expires) + piece.serial + " ");
        Udi udi = new Udi(
                Agency.HIBCC, primary.substring(1, primary.length() - 1), piece.serial, "", null, piece.expires);
        assertThat(Udi.read(primary).di()).isEqualTo(udi.di());
        assertThat(Udi.read(primary + " " + secondary)).isEqualTo(udi);
        assertThat(Udi.read(primary.stripTrailing() + " " + secondary)).isEqualTo(udi);
    }

    /** The code that begins so, and of which the check character is a blank. */
    private static String endsWithBlank(String code) {
        for (char a = '0'; a <= '9'; a++) {
            for (char b = 'A'; b <= 'Z'; b++) {
                for (char unit = '0'; unit <= '9'; unit++) {
                    if (Hibc.checkCharacter(code + a + b + unit) == ' ') {
                        return code + a + b + unit + " ";
                    }
                }
            }
        }
        throw new IllegalStateException("Some ending of " + code + " must do.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GLH-000017", "pump", "T-0017", "Infusion pump 3", "ac:23:3f:0a:1b:2c", ""})
    void other_texts_are_no_udi_of_gs1_hibcc_or_iccbba(String text) {
        Udi.in(text).ifPresent(udi -> assertThat(udi.agency()).isEqualTo(Agency.UNSAID));
    }

    @Property
    void no_text_is_answered_with_anything_but_a_udi_or_a_sentence(@ForAll String text) {
        assertThat(Udi.in(text)).isNotNull();
        assertThat(Udi.in("(01)" + text)).isNotNull();
        assertThat(Udi.in("+" + text)).isNotNull();
        assertThat(Udi.in("=" + text)).isNotNull();
        assertThat(Udi.key(text)).isNotNull();
    }

    @Provide
    Arbitrary<Piece> pieces() {
        Arbitrary<String> codes = Arbitraries.strings()
                .withCharRange('A', 'Z')
                .withCharRange('a', 'z')
                .withCharRange('0', '9')
                .withChars("-./_+")
                .ofMinLength(1)
                .ofMaxLength(20);
        Arbitrary<String> products = Arbitraries.strings().numeric().ofLength(13);
        return Combinators.combine(products, codes, codes, days(), days()).as(Piece::new);
    }

    @Provide
    Arbitrary<Piece> hibcPieces() {
        Arbitrary<String> codes = Arbitraries.strings()
                .withCharRange('A', 'Z')
                .withCharRange('0', '9')
                .ofMinLength(1)
                .ofMaxLength(18);
        Arbitrary<String> products = Arbitraries.strings()
                .withCharRange('A', 'Z')
                .withCharRange('0', '9')
                .ofMinLength(4)
                .ofMaxLength(13);
        return Combinators.combine(products, codes, codes, days(), days()).as(Piece::new);
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1990, 1, 1).toEpochDay(),
                        LocalDate.of(2060, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private static String yymmdd(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("yyMMdd"));
    }

    private static String yyyjjj(LocalDate day) {
        return "%03d%03d".formatted(day.getYear() % 1000, day.getDayOfYear());
    }

    private static String withCheck(String code) {
        return code + Hibc.checkCharacter(code);
    }

    private static String escaped(String text) {
        return text.replace("/", "%2F").replace("+", "%2B");
    }
}
