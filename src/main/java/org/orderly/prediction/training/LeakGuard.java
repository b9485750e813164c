package org.orderly.prediction.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.orderly.prediction.features.FeatureSchema;
import org.orderly.prediction.features.Features;
import org.orderly.telemetry.DeviceEvent;
import org.orderly.telemetry.DeviceHistory;
import org.orderly.telemetry.SignalDays;

/**
 * Stops a training whose figures would be too good to be true: a device in two parts, a moment on the wrong side of the
 * cut, an outcome that was not known at the cut, or a row that changes when the future is taken away from its device.
 */
final class LeakGuard {

    private static final int LOOKED_AT = 200;

    private LeakGuard() {}

    /**
     * Looks at everything, and makes some rows anew from histories that end at their moment.
     *
     * @param cut epoch milliseconds; the least long if there is none, and then the times are not compared
     * @throws IllegalStateException naming the device and the moment
     */
    static void check(Map<Part, List<Moment>> parts, FeatureSchema schema, long cut, Plan plan, long seed) {
        Set<String> before = new HashSet<>();
        parts.forEach((part, moments) -> {
            Set<String> devices = new HashSet<>();
            for (Moment moment : moments) {
                String device = moment.member().subject().device();
                devices.add(device);
                if (before.contains(device)) {
                    throw new IllegalStateException("Leak: the device " + device + " is in two parts.");
                }
                if (cut != Long.MIN_VALUE) {
                    time(part, moment, cut, plan);
                }
            }
            before.addAll(devices);
            some(moments, seed).forEach(moment -> row(moment, schema));
        });
    }

    private static void time(Part part, Moment moment, long cut, Plan plan) {
        String what = moment.member().subject().device() + " at " + moment.atMs();
        if (part == Part.TEST) {
            if (moment.atMs() < cut) {
                throw new IllegalStateException("Leak: the test asks of " + what + ", before the cut.");
            }
            return;
        }
        if (moment.atMs() >= cut) {
            throw new IllegalStateException("Leak: " + part + " learns from " + what + ", after the cut.");
        }
        for (int i = 0; i < plan.horizons().length; i++) {
            if (moment.outcomes()[i] != moment.member().watch().within(moment.atMs(), plan.horizons()[i], cut)) {
                throw new IllegalStateException("Leak: " + part + " knows what became of " + what + " after the cut.");
            }
        }
    }

    private static void row(Moment moment, FeatureSchema schema) {
        float[] honest = Features.of(until(moment.member().history(), moment.atMs()), moment.atMs(), schema);
        for (int i = 0; i < honest.length; i++) {
            if (Float.compare(honest[i], moment.row()[i]) != 0) {
                throw new IllegalStateException(
                        "Leak: " + schema.features().get(i).name() + " of "
                                + moment.member().subject().device() + " at " + moment.atMs()
                                + " is another when what came later is taken away.");
            }
        }
    }

    private static List<Moment> some(List<Moment> moments, long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        List<Moment> some = new ArrayList<>();
        for (int i = 0; i < Math.min(LOOKED_AT, moments.size()); i++) {
            some.add(moments.get(chance.nextInt(moments.size())));
        }
        return some;
    }

    private static DeviceHistory until(DeviceHistory all, long atMs) {
        int today = (int) Math.floorDiv(atMs, Times.DAY_MS);
        Map<String, SignalDays> signals = new TreeMap<>();
        all.signals().forEach((code, days) -> signals.put(code, first(days, days.firstFrom(today))));
        List<DeviceEvent> events =
                all.events().stream().filter(event -> event.atMs() < atMs).toList();
        return new DeviceHistory(all.assetId(), all.device(), all.classCode(), all.acquiredOn(), signals, events);
    }

    private static SignalDays first(SignalDays days, int rows) {
        int[] epochDays = new int[rows];
        float[][] columns = new float[4][rows];
        for (int i = 0; i < rows; i++) {
            epochDays[i] = days.epochDay(i);
            columns[0][i] = days.min(i);
            columns[1][i] = days.max(i);
            columns[2][i] = days.mean(i);
            columns[3][i] = days.last(i);
        }
        int[] counts = new int[rows];
        Arrays.setAll(counts, days::count);
        return new SignalDays(days.signal(), epochDays, columns[0], columns[1], columns[2], columns[3], counts);
    }
}
