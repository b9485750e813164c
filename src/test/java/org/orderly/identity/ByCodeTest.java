package org.orderly.identity;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What is looked up by a code is found in every spelling of it. */
class ByCodeTest {

    @Property
    void an_address_is_found_in_every_notation(
            @ForAll("addresses") String digits,
            @ForAll("notations") Notation kept,
            @ForAll("notations") Notation asked) {
        ByCode<String> tags = new ByCode<>();
        tags.put(kept.write(digits), "worn");
        assertThat(tags.get(asked.write(digits))).isEqualTo("worn");
        assertThat(tags.get(asked.write(digits))).isEqualTo("worn");
        tags.put(asked.write(digits), "moved");
        assertThat(tags.get(kept.write(digits))).isEqualTo("moved");
        tags.change(asked.write(digits), worn -> null);
        assertThat(tags.get(kept.write(digits))).isNull();
        assertThat(tags.size()).isZero();
    }

    @Test
    void spellings_that_somebody_makes_up_take_bounded_room() {
        ByCode<String> tags = new ByCode<>();
        tags.put("AC:23:3F:0A:1B:2C", "worn");
        for (int i = 0; i < 50_000; i++) {
            assertThat(tags.get("\u200b".repeat(i % 40) + "ac233f0a1b2c" + "\u00ad".repeat(i / 40)))
                    .isEqualTo("worn");
            assertThat(tags.get("stranger " + i)).isNull();
            assertThat(tags.spellings()).isLessThanOrEqualTo(10_000);
        }
    }

    @Provide
    Arbitrary<String> addresses() {
        return Arbitraries.strings().withChars("0123456789abcdef").ofLength(12);
    }

    @Provide
    Arbitrary<Notation> notations() {
        return Notation.all();
    }
}
