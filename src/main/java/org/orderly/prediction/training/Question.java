package org.orderly.prediction.training;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

    /** Not more rows than wanted: failures as far as they are at most half, and some of the rest; see {@link Thinning}. */
    Question thinned(int most, long seed) {
        if (size() <= most) {
            return this;
        }
        double failures = Arrays.stream(targets).filter(target -> target > 0.5).count();
        double ofFailures = Math.min(1, most / 2.0 / Math.max(1, failures));
        double ofRest = Math.min(1, (most - ofFailures * failures) / Math.max(1, size() - failures));
        SplittableRandom chance = new SplittableRandom(seed);
        int[] kept = IntStream.range(0, size())
                .filter(i -> chance.nextDouble() < (targets[i] > 0.5 ? ofFailures : ofRest))
                .toArray();
        return new Question(
                names,
                Arrays.stream(kept).mapToObj(i -> rows[i]).toArray(float[][]::new),
                Arrays.stream(kept).mapToDouble(i -> targets[i]).toArray(),
                Arrays.stream(kept)
                        .mapToDouble(i -> weights[i] / (targets[i] > 0.5 ? ofFailures : ofRest))
                        .toArray());
    }

    /** Both together; the other's rows follow. */
    Question and(Question other) {
        return new Question(
                names,
                Stream.of(rows, other.rows).flatMap(Arrays::stream).toArray(float[][]::new),
                DoubleStream.concat(Arrays.stream(targets), Arrays.stream(other.targets))
                        .toArray(),
                DoubleStream.concat(Arrays.stream(weights), Arrays.stream(other.weights))
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
