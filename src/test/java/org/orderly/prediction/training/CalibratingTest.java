package org.orderly.prediction.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.orderly.prediction.bundle.Calibration;
import org.orderly.prediction.bundle.RemainingLife;
import org.orderly.prediction.training.Conformal.Miss;

class CalibratingTest {

    private static final int SIZE = 4000;

    @Property(tries = 20)
    void both_ways_bring_a_distorted_probability_back(@ForAll long seed) {
        Random chance = new Random(seed);
        double[] outputs = new double[SIZE];
        double[] targets = new double[SIZE];
        double[] weights = new double[SIZE];
        double[] truths = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            truths[i] = 0.02 + 0.6 * chance.nextDouble();
            outputs[i] = 1 / (1 + Math.exp(-(2 * Calibration.logit(truths[i]) + 1)));
            targets[i] = chance.nextDouble() < truths[i] ? 1 : 0;
            weights[i] = 1;
        }

        assertThat(error(Calibrating.platt(outputs, targets, weights), outputs, truths))
                .isLessThan(0.03);
        assertThat(error(Calibrating.isotonic(outputs, targets, weights), outputs, truths))
                .isLessThan(0.06);
    }

    @Property(tries = 50)
    void an_isotonic_calibration_never_falls(@ForAll long seed) {
        Random chance = new Random(seed);
        double[] outputs =
                chance.doubles(50).map(x -> Math.round(x * 10) / 10.0).toArray();
        double[] targets = chance.doubles(50).map(Math::round).toArray();
        double[] weights = chance.doubles(50, 0.1, 2).toArray();
        Calibration calibration = Calibrating.isotonic(outputs, targets, weights);

        for (double x = 0; x < 1; x += 0.01) {
            assertThat(calibration.of(x + 0.01)).isGreaterThanOrEqualTo(calibration.of(x));
        }
    }

    @Test
    void a_conformal_interval_holds_the_truth_as_often_as_stated() {
        Random chance = new Random(11);
        Plan plan = TinyFleet.plan();
        RemainingLife life = Conformal.of("x", misses(chance, 400), plan);

        long held = misses(chance, 4000).stream()
                .filter(miss -> miss.truth() >= life.interval(miss.answer()).lowDays()
                        && miss.truth() <= life.interval(miss.answer()).highDays())
                .count();

        assertThat(held / 4000.0).isCloseTo(plan.coverage(), within(0.04));
    }

    @Test
    void with_too_few_devices_the_interval_is_all_there_is() {
        RemainingLife life = Conformal.of("x", misses(new Random(1), 5), TinyFleet.plan());

        assertThat(life.interval(20)).isEqualTo(new RemainingLife.Interval(20, 0, 60));
    }

    private static List<Miss> misses(Random chance, int devices) {
        List<Miss> misses = new ArrayList<>();
        for (int i = 0; i < devices; i++) {
            double answer = 15 + 30 * chance.nextDouble();
            misses.add(new Miss("P-" + i, answer, answer + answer / 8 * chance.nextGaussian()));
        }
        return misses;
    }

    private static double error(Calibration calibration, double[] outputs, double[] truths) {
        double sum = 0;
        for (int i = 0; i < outputs.length; i++) {
            sum += Math.abs(calibration.of(outputs[i]) - truths[i]);
        }
        return sum / outputs.length;
    }
}
