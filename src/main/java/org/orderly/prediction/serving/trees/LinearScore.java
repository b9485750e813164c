package org.orderly.prediction.serving.trees;

/**
 * A logistic regression as plain arrays. What a feature adds is exact: a linear model has no other explanation.
 *
 * <p>Each feature adds {@code slopes[i] * x + intercepts[i]} to the log-odds, or {@code absents[i]} when it is missing.
 */
final class LinearScore implements Scorer {

    private final double bias;
    private final double[] slopes;
    private final double[] intercepts;
    private final double[] absents;
    private final double[] expected;

    LinearScore(double bias, double[] slopes, double[] intercepts, double[] absents, Background background) {
        this.bias = bias;
        this.slopes = slopes.clone();
        this.intercepts = intercepts.clone();
        this.absents = absents.clone();
        this.expected = new double[slopes.length];
        for (float[] row : background.rows()) {
            for (int i = 0; i < slopes.length; i++) {
                expected[i] += part(row, i) / background.rows().size();
            }
        }
    }

    @Override
    public int width() {
        return slopes.length;
    }

    @Override
    public float score(float[] row) {
        double sum = bias;
        for (int i = 0; i < slopes.length; i++) {
            sum += part(row, i);
        }
        return (float) (1 / (1 + Math.exp(-sum)));
    }

    @Override
    public Contributions explain(float[] row) {
        double base = bias;
        double[] values = new double[slopes.length];
        for (int i = 0; i < slopes.length; i++) {
            base += expected[i];
            values[i] = part(row, i) - expected[i];
        }
        return new Contributions(base, values);
    }

    private double part(float[] row, int i) {
        float x = row[i];
        return Float.isNaN(x) ? absents[i] : slopes[i] * x + intercepts[i];
    }
}
