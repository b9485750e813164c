package org.orderly.prediction.serving.trees;

import java.util.Arrays;
import java.util.List;

/**
 * Rows like those a model was trained on. Models that do not tell how much data came by where (random forests, linear
 * models) are explained against them.
 */
public record Background(List<float[]> rows) {

    public Background {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("A background needs at least one row.");
        }
        rows = List.copyOf(rows);
    }

    /** Nothing is known: one row in which everything is missing. */
    public static Background unknown(int width) {
        float[] row = new float[width];
        Arrays.fill(row, Float.NaN);
        return new Background(List.of(row));
    }
}
