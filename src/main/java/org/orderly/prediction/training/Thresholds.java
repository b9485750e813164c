package org.orderly.prediction.training;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Where an alarm begins: at the probability that costs least on validation, or has the best F1 there. */
final class Thresholds {

    private Thresholds() {}

    /** The threshold; above every probability if no alarm at all is the cheapest. */
    static double of(double[] probabilities, Question question, Plan plan) {
        List<Integer> falling = IntStream.range(0, probabilities.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -probabilities[i]))
                .toList();
        double failures = 0;
        for (int i = 0; i < question.size(); i++) {
            failures += question.targets()[i] * question.weights()[i];
        }
        double threshold = 1;
        double best = loss(0, 0, failures, plan);
        double hits = 0;
        double needless = 0;
        for (int n = 0; n < falling.size(); n++) {
            int i = falling.get(n);
            hits += question.targets()[i] * question.weights()[i];
            needless += (1 - question.targets()[i]) * question.weights()[i];
            boolean last = n + 1 == falling.size() || probabilities[falling.get(n + 1)] < probabilities[i];
            double loss = loss(hits, needless, failures, plan);
            if (last && loss < best) {
                best = loss;
                double next = n + 1 == falling.size() ? 0 : probabilities[falling.get(n + 1)];
                threshold = (probabilities[i] + next) / 2;
            }
        }
        return threshold;
    }

    private static double loss(double hits, double needless, double failures, Plan plan) {
        return plan.bestF1()
                ? -2 * hits / Math.max(1e-12, hits + needless + failures)
                : plan.missCost() * (failures - hits) + plan.visitCost() * needless;
    }
}
