package org.orderly.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElementsTest {

    @Property(tries = 200)
    void an_array_and_lines_give_the_same_pings_however_the_bytes_arrive(
            @ForAll @Size(max = 60) List<@IntRange(max = 9999) Integer> tags,
            @ForAll @IntRange(min = 1, max = 97) int chunk)
            throws IOException {
        List<String> pings = tags.stream()
                .map(tag -> "{\"tag\":\"T-" + tag + " \\\" } {\",\"x\":1}")
                .toList();
        String array = "[ " + String.join(" ,\n ", pings) + "]";
        String lines = pings.stream().map(ping -> ping + "\r\n").collect(Collectors.joining());

        assertThat(cut(array, false, chunk)).isEqualTo(pings);
        assertThat(cut(lines, true, chunk).stream().map(String::strip)).isEqualTo(pings);
    }

    @Test
    void a_single_object_is_an_element() throws IOException {
        assertThat(cut("{\"tag\":\"a\"}", false, 5)).containsExactly("{\"tag\":\"a\"}");
    }

    @Test
    void an_empty_body_and_an_empty_array_have_none() throws IOException {
        assertThat(cut("", false, 5)).isEmpty();
        assertThat(cut(" \n", true, 5)).isEmpty();
        assertThat(cut("[ ]", false, 5)).isEmpty();
    }

    @Test
    void what_is_no_object_is_an_element_of_its_own() throws IOException {
        assertThat(cut("[1, null, \"x\",{\"tag\":\"a\"}]", false, 64))
                .containsExactly("1", "null", "\"x\"", "{\"tag\":\"a\"}");
    }

    @Test
    void a_lost_quote_costs_only_its_own_element() {
        String array = "[{\"tag\":\"a\"},{\"tag\":\"b,\"x\":1},{\"tag\":\"c\"},{\"tag\":\"d\"}]";
        assertThat(tagsIn(array)).containsExactly("a", "malformed", "c", "d");
    }

    @Test
    void a_lost_brace_costs_only_its_own_element() {
        String array = "[{\"tag\":\"a\"},{\"tag\":\"b\",{\"tag\":\"c\"},{\"tag\":\"d\"}]";
        assertThat(tagsIn(array)).containsExactly("a", "malformed", "c", "d");
    }

    @Test
    void a_line_that_is_far_too_long_is_one_malformed_element() throws IOException {
        String lines = "{\"tag\":\"" + "x".repeat(100_000) + "\"}\n{\"tag\":\"b\"}\n";
        List<String> cut = cut(lines, true, 1000);
        assertThat(cut).hasSize(2);
        assertThat(cut.get(0)).hasSize(Elements.LONGEST);
        assertThat(cut.get(1)).isEqualTo("{\"tag\":\"b\"}");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 1000})
    void a_byte_order_mark_in_front_says_nothing(int chunk) throws IOException {
        assertThat(cut("\uFEFF[{\"tag\":\"a\"}, {\"tag\":\"b\"}]", false, chunk))
                .containsExactly("{\"tag\":\"a\"}", "{\"tag\":\"b\"}");
        assertThat(cut("\uFEFF{\"tag\":\"a\"}\n{\"tag\":\"b\"}", true, chunk))
                .containsExactly("{\"tag\":\"a\"}", "{\"tag\":\"b\"}");
        assertThat(cut("\uFEFF", false, chunk)).isEmpty();
        assertThat(cut("", false, chunk)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "17",
                "\"a\"",
                "{\"tag\":\"a\",\"tag\":\"b\"}",
                "{\"tag\":\"a\",\"odd\":1,\"odd\":2}",
                "{\"tag\":\"a\\u0000\"}",
                "{\"tag\":\"a\\ud800\"}",
                "{\"tag\":\"a\\u0007\"}",
                "{\"tag\":true}",
                "{\"tag\":[\"a\"]}",
                "{\"tag\":\"\"}"
            })
    void an_element_that_is_none_is_refused_and_its_neighbours_are_not(String odd) {
        assertThat(tagsIn("[{\"tag\":\"a\"}," + odd + ",{\"tag\":\"c\"}]"))
                .first()
                .isEqualTo("a");
        assertThat(tagsIn("[{\"tag\":\"a\"}," + odd + ",{\"tag\":\"c\"}]"))
                .contains("malformed")
                .endsWith("c");
    }

    private static List<String> tagsIn(String array) {
        try {
            Elements elements = new Elements(stream(array, 16), false);
            JsonObjects reader = new JsonObjects("a ping", "{}");
            List<String> tags = new ArrayList<>();
            while (elements.next()) {
                String text = text(elements);
                String whole = text.replace("}", ",\"x\":1,\"y\":1,\"floor\":\"1\"}");
                byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
                try {
                    List<String> read = new ArrayList<>();
                    reader.read(bytes, 0, bytes.length, (name, parser) -> {
                        if (name.equals("tag")) {
                            read.add(JsonObjects.code(name, parser));
                        }
                    });
                    tags.addAll(read);
                } catch (Malformed e) {
                    tags.add("malformed");
                    if (!e.isJson()) {
                        elements.resync();
                    }
                }
            }
            return tags;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> cut(String body, boolean lines, int chunk) throws IOException {
        Elements elements = new Elements(stream(body, chunk), lines);
        List<String> cut = new ArrayList<>();
        while (elements.next()) {
            cut.add(text(elements));
        }
        return cut;
    }

    private static String text(Elements elements) {
        return new String(elements.bytes(), elements.offset(), elements.length(), StandardCharsets.UTF_8);
    }

    /** A stream that yields at most {@code chunk} bytes at a time, as a network does. */
    private static InputStream stream(String body, int chunk) {
        return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, chunk));
            }
        };
    }
}
