package org.orderly.prediction.serving.risk;

import java.util.List;
import org.orderly.prediction.bundle.Reference;

/**
 * The population stability index: the sum of {@code (now - then) * ln(now / then)} over the bins of a feature (Siddiqi,
 * "Credit Risk Scorecards", 2006, who also gives the limits 0.1 and 0.25). What chance alone adds among few devices, on
 * average a bin over the number of devices (Yurdakul 2018), is taken off.
 */
final class Stability {

    static final String STABLE = "stable";
    static final String WATCH = "watch";
    static final String DRIFTED = "drifted";

    private static final double MOVED = 0.1;
    private static final double ANOTHER = 0.25;
    private static final double LEAST = 1e-3;

    private Stability() {}

    /** The index of the rows' feature at this place against the training; never below 0. */
    static double index(Reference reference, List<float[]> rows, int feature) {
        double[] then = reference.shares();
        int[] counts = new int[then.length];
        for (float[] row : rows) {
            counts[reference.bin(row[feature])]++;
        }
        double index = 0;
        int bins = 0;
        for (int i = 0; i < then.length; i++) {
            double now = Math.max(LEAST, counts[i] / (double) rows.size());
            double before = Math.max(LEAST, then[i]);
            index += (now - before) * Math.log(now / before);
            bins += then[i] > 0 || counts[i] > 0 ? 1 : 0;
        }
        return Math.max(0, index - (bins - 1) / (double) rows.size());
    }

    static String state(double index) {
        return index < MOVED ? STABLE : index < ANOTHER ? WATCH : DRIFTED;
    }
}
