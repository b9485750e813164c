package org.orderly.prediction.training;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A question to learn an answer to: rows, what the answer was, and how much each counts.
 *
 * @param names of the features
 * @param targets 1 for a failure and 0 for none, or days of life
 * @param weights mean 1
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Question(List<String> names, float[][] rows, double[] targets, double[] weights) {

    /** Whether a failure comes within a horizon, of the moments where that is known. */
    static Question ofFailure(List<String> names, List<Moment> moments, int horizon) {
        List<Moment> known = moments.stream()
                .filter(moment -> moment.outcomes()[horizon] != Outcome.UNKNOWN)
                .toList();
        return of(
                names,
                known,
                known.stream()
                        .mapToDouble(moment -> moment.outcomes()[horizon] == Outcome.FAILS ? 1 : 0)
                        .toArray());
    }

    /** How long the device lives, of the moments where that is known. */
    static Question ofLife(List<String> names, List<Moment> moments) {
        List<Moment> known =
                moments.stream().filter(moment -> !Double.isNaN(moment.life())).toList();
        return of(names, known, known.stream().mapToDouble(Moment::life).toArray());
    }

    private static Question of(List<String> names, List<Moment> moments, double[] targets) {
        double mean = moments.stream().mapToDouble(Moment::weight).average().orElse(1);
        return new Question(
                names,
                moments.stream().map(Moment::row).toArray(float[][]::new),
                targets,
                moments.stream().mapToDouble(moment -> moment.weight() / mean).toArray());
    }

    /** Not many more rows than wanted: all failures, and some of the rest, which weigh more. */
    Question thinned(int most, long seed) {
        double failures = Arrays.stream(targets).filter(target -> target > 0.5).count();
        double share = Math.max(most - failures, most / 2.0) / Math.max(1, size() - failures);
        if (size() <= most || share >= 1) {
            return this;
        }
        SplittableRandom chance = new SplittableRandom(seed);
        int[] kept = IntStream.range(0, size())
                .filter(i -> targets[i] > 0.5 || chance.nextDouble() < share)
                .toArray();
        return new Question(
                names,
                Arrays.stream(kept).mapToObj(i -> rows[i]).toArray(float[][]::new),
                Arrays.stream(kept).mapToDouble(i -> targets[i]).toArray(),
                Arrays.stream(kept)
                        .mapToDouble(i -> targets[i] > 0.5 ? weights[i] : weights[i] / share)
                        .toArray());
    }

    int size() {
        return rows.length;
    }

    /** The share of failures, by weight. */
    double baseRate() {
        double failures = 0;
        for (int i = 0; i < size(); i++) {
            failures += targets[i] * weights[i];
        }
        return failures / Arrays.stream(weights).sum();
    }
}
