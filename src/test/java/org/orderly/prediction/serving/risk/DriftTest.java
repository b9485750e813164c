package org.orderly.prediction.serving.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orderly.prediction.bundle.Reference;

/** When it is time to train again. */
class DriftTest {

    private static final Reference LEVEL =
            new Reference("level", new double[] {10, 20}, new double[] {0.25, 0.5, 0.2, 0.05});

    @Test
    void the_same_population_has_no_drift() {
        assertThat(Stability.index(LEVEL, rows(25, 50, 20, 5), 0)).isCloseTo(0, within(1e-9));
    }

    @Test
    void another_population_is_told_as_such() {
        double moved = Stability.index(LEVEL, rows(5, 30, 60, 5), 0);
        assertThat(moved).isGreaterThan(0.25);
        assertThat(Stability.state(moved)).isEqualTo("drifted");
        assertThat(Stability.state(0.17)).isEqualTo("watch");
        assertThat(Stability.state(0.02)).isEqualTo("stable");
    }

    @Test
    void numbers_that_stop_coming_are_drift_too() {
        assertThat(Stability.index(LEVEL, rows(0, 0, 0, 100), 0)).isGreaterThan(1);
    }

    @Test
    void the_sentence_says_what_to_do_and_why() {
        Drift.FeatureView stable =
                new Drift.FeatureView("infusion-pump", "a", "battery capacity, mean over 7 days", 0.01, "stable");
        Drift.FeatureView watch =
                new Drift.FeatureView("infusion-pump", "a", "battery capacity, mean over 7 days", 0.2, "watch");
        Drift.FeatureView moved =
                new Drift.FeatureView("infusion-pump", "a", "battery capacity, mean over 7 days", 0.9, "drifted");
        assertThat(Judgement.of(List.of(stable), List.of(), true).says())
                .isEqualTo("No need to train again: today's devices are like those of the training.");
        assertThat(Judgement.of(List.of(watch), List.of(), true).says())
                .isEqualTo("No need to train again yet, but keep an eye on battery capacity, mean over 7 days"
                        + " (infusion pump), which is moving away from the training.");
        assertThat(Judgement.of(List.of(moved), List.of(), true).says())
                .isEqualTo("Train again: 1 of 1 features have left the range of the training, first of all battery"
                        + " capacity, mean over 7 days (infusion pump).");
        assertThat(Judgement.of(List.of(stable), List.of(new Hits.Bin(0.05, 0.3, 100)), true))
                .isEqualTo(new Judgement("retrain", "Train again: 30 failed of 100 devices, where 5 were expected."));
        assertThat(Judgement.of(List.of(), List.of(), false).overall()).isEqualTo("watch");
    }

    private static List<float[]> rows(int low, int middle, int high, int missing) {
        return IntStream.range(0, low + middle + high + missing)
                .mapToObj(i ->
                        new float[] {i < low ? 5 : i < low + middle ? 10 : i < low + middle + high ? 25 : Float.NaN})
                .toList();
    }
}
