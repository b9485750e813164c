package org.orderly.prediction.training;

import org.orderly.prediction.bundle.Inputs;

/** Brings features of all sizes to mean 0 and standard deviation 1, as seen in training. */
final class Scaling {

    private static final double LEAST = 1e-9;

    private Scaling() {}

    static Inputs of(Question question) {
        int width = question.names().size();
        float[] offset = new float[width];
        float[] scale = new float[width];
        for (int feature = 0; feature < width; feature++) {
            double sum = 0;
            double squares = 0;
            int count = 0;
            for (float[] row : question.rows()) {
                if (!Float.isNaN(row[feature])) {
                    sum += row[feature];
                    squares += (double) row[feature] * row[feature];
                    count++;
                }
            }
            double mean = count == 0 ? 0 : sum / count;
            double deviation = count == 0 ? 0 : Math.sqrt(Math.max(0, squares / count - mean * mean));
            offset[feature] = (float) mean;
            scale[feature] = (float) (deviation < LEAST ? 1 : 1 / deviation);
        }
        return new Inputs(offset, scale);
    }
}
