package org.orderly.maintenance.recalls.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.orderly.maintenance.recalls.codes.Answer.Said;

/** Lists put together by chance: what is said of a number is right or is not said. */
class WordingTest {

    @Property(tries = 20_000)
    void no_answer_is_wrong(@ForAll long seed) {
        Wording wording = new Wording(seed);
        CodeList list = CodeList.of(wording.toString(), Set.of());
        for (long number : wording.numbers()) {
            Answer answer = list.of(wording.written(number), "", scope -> true);
            boolean right =
                    switch (answer.said()) {
                        case IN -> wording.isIn(number);
                        case OUT -> !wording.isIn(number);
                        case EXCEPTED -> wording.isTaken(number);
                        case UNSURE -> true;
                    };
            assertThat(right)
                    .as("%s is said to be %s of “%s”", wording.written(number), answer, wording)
                    .isTrue();
        }
    }

    @Test
    void the_share_that_is_answered_is_measured() {
        long asked = 0;
        long answered = 0;
        for (long seed = 1; seed <= 5_000; seed++) {
            Wording wording = new Wording(seed * 7_919);
            CodeList list = CodeList.of(wording.toString(), Set.of());
            for (long number : wording.numbers()) {
                asked++;
                answered += list.of(wording.written(number), "", scope -> true).said() == Said.UNSURE ? 0 : 1;
            }
        }
        System.out.printf(
                "lists by chance: %d of %d numbers are answered (%d %%)%n", answered, asked, answered * 100 / asked);
        assertThat(answered * 100 / asked).isGreaterThan(25);
    }
}
