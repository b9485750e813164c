package org.orderly.maintenance.recalls.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orderly.maintenance.recalls.codes.Answer.Said;

/** The ways in which makers write which numbers they call back. */
class RecallShapesTest {

    private static final Set<String> PRODUCT = Set.of("rivulet", "8");

    /** A list, and devices of which it says this. */
    record Shape(String list, List<String> in, List<String> out, List<String> excepted, List<String> doubtful) {

        static Shape of(String line) {
            String[] parts = (line + " ").split("\\|", -1);
            return new Shape(
                    parts[0].strip().replace("\\n", "\n"),
                    words(parts[1]),
                    words(parts[2]),
                    words(parts[3]),
                    words(parts[4]));
        }

        private static List<String> words(String part) {
            return Arrays.stream(part.strip().split(" +", -1))
                    .filter(word -> !word.isEmpty())
                    .toList();
        }

        Answer of(CodeList list, String serial) {
            return list.of(serial, "", scope -> scope.toLowerCase(Locale.ROOT).equals("rivulet 8"));
        }
    }

    static Stream<Shape> shapes() throws IOException {
        try (InputStream in = RecallShapesTest.class.getResourceAsStream("/maintenance/recall-shapes.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(Shape::of);
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void what_a_list_says_is_never_said_wrong(Shape shape) {
        CodeList list = CodeList.of(shape.list(), PRODUCT);
        shape.in().forEach(serial -> assertSaid(shape, list, serial, Said.IN));
        shape.out().forEach(serial -> assertSaid(shape, list, serial, Said.OUT));
        shape.excepted().forEach(serial -> assertSaid(shape, list, serial, Said.EXCEPTED));
        shape.doubtful().forEach(serial -> assertSaid(shape, list, serial, Said.UNSURE));
    }

    private static void assertSaid(Shape shape, CodeList list, String serial, Said right) {
        boolean lenient = serial.startsWith("~");
        Answer answer = shape.of(list, lenient ? serial.substring(1) : serial);
        assertThat(answer.said())
                .as("%s of “%s”: %s", serial, shape.list(), answer)
                .isIn(lenient ? List.of(right, Said.UNSURE) : List.of(right));
    }

    @Test
    void the_table_is_wide_and_most_of_it_is_answered() throws IOException {
        List<Shape> shapes = shapes().toList();
        assertThat(shapes).hasSizeGreaterThan(150);
        long asked = 0;
        long answered = 0;
        for (Shape shape : shapes) {
            CodeList list = CodeList.of(shape.list(), PRODUCT);
            for (List<String> serials : List.of(shape.in(), shape.out(), shape.excepted(), shape.doubtful())) {
                asked += serials.size();
                answered += serials.stream()
                        .filter(serial ->
                                shape.of(list, serial.replace("~", "")).said() != Said.UNSURE)
                        .count();
            }
        }
        System.out.printf("%d shapes, %d of %d devices are answered, none wrong%n", shapes.size(), answered, asked);
        assertThat(answered * 100 / asked).isGreaterThan(75);
    }

    @Test
    void an_exception_is_named_with_the_range() {
        CodeList list = CodeList.of("SN100001 to SN100999 except SN100500", Set.of());
        assertThat(list.of("SN100500", "", scope -> true))
                .isEqualTo(
                        new Answer(Said.EXCEPTED, "serial number SN100500", "SN100001 to SN100999", false, "SN100500"));
        assertThat(list.of("SN100501", "", scope -> true))
                .isEqualTo(new Answer(Said.IN, "serial number SN100501", "SN100001 to SN100999", false, "SN100500"));
    }

    @Test
    void a_lot_is_no_serial_number() {
        CodeList list = CodeList.of("Lots: A100 to A200", Set.of());
        assertThat(list.of("A150", "", scope -> true).said()).isEqualTo(Said.UNSURE);
        assertThat(list.of("Z1", "A150", scope -> true).said()).isEqualTo(Said.IN);
        assertThat(list.of("Z1", "A250", scope -> true).said()).isEqualTo(Said.OUT);
        CodeList both = CodeList.of("Lots: A100 to A200; serial numbers: 5001 to 5099", Set.of());
        assertThat(both.of("5100", "", scope -> true).said()).isEqualTo(Said.UNSURE);
        assertThat(both.of("5100", "A201", scope -> true).said()).isEqualTo(Said.OUT);
        assertThat(both.of("5100", "A200", scope -> true).said()).isEqualTo(Said.IN);
    }

    @Test
    void a_list_of_one_model_says_nothing_sure_of_another() {
        CodeList list = CodeList.of("Rivulet 8: SN 1001-1099", PRODUCT);
        assertThat(list.of("1050", "", scope -> scope.equals("Rivulet 8")).said())
                .isEqualTo(Said.IN);
        assertThat(list.of("1050", "", scope -> false).said()).isEqualTo(Said.UNSURE);
    }
}
