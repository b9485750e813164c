package org.orderly.prediction.training;

import java.util.List;
import java.util.Set;
import org.orderly.prediction.features.Feature;
import org.orderly.prediction.features.FeatureSchema;
import org.orderly.prediction.features.Features;
import org.orderly.prediction.features.Statistic;
import org.orderly.prediction.features.Windows;
import org.orderly.telemetry.DeviceHistory;
import org.orderly.telemetry.Signal;
import org.orderly.telemetry.SignalCatalogue;

/**
 * What a monitor without learning would say: how many signals' latest reading (of the long window) is beyond its warning
 * or fault limit. A fault counts {@value #FAULT}, a warning or a self-test that failed 1.
 */
final class Rule {

    static final float FAULT = 4;

    private final String classCode;
    private final SignalCatalogue catalogue;
    private final FeatureSchema schema;

    Rule(String classCode, Set<String> seen, SignalCatalogue catalogue, Windows windows) {
        this.classCode = classCode;
        this.catalogue = catalogue;
        this.schema = FeatureSchema.of(classCode, seen, catalogue, windows)
                .only(feature ->
                        feature.statistic() == Statistic.LAST || feature.statistic() == Statistic.FAILED_SELF_TESTS);
    }

    /** 0 when nothing is beyond a limit. */
    float of(DeviceHistory history, long atMs) {
        float[] row = Features.of(history, atMs, schema);
        float sum = 0;
        List<Feature> features = schema.features();
        for (int i = 0; i < row.length; i++) {
            Feature feature = features.get(i);
            if (feature.signal() == null) {
                sum += row[i] > 0 ? 1 : 0;
            } else {
                Signal signal = catalogue.signal(classCode, feature.signal()).orElse(null);
                sum += signal == null || Float.isNaN(row[i]) ? 0 : weight(signal, row[i]);
            }
        }
        return sum;
    }

    private static float weight(Signal signal, float value) {
        return signal.isFault(value) ? FAULT : signal.isWarning(value) ? 1 : 0;
    }
}
