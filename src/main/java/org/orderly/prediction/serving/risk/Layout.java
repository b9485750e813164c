package org.orderly.prediction.serving.risk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.orderly.prediction.features.Feature;
import org.orderly.prediction.features.FeatureSchema;
import org.orderly.prediction.serving.shelf.ClassModel;

/**
 * What is computed of the devices of a class: the champion's features first, so that its row is the beginning of theirs,
 * and then what only the challenger asks for.
 *
 * @param code tells rows of different layouts apart, also after a restart
 * @param columns for each of the challenger's features its place in a row; empty without a challenger
 */
record Layout(FeatureSchema schema, String code, List<Integer> columns) {

    static Layout of(ClassModel champion, ClassModel challenger) {
        Set<Feature> features = new LinkedHashSet<>(champion.schema().features());
        if (challenger != null) {
            features.addAll(challenger.schema().features());
        }
        List<Feature> all = new ArrayList<>(features);
        FeatureSchema schema = new FeatureSchema(
                champion.classCode(),
                champion.schema().version(),
                champion.schema().memoryDays(),
                all);
        List<Integer> columns = challenger == null
                ? List.of()
                : challenger.schema().features().stream().map(all::indexOf).toList();
        return new Layout(schema, code(schema), columns);
    }

    /** The challenger's row. */
    float[] challenging(float[] row) {
        float[] other = new float[columns.size()];
        for (int i = 0; i < other.length; i++) {
            other[i] = row[columns.get(i)];
        }
        return other;
    }

    private static String code(FeatureSchema schema) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(schema.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
