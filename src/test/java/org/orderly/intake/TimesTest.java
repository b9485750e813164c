package org.orderly.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

    /** From 1990 to 2100. */
    private static final long FIRST_MS = 631_152_000_000L;

    private static final long LAST_MS = 4_102_444_800_000L;

    @Property
    void a_moment_is_the_same_in_whatever_unit_it_is_counted(
            @ForAll @LongRange(min = FIRST_MS, max = LAST_MS) long ms) {
        assertThat(Times.read(String.valueOf(ms))).isEqualTo(ms);
        assertThat(Times.read(ms + "000")).as("microseconds").isEqualTo(ms);
        assertThat(Times.read(ms + "000000")).as("nanoseconds").isEqualTo(ms);
        assertThat(Times.read(String.valueOf(ms / 1000))).as("seconds").isEqualTo(ms / 1000 * 1000);
        String fraction = "%03d".formatted(ms % 1000);
        assertThat(Times.read(ms / 1000 + "." + fraction)).isEqualTo(ms);
        assertThat(Times.read(ms / 1000 + "," + fraction)).isEqualTo(ms);
    }

    @Property
    void a_moment_is_the_same_in_whatever_spelling_of_iso_8601(
            @ForAll @LongRange(min = FIRST_MS, max = LAST_MS) long ms,
            @ForAll @IntRange(min = -12, max = 14) int hours,
            @ForAll @IntRange(min = 0, max = 6) int zone,
            @ForAll @IntRange(min = 0, max = 4) int between,
            @ForAll boolean comma,
            @ForAll boolean basic) {
        ZoneOffset offset = zone < 3 ? ZoneOffset.UTC : ZoneOffset.ofHours(hours);
        var time = Instant.ofEpochMilli(ms).atOffset(offset);
        String[] zones = {
            "Z", "z", " UTC", format(time, "xxx"), format(time, "xx"), format(time, "x"), " " + format(time, "xx")
        };
        String[] gaps = {"T", "t", " ", "\u00A0", "  "};
        String text = format(time, basic ? "uuuuMMdd" : "uuuu-MM-dd")
                + gaps[between]
                + format(time, basic ? "HHmmss" : "HH:mm:ss")
                + (comma ? "," : ".")
                + format(time, "SSS")
                + zones[zone];
        assertThat(Times.read(text)).as(text).isEqualTo(ms);
    }

    private static String format(OffsetDateTime time, String pattern) {
        return time.format(DateTimeFormatter.ofPattern(pattern, Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "now",
                "yesterday",
                "0",
                "12345",
                "-1772373909120",
                "1e12",
                "99999999999999999999999",
                "2026-03-01",
                "2026-03-01T14:05:09",
                "2026-03-01 14:05:09",
                "2026-02-30T00:00:00Z",
                "2026-13-01T00:00:00Z",
                "2026-03-01T25:00:00Z",
                "2026-03-01T14:61:00Z",
                "01.03.2026 14:05",
                "03/01/2026 14:05:09Z",
                "14:05:09Z",
                "2026-03-01T14:05:09+99:00",
                "2026-W09-7T14:05:09Z",
                "NaN",
                "Infinity"
            })
    void what_is_no_moment_is_refused_and_never_guessed(String text) {
        assertThatThrownBy(() -> Times.read(text)).isInstanceOf(DateTimeException.class);
    }
}
