package org.orderly.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands on the page, looked at in the way a person sees it: drawn by another program. */
class TypesetterTest {

    private static final Style STYLE = Style.plain(18);
    private static final int ACROSS = 12;
    private static final float CELL = 46;
    private static final float LEFT = 40;
    private static final float BASE = 700;

    /** Codes of the private use area stand for no letter of any script. */
    private static final Arbitrary<Integer> CODE_POINTS = Arbitraries.integers().between(0, Character.MAX_CODE_POINT);

    private static final Arbitrary<String> NAMES = Arbitraries.oneOf(
                    Arbitraries.integers().between(0x20, 0x7FF),
                    Arbitraries.integers().between(0x900, 0x97F),
                    Arbitraries.integers().between(0xE00, 0xEFF),
                    Arbitraries.integers().between(0x1E00, 0x206F),
                    Arbitraries.integers().between(0x3000, 0x9FFF),
                    Arbitraries.integers().between(0xAC00, 0xFFFF),
                    CODE_POINTS)
            .list()
            .ofMaxSize(60)
            .map(codes -> {
                StringBuilder text = new StringBuilder();
                codes.forEach(text::appendCodePoint);
                return text.toString();
            });

    private static Drawn drawn(String text) throws IOException {
        return Drawn.of(page -> Typesetter.line(text, STYLE).draw(page, LEFT, BASE));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Latin, Pompă Ștefan Łódź Þórður Ñandú ß ẞ Œuvre ŉ ĳ",
        "Vietnamese, Nguyễn Thị Phượng Đặng Quỳnh",
        "Vietnamese in parts, Nguye\u0302\u0303n Thi\u0323 Phu\u031Bo\u031B\u0323ng",
        "marks that no letter has, x\u0323\u0302 e\u0304\u0301 m\u0303 q\u030C",
        "Greek, Αντλία έγχυσης Ωμέγα ᾧ ΐ",
        "Cyrillic, Инфузомат Їжак Ђорђе Қазақ Ӣбо",
        "Hebrew, משאבת עירוי",
        "Hebrew with points, מַשְׁאֵבָה",
        "Arabic, مضخة التسريب",
        "Arabic with marks, مِضَخَّة",
        "Persian, پمپ می‌خواهم گچ",
        "Urdu, ڈاکٹر نے ٹھیک",
        "Hindi, इन्फ्यूज़न पंप क्षत्रिय श्रीमती",
        "Marathi, डॉक्टर ळ ऱ्ह",
        "Nepali, ङ्क द्ध ज्ञ",
        "Thai, เครื่องปั๊มน้ำเกลือ",
        "Lao, ຫ້ອງຜ່າຕັດ",
        "Khmer, ម៉ាស៊ីនបូម",
        "Armenian, Հայաստան Պոմպ",
        "Georgian, საქართველო ტუმბო",
        "Japanese, 輸液ポンプ ひらがな 々 〆",
        "a Japanese name outside the first plane, 𠮷野 髙橋 﨑",
        "Simplified Chinese, 输液泵 王小明",
        "Traditional Chinese, 輸液幫浦 陳怡君",
        "Korean, 주입 펌프 김민준",
        "Korean in parts, \u1100\u1175\u11B7",
        "signs, № ½ µ Ω °C ≤ ± → ✓ ™ € ₹ ₩ ﷼ „“ « » — …",
    })
    void each_script_is_drawn_with_signs_of_its_own(String script, String text) throws IOException {
        Drawn drawn = drawn(text);
        assertThat(drawn.signs()).isNotEmpty().allSatisfy(sign -> assertThat(sign.glyph())
                .as("no sign for nothing")
                .isNotZero());
        assertThat(drawn.fonts())
                .isNotEmpty()
                .allSatisfy(font -> assertThat(font).as("a part of the font").matches("[A-Z]{6}\\+.*"));
        float end = LEFT + Typesetter.line(text, STYLE).width();
        assertThat(drawn.ink(LEFT - 2, BASE - 8, LEFT + 20, BASE + 22))
                .as("the begin")
                .isPositive();
        assertThat(drawn.ink(end - 20, BASE - 8, end + 2, BASE + 22))
                .as("the end")
                .isPositive();
        assertThat(drawn.ink(end + 8, BASE - 30, 590, BASE + 40))
                .as("behind it")
                .isZero();
    }

    @Test
    void hebrew_begins_at_the_right_and_its_numbers_do_not_turn_round() throws IOException {
        assertThat(drawn("משאבה 12").fromTheLeft().strip()).isEqualTo("12 הבאשמ");
        assertThat(drawn("משאבה Rivulet 8 לב").fromTheLeft().strip()).isEqualTo("בל Rivulet 8 הבאשמ");
        assertThat(Typesetter.line("משאבה Rivulet 8", STYLE).isRightToLeft()).isTrue();
        assertThat(drawn("Pump משאבה 12").fromTheLeft()).isEqualTo("Pump 12 הבאשמ");
        assertThat(Typesetter.line("Pump משאבה", STYLE).isRightToLeft()).isFalse();
    }

    /** A letter between others has another sign than the same letter alone. */
    @Test
    void arabic_letters_join() throws IOException {
        List<Integer> together = glyphs("مضخة");
        assertThat(together).hasSizeGreaterThanOrEqualTo(4);
        for (String letter : List.of("م", "ض", "خ", "ة")) {
            assertThat(together.containsAll(glyphs(letter))).as(letter).isFalse();
        }
    }

    private static List<Integer> glyphs(String text) throws IOException {
        return drawn(text).signs().stream().map(Drawn.Sign::glyph).toList();
    }

    /** The vowel sign i stands before the letter that it follows; half letters join. */
    @Test
    void devanagari_vowels_go_where_they_are_read() throws IOException {
        assertThat(drawn("कि").signs()).hasSize(2);
        assertThat(drawn("कि").fromTheLeft()).endsWith("क");
        assertThat(Typesetter.line("क्ष", STYLE).width())
                .isLessThan(Typesetter.line("क ष", STYLE).width());
    }

    /** Nothing is drawn on the line for a mark: it stands above its letter. */
    @Test
    void thai_marks_stand_above_their_letters() {
        assertThat(Typesetter.line("ปั๊ม", STYLE).width())
                .isEqualTo(Typesetter.line("ปม", STYLE).width());
    }

    @Test
    void what_no_face_shows_stands_as_a_box_with_its_number() throws IOException {
        Drawn drawn = drawn("Pump \u0995 \uD83E\uDD96");
        assertThat(drawn.fromTheLeft()).contains("Pump").matches(".*[09]{2,}.*");
        assertThat(drawn.ink(LEFT, BASE - 8, LEFT + 160, BASE + 20)).isPositive();
    }

    @Test
    void a_name_that_would_turn_the_text_round_does_not() throws IOException {
        assertThat(drawn("GLH\u202E321\u202C").fromTheLeft()).isEqualTo("GLH321");
    }

    @Property(tries = 40)
    void no_code_point_fails_and_none_that_says_something_is_blank(@ForAll("manyCodePoints") List<Integer> codes)
            throws IOException {
        Drawn drawn = Drawn.of(page -> {
            for (int i = 0; i < codes.size(); i++) {
                Typesetter.line("a" + Character.toString(codes.get(i)), STYLE).draw(page, column(i) - 22, row(i));
                Typesetter.line(Character.toString(codes.get(i)), STYLE).draw(page, column(i), row(i));
            }
        });
        assertThat(drawn.signs()).allSatisfy(sign -> assertThat(sign.glyph()).isNotZero());
        for (int i = 0; i < codes.size(); i++) {
            int code = codes.get(i);
            float left = column(i) - 5;
            float base = row(i);
            if (!Signs.isBlank(code) && !Signs.isMark(code) && !Signs.isJoiner(code)) {
                assertThat(drawn.ink(left, base - 18, left + 24, base + 26))
                        .as("U+%04X", code)
                        .isPositive();
            }
        }
    }

    private static float column(int number) {
        return 42 + number % ACROSS * CELL;
    }

    private static float row(int number) {
        int rows = number / ACROSS;
        return 780 - rows * CELL;
    }

    @Provide
    Arbitrary<List<Integer>> manyCodePoints() {
        return Arbitraries.oneOf(
                        CODE_POINTS,
                        Arbitraries.integers().between(0, 0x2FFF),
                        Arbitraries.integers().between(0xF900, 0xFFFF))
                .list()
                .ofSize(180);
    }

    @Property(tries = 300)
    void no_line_is_wider_than_its_room_and_no_letter_is_lost(@ForAll("names") String name) {
        List<TextLine> lines = Typesetter.lines(name, STYLE, 120);
        assertThat(lines).isNotEmpty().allSatisfy(line -> assertThat(line.width())
                .isLessThanOrEqualTo(120.01f));
        List<TextLine> cut = Typesetter.lines(name, STYLE, 120, 2);
        assertThat(cut).hasSizeLessThanOrEqualTo(2).allSatisfy(line -> assertThat(line.width())
                .isLessThanOrEqualTo(120.01f));
        assertThat(cut.get(cut.size() - 1).isCut()).isEqualTo(lines.size() > 2);
    }

    @Provide
    Arbitrary<String> names() {
        return NAMES;
    }

    @Test
    void it_sets_text_on_a_machine_without_fonts() throws Exception {
        Path none = Files.createTempFile("no-fonts", ".conf");
        Files.writeString(none, "<fontconfig></fontconfig>");
        ProcessBuilder child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        OneLine.class.getName())
                .redirectErrorStream(true);
        child.environment().put("FONTCONFIG_FILE", none.toString());
        Process running = child.start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(running.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said).contains("set");
    }

    /** A program of its own. */
    static final class OneLine {

        private OneLine() {}

        public static void main(String[] arguments) {
            System.out.println(Typesetter.line("इन्फ्यूज़न مضخة", STYLE).width() > 0 ? "set" : "blank");
        }
    }
}
