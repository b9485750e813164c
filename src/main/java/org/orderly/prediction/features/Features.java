package org.orderly.prediction.features;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.orderly.telemetry.DeviceHistory;
import org.orderly.telemetry.SignalDays;

/**
 * Makes the row of a device at a moment from what was known strictly before it: days (UTC) that had ended by then, and
 * events that had happened. A reading or an event at or after the moment changes nothing.
 */
public final class Features {

    private static final long DAY_MS = TimeUnit.DAYS.toMillis(1);

    private Features() {}

    /**
     * The features in the schema's order; NaN where nothing is known.
     *
     * @param atMs the moment, epoch milliseconds
     */
    public static float[] of(DeviceHistory history, long atMs, FeatureSchema schema) {
        int today = Math.toIntExact(Math.floorDiv(atMs, DAY_MS));
        Happenings happenings = new Happenings(history.events(), atMs, schema.memoryDays());
        List<Feature> features = schema.features();
        float[] row = new float[features.size()];
        for (int i = 0; i < row.length; i++) {
            Feature feature = features.get(i);
            row[i] = (float)
                    (feature.signal() == null
                            ? happenings.of(feature, history.acquiredOn(), today)
                            : ofSignal(history.signals().get(feature.signal()), feature, happenings, today, schema));
        }
        return row;
    }

    /**
     * The row of a device now, today's part included as if the day were over: for a history that holds nothing after
     * {@code nowMs}.
     */
    public static float[] now(DeviceHistory history, long nowMs, FeatureSchema schema) {
        return of(history, (Math.floorDiv(nowMs, DAY_MS) + 1) * DAY_MS, schema);
    }

    private static double ofSignal(
            SignalDays days, Feature feature, Happenings happenings, int today, FeatureSchema schema) {
        if (days == null) {
            return switch (feature.statistic()) {
                case COVERAGE -> 0;
                case SILENCE -> schema.memoryDays();
                default -> Double.NaN;
            };
        }
        return new Course(days, today, schema.memoryDays()).of(feature, happenings.lastRepairDay());
    }
}
