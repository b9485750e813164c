package org.orderly.prediction.serving.risk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.orderly.prediction.bundle.Reference;
import org.orderly.prediction.features.Features;
import org.orderly.prediction.serving.shelf.ClassModel;
import org.orderly.prediction.serving.trees.Contributions;
import org.orderly.telemetry.DeviceEvent;
import org.orderly.telemetry.DeviceHistory;
import org.orderly.telemetry.EventKind;

/**
 * The confirmed failures of devices, with what the device looked like shortly before. They are gathered while the
 * features of today are computed, from the same history.
 */
@ApplicationScoped
class PastFailures {

    private static final int[] DAYS_BEFORE = {3, 10, 24};
    private static final double ALIKE = 0.6;
    private static final int MOST = 5;

    private record Key(long assetId, long atMs, int daysBefore) {}

    @SuppressWarnings("ArrayRecordComponent") // compared number by number
    private record Look(String classCode, String layout, String mode, float[] row) {}

    /**
     * A failure before which a device looked like another one now.
     *
     * @param similarity 0 to 1
     */
    record Similar(long assetId, String mode, long failedMs, int daysBefore, double similarity) {}

    private final Map<Key, Look> looks = new ConcurrentHashMap<>();

    /** Remembers the failures in this history; the oldest cannot be known well and are left out. */
    void gather(DeviceHistory history, Layout layout) {
        for (DeviceEvent event : history.events()) {
            if (event.kind() == EventKind.FAILURE) {
                for (int days : DAYS_BEFORE) {
                    Key key = new Key(history.assetId(), event.atMs(), days);
                    Look known = looks.get(key);
                    if (known == null || !known.layout().equals(layout.code())) {
                        float[] row =
                                Features.of(history, event.atMs() - TimeUnit.DAYS.toMillis(days), layout.schema());
                        looks.put(key, new Look(history.classCode(), layout.code(), event.code(), row));
                    }
                }
            }
        }
    }

    /**
     * Failures of the class before which another device looked most like this one, one a device, the most alike first. Alike are
     * features at about the same place in what the model was trained on, weighed by what they add to this risk.
     */
    List<Similar> to(DeviceFeatures features, ClassModel model) {
        Contributions weights = model.month().scorer().explain(features.row());
        return looks.entrySet().stream()
                .filter(entry -> entry.getValue().layout().equals(features.layout())
                        && entry.getValue().classCode().equals(model.classCode())
                        && entry.getKey().assetId() != features.assetId())
                .map(entry -> new Similar(
                        entry.getKey().assetId(),
                        entry.getValue().mode(),
                        entry.getKey().atMs(),
                        entry.getKey().daysBefore(),
                        similarity(features.row(), entry.getValue().row(), weights, model.reference())))
                .filter(similar -> similar.similarity() >= ALIKE)
                .collect(Collectors.toMap(
                        Similar::assetId,
                        similar -> similar,
                        (one, other) -> one.similarity() >= other.similarity() ? one : other))
                .values()
                .stream()
                .sorted(Comparator.comparingDouble(Similar::similarity)
                        .reversed()
                        .thenComparing(
                                Comparator.comparingLong(Similar::failedMs).reversed()))
                .limit(MOST)
                .toList();
    }

    private static double similarity(float[] one, float[] other, Contributions weights, List<Reference> reference) {
        double all = 0;
        double apart = 0;
        for (int i = 0; i < reference.size(); i++) {
            double weight = Math.abs(weights.of(i));
            all += weight;
            apart += weight * Math.abs(rank(one[i], reference.get(i)) - rank(other[i], reference.get(i)));
        }
        return all == 0 ? 0 : 1 - apart / all;
    }

    /** Where a number stands among those of the training, 0 to 1; what is missing stands outside. */
    private static double rank(float value, Reference reference) {
        int bin = reference.bin(value);
        double[] shares = reference.shares();
        if (bin == shares.length - 1) {
            return -0.5;
        }
        double below = 0;
        for (int i = 0; i < bin; i++) {
            below += shares[i];
        }
        return below + shares[bin] / 2;
    }
}
