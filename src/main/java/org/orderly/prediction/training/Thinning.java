package org.orderly.prediction.training;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Keeps the learning short: of more moments than wanted those before a failure stay, and of the rest some, which then
 * weigh more.
 */
final class Thinning {

    private Thinning() {}

    static List<Moment> of(List<Moment> moments, int most, long seed) {
        long failing = moments.stream().filter(Thinning::fails).count();
        long rest = moments.size() - failing;
        double share = Math.max(most - failing, most / 4.0) / Math.max(1, rest);
        if (moments.size() <= most || share >= 1) {
            return moments;
        }
        SplittableRandom chance = new SplittableRandom(seed);
        return moments.stream()
                .filter(moment -> fails(moment) || chance.nextDouble() < share)
                .map(moment -> fails(moment) ? moment : moment.heavier(1 / share))
                .toList();
    }

    private static boolean fails(Moment moment) {
        return Arrays.asList(moment.outcomes()).contains(Outcome.FAILS);
    }
}
