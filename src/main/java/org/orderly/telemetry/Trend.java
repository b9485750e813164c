package org.orderly.telemetry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where a signal is heading if it goes on as it did: the Theil-Sen line through its daily means (the median of all
 * slopes, which a few bad days do not bend; P. K. Sen, J. Am. Stat. Assoc. 63, 1968), in a band that holds the residuals
 * seen so far from the 5th to the 95th percentile and widens by the slope's 90 % confidence interval.
 */
final class Trend {

    static final String METHOD = "Theil-Sen line through the daily means of the last 60 days, with a band of 90 %";

    private static final int FEWEST_DAYS = 10;
    private static final double Z_90 = 1.645;

    /** What is expected on one day, in days since 1970-01-01 UTC. */
    record Expected(int epochDay, double low, double mid, double high) {}

    private final int[] days;
    private final double slope;
    private final double slowest;
    private final double fastest;
    private final double intercept;
    private final double lowResidual;
    private final double highResidual;

    /** Days ascend; there are as many values as days. */
    Trend(int[] days, double[] values) {
        this.days = days;
        double[] slopes = slopes(days, values);
        slope = quantile(slopes, 0.5);
        double pairs = slopes.length;
        double n = days.length;
        double spread = Z_90 * Math.sqrt(n * (n - 1) * (2 * n + 5) / 18) / Math.max(1, pairs);
        slowest = quantile(slopes, Math.max(0, 0.5 - spread / 2));
        fastest = quantile(slopes, Math.min(1, 0.5 + spread / 2));
        double[] offsets = new double[values.length];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = values[i] - slope * days[i];
        }
        Arrays.sort(offsets);
        intercept = quantile(offsets, 0.5);
        lowResidual = quantile(offsets, 0.05) - intercept;
        highResidual = quantile(offsets, 0.95) - intercept;
    }

    /** Whether there are enough days to tell anything. */
    static boolean isPossible(int days) {
        return days >= FEWEST_DAYS;
    }

    /** Change a day, in the signal's unit. */
    double slope() {
        return slope;
    }

    /** The days after the last one that was seen. */
    List<Expected> next(int howMany) {
        List<Expected> expected = new ArrayList<>(howMany);
        int last = days[days.length - 1];
        for (int ahead = 1; ahead <= howMany; ahead++) {
            double mid = intercept + slope * (last + ahead);
            expected.add(new Expected(
                    last + ahead,
                    mid + lowResidual - (slope - slowest) * ahead,
                    mid,
                    mid + highResidual + (fastest - slope) * ahead));
        }
        return expected;
    }

    private static double[] slopes(int[] days, double[] values) {
        double[] slopes = new double[days.length * (days.length - 1) / 2];
        int count = 0;
        for (int i = 0; i < days.length; i++) {
            for (int j = i + 1; j < days.length; j++) {
                slopes[count++] = (values[j] - values[i]) / (days[j] - days[i]);
            }
        }
        Arrays.sort(slopes);
        return slopes;
    }

    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
