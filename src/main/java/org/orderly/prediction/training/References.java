package org.orderly.prediction.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.orderly.prediction.bundle.Reference;
import org.orderly.prediction.features.FeatureSchema;

/** How the features were distributed in training: ten bins with about as many rows each, and one for missing numbers. */
final class References {

    private static final int BINS = 10;

    private References() {}

    static List<Reference> of(FeatureSchema schema, List<Moment> training) {
        List<Reference> references = new ArrayList<>();
        for (int i = 0; i < schema.size(); i++) {
            references.add(of(schema.features().get(i).name(), i, training));
        }
        return references;
    }

    private static Reference of(String name, int feature, List<Moment> training) {
        double[] values = training.stream()
                .mapToDouble(moment -> moment.row()[feature])
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        double[] edges = new double[BINS - 1];
        int filled = 0;
        for (int bin = 1; bin < BINS && values.length > 0; bin++) {
            double edge = values[values.length * bin / BINS];
            if (edge > values[0] && (filled == 0 || edge > edges[filled - 1])) {
                edges[filled++] = edge;
            }
        }
        Reference empty = new Reference(name, Arrays.copyOf(edges, filled), new double[filled + 2]);
        double all = 0;
        for (Moment moment : training) {
            empty.shares()[empty.bin(moment.row()[feature])] += moment.weight();
            all += moment.weight();
        }
        for (int bin = 0; bin < empty.shares().length; bin++) {
            empty.shares()[bin] = Figures.round(empty.shares()[bin] / all);
        }
        return empty;
    }
}
