package org.orderly.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderly.intake.Malformed;

class PingReaderTest {

    private static final long NOW = Instant.parse("2026-03-01T14:05:10Z").toEpochMilli();

    @Test
    void a_fix_is_read_with_its_time_in_either_form() throws Malformed {
        Ping.Fix fix =
                new Ping.Fix("T-1", Instant.parse("2026-03-01T14:05:09.120Z").toEpochMilli(), 31.5, 12, "N-2", 1.5);
        assertThat(read("""
                        {"tag":"T-1","at":"2026-03-01T15:05:09.120+01:00","x":31.5,"y":12,"floor":"N-2","accuracy":1.5}""")).isEqualTo(fix);
        assertThat(read("""
                        {"at":1772373909120,"floor":"N-2","x":31.5,"y":12.0,"accuracy":1.5,"tag":"T-1"}""")).isEqualTo(fix);
    }

    @Test
    void a_sighting_is_read() throws Malformed {
        assertThat(read("{\"tag\":\"T-1\",\"at\":1772373909120,\"reader\":\"R-1\",\"rssi\":-67.4}"))
                .isEqualTo(new Ping.Sighting("T-1", 1772373909120L, "R-1", -67));
    }

    @Test
    void without_a_time_or_with_null_it_was_taken_now() throws Malformed {
        assertThat(read("{\"tag\":\"T-1\",\"x\":1,\"y\":2,\"floor\":\"1\"}").atMs())
                .isEqualTo(NOW);
        assertThat(read("{\"tag\":\"T-1\",\"at\":null,\"x\":1,\"y\":2,\"floor\":\"1\",\"accuracy\":null}")
                        .atMs())
                .isEqualTo(NOW);
    }

    @Test
    void unknown_fields_are_skipped() throws Malformed {
        assertThat(read("{\"battery\":{\"percent\":[80]},\"tag\":\"T-1\",\"x\":1,\"y\":2,\"floor\":\"1\"}")
                        .tag())
                .isEqualTo("T-1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"x\":1,\"y\":2,\"floor\":\"1\"} | \"tag\" is missing",
                "{\"tag\":\" \",\"x\":1,\"y\":2,\"floor\":\"1\"} | \"tag\" must be a text of 1 to 64",
                "{\"tag\":{},\"x\":1,\"y\":2,\"floor\":\"1\"} | \"tag\" must be a text",
                "{\"tag\":\"a\",\"x\":\"1\",\"y\":2,\"floor\":\"1\"} | \"x\" must be a number",
                "{\"tag\":\"a\",\"x\":1e9,\"y\":2,\"floor\":\"1\"} | \"x\" must be a number between",
                "{\"tag\":\"a\",\"x\":1,\"y\":2} | needs \"x\", \"y\" and \"floor\"",
                "{\"tag\":\"a\",\"x\":1,\"y\":2,\"floor\":\"1\",\"accuracy\":0} | greater than 0",
                "{\"tag\":\"a\",\"reader\":\"r\"} | needs \"rssi\"",
                "{\"tag\":\"a\",\"at\":\"yesterday\",\"x\":1,\"y\":2,\"floor\":\"1\"} | \"at\" is no time",
                "{\"tag\":\"a\"} {\"tag\":\"b\"} | follows",
                "[1] | is a JSON object",
                "{\"tag\":oops} | not JSON",
                "{\"tag\":\"a\" | not JSON",
            })
    void what_is_wrong_is_said(String json, String complaint) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(Malformed.class).hasMessageContaining(complaint);
    }

    private static Ping read(String json) throws Malformed {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return new PingReader().read(bytes, 0, bytes.length, NOW);
    }
}
