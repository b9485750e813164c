package org.orderly.prediction.serving.shelf;

import java.util.List;
import java.util.Map;
import org.orderly.prediction.bundle.Manifest;
import org.orderly.prediction.bundle.Reference;
import org.orderly.prediction.features.FeatureSchema;

/**
 * All models of one class of devices in a bundle.
 *
 * @param schema of the rows they take
 * @param horizons by days; 30 is always among them
 * @param life null where it was not learned
 * @param reference how each feature was distributed in training, in the schema's order
 */
public record ClassModel(
        FeatureSchema schema,
        Map<Integer, HorizonModel> horizons,
        LifeModel life,
        List<Reference> reference,
        Manifest.Evidence evidence) {

    /** The horizon that levels and alarms go by, days. */
    public static final int MONTH = 30;

    /** The nearer horizon, days. */
    public static final int WEEK = 7;

    public ClassModel {
        horizons = Map.copyOf(horizons);
        reference = List.copyOf(reference);
    }

    public String classCode() {
        return schema.classCode();
    }

    /** The model of the month ahead. */
    public HorizonModel month() {
        return horizons.get(MONTH);
    }

    /** The model of the week ahead, or null. */
    public HorizonModel week() {
        return horizons.get(WEEK);
    }
}
