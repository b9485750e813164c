package org.orderly.prediction.serving.shelf;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.orderly.prediction.bundle.Reference;
import org.orderly.prediction.serving.trees.Background;

/** Makes rows like those of the training from how each feature was distributed there, one by one. */
public final class Likeness {

    private static final int ROWS = 256;
    private static final long SEED = 41;

    private Likeness() {}

    static Background of(List<Reference> reference) {
        return new Background(rows(reference, ROWS, SEED));
    }

    /** That many rows, the same for the same seed. */
    public static List<float[]> rows(List<Reference> reference, int count, long seed) {
        Random chance = new Random(seed);
        return Stream.generate(() -> row(reference, chance)).limit(count).toList();
    }

    private static float[] row(List<Reference> reference, Random chance) {
        float[] row = new float[reference.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = drawn(reference.get(i), chance.nextDouble());
        }
        return row;
    }

    private static float drawn(Reference reference, double share) {
        double[] edges = reference.edges();
        double passed = 0;
        int bin = 0;
        while (bin < edges.length && passed + reference.shares()[bin] <= share) {
            passed += reference.shares()[bin++];
        }
        boolean missing = passed + reference.shares()[bin] <= share || edges.length == 0;
        if (missing && reference.shares()[reference.shares().length - 1] > 0) {
            return Float.NaN;
        }
        if (edges.length == 0) {
            return 0;
        }
        double low = edges[Math.max(0, bin - 1)];
        double high = edges[Math.min(edges.length - 1, bin)];
        return (float) ((low + high) / 2);
    }
}
