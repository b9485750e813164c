package org.orderly.prediction.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orderly.prediction.bundle.RemainingLife;
import org.orderly.prediction.bundle.RemainingLife.Band;

/**
 * Split-conformal intervals (Papadopoulos 2002; Lei 2018): how far the truth lay from the answers of devices the model
 * was not learned from. A device's moments are no independent samples, so each device counts as one, however long it was
 * watched.
 */
final class Conformal {

    private static final int BANDS = 4;
    private static final int LEAST_DEVICES = 12;

    private Conformal() {}

    /** What was answered and what was true, in days. */
    record Miss(String device, double answer, double truth) {
        double error() {
            return truth - answer;
        }
    }

    static RemainingLife of(String file, List<Miss> misses, Plan plan) {
        List<Miss> ascending =
                misses.stream().sorted(Comparator.comparingDouble(Miss::answer)).toList();
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < BANDS; i++) {
            List<Miss> band = ascending.subList(ascending.size() * i / BANDS, ascending.size() * (i + 1) / BANDS);
            if (band.stream().map(Miss::device).distinct().count() < LEAST_DEVICES) {
                bands.clear();
                break;
            }
            double upTo = i == BANDS - 1
                    ? Double.MAX_VALUE
                    : band.get(band.size() - 1).answer();
            bands.add(new Band(upTo, low(band, plan), high(band, plan)));
        }
        return new RemainingLife(
                file, plan.lifeCap(), low(ascending, plan), high(ascending, plan), plan.coverage(), bands);
    }

    private static double low(List<Miss> misses, Plan plan) {
        List<Miss> mirrored = misses.stream()
                .map(miss -> new Miss(miss.device(), -miss.answer(), -miss.truth()))
                .toList();
        return -high(mirrored, plan);
    }

    /** The error that is not exceeded with half of what the interval leaves out; the cap if too few devices tell. */
    private static double high(List<Miss> misses, Plan plan) {
        Map<String, Integer> moments = new HashMap<>();
        misses.forEach(miss -> moments.merge(miss.device(), 1, Integer::sum));
        double wanted = (moments.size() + 1) * (1 + plan.coverage()) / 2;
        double reached = 0;
        for (Miss miss :
                misses.stream().sorted(Comparator.comparingDouble(Miss::error)).toList()) {
            reached += 1.0 / moments.get(miss.device());
            if (reached >= wanted) {
                return Figures.round(miss.error());
            }
        }
        return plan.lifeCap();
    }
}
