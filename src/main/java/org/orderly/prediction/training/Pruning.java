package org.orderly.prediction.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.orderly.prediction.features.Feature;
import org.orderly.prediction.features.FeatureSchema;

/** Leaves features out that say nothing in training: always missing, always the same, or the same as another. */
final class Pruning {

    private Pruning() {}

    static FeatureSchema of(FeatureSchema schema, List<Moment> training) {
        Set<Integer> seen = new HashSet<>();
        List<float[]> kept = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < schema.size(); i++) {
            float[] column = column(training, i);
            boolean repeated =
                    !seen.add(Arrays.hashCode(column)) && kept.stream().anyMatch(other -> Arrays.equals(other, column));
            if (varies(column) && !repeated) {
                kept.add(column);
                names.add(schema.features().get(i).name());
            }
        }
        return schema.only((Feature feature) -> names.contains(feature.name()));
    }

    private static float[] column(List<Moment> moments, int feature) {
        float[] column = new float[moments.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = moments.get(i).row()[feature];
        }
        return column;
    }

    private static boolean varies(float[] column) {
        for (float value : column) {
            if (Float.compare(value, column[0]) != 0) {
                return true;
            }
        }
        return false;
    }
}
