package org.orderly.prediction.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Keeps the learning short: of more moments than wanted those before a failure stay as far as they are at most half, and
 * of the rest some. What is left out is made up for by the weight of what stays.
 */
final class Thinning {

    private Thinning() {}

    static List<Moment> of(List<Moment> moments, int most, long seed) {
        if (moments.size() <= most) {
            return moments;
        }
        double failing = moments.stream().filter(Thinning::fails).count();
        double ofFailing = Math.min(1, most / 2.0 / Math.max(1, failing));
        double ofRest = Math.min(1, (most - ofFailing * failing) / Math.max(1, moments.size() - failing));
        SplittableRandom chance = new SplittableRandom(seed);
        List<Moment> kept = new ArrayList<>();
        for (Moment moment : moments) {
            double share = fails(moment) ? ofFailing : ofRest;
            if (chance.nextDouble() < share) {
                kept.add(moment.heavier(1 / share));
            }
        }
        return kept;
    }

    private static boolean fails(Moment moment) {
        return Arrays.asList(moment.outcomes()).contains(Outcome.FAILS);
    }
}
