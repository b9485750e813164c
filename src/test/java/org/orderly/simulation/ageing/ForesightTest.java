package org.orderly.simulation.ageing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.orderly.simulation.ageing.Foresight.Foreseen;

class ForesightTest {

    @Test
    void alarms_are_held_against_what_truly_fails() {
        Foresight.Result result = Foresight.result(List.of(
                new Foreseen(0.9, true, true),
                new Foreseen(0.8, true, false),
                new Foreseen(0.2, false, true),
                new Foreseen(0.1, false, false),
                new Foreseen(0.1, false, false)));
        assertThat(result.failing()).isEqualTo(2);
        assertThat(result.precision()).isEqualTo(0.5);
        assertThat(result.recall()).isEqualTo(0.5);
        assertThat(result.auc()).isEqualTo(5 / 6.0, within(1e-9));
    }

    @Test
    void equal_risks_tell_nothing() {
        Foresight.Result result =
                Foresight.result(List.of(new Foreseen(0.3, false, true), new Foreseen(0.3, false, false)));
        assertThat(result.auc()).isEqualTo(0.5);
    }
}
