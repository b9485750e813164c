package org.orderly.prediction.serving.trees;

import java.util.Arrays;

/**
 * How a score came about: the output (before a probability is made of it) is {@link #base} plus what each feature adds.
 * The unit is log-odds for a boosted or linear classifier, probability for a random forest, and the output's own for a
 * regression.
 */
public final class Contributions {

    private final double base;
    private final double[] values;

    Contributions(double base, double[] values) {
        this.base = base;
        this.values = values;
    }

    /** What the model expects of a device of which nothing is known. */
    public double base() {
        return base;
    }

    /** What this feature of the row adds. */
    public double of(int feature) {
        return values[feature];
    }

    /** How many features there are. */
    public int size() {
        return values.length;
    }

    /** The output they add up to. */
    public double total() {
        return base + Arrays.stream(values).sum();
    }
}
