package org.orderly.prediction.features;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.orderly.telemetry.DeviceEvent;
import org.orderly.telemetry.EventKind;

/** What happened to a device before a moment, as far back as is remembered. */
final class Happenings {

    private static final double DAY_MS = TimeUnit.DAYS.toMillis(1);

    private final List<DeviceEvent> events;
    private final long atMs;
    private final int memoryDays;

    /** @param events ascending; those at or after the moment are not looked at */
    Happenings(List<DeviceEvent> events, long atMs, int memoryDays) {
        this.events = events.subList(first(events, atMs - TimeUnit.DAYS.toMillis(memoryDays)), first(events, atMs));
        this.atMs = atMs;
        this.memoryDays = memoryDays;
    }

    double of(Feature feature, LocalDate acquiredOn, int today) {
        int days = feature.windowDays();
        return switch (feature.statistic()) {
            case AGE ->
                acquiredOn == null || acquiredOn.toEpochDay() >= today ? Double.NaN : today - acquiredOn.toEpochDay();
            case SINCE_REPAIR -> since(EventKind.REPAIR);
            case SINCE_PM -> since(EventKind.PM);
            case ERRORS -> count(EventKind.ERROR, days);
            case FAILED_SELF_TESTS -> count(EventKind.SELF_TEST_FAILED, days);
            case REPAIRS -> count(EventKind.REPAIR, days);
            case NO_FAULTS -> count(EventKind.NO_FAULT, days);
            default -> throw new IllegalArgumentException(feature.name() + " needs a signal.");
        };
    }

    /** The day (epoch, UTC) of the last repair, or the least integer if none is remembered. */
    int lastRepairDay() {
        DeviceEvent repair = last(EventKind.REPAIR);
        return repair == null ? Integer.MIN_VALUE : (int) Math.floor(repair.atMs() / DAY_MS);
    }

    private double since(EventKind kind) {
        DeviceEvent event = last(kind);
        return event == null ? Double.NaN : (atMs - event.atMs()) / DAY_MS;
    }

    private DeviceEvent last(EventKind kind) {
        for (int i = events.size() - 1; i >= 0; i--) {
            if (events.get(i).kind() == kind) {
                return events.get(i);
            }
        }
        return null;
    }

    private int count(EventKind kind, int days) {
        long from = atMs - TimeUnit.DAYS.toMillis(Math.min(days, memoryDays));
        int count = 0;
        for (int i = events.size() - 1; i >= 0 && events.get(i).atMs() >= from; i--) {
            if (events.get(i).kind() == kind) {
                count++;
            }
        }
        return count;
    }

    private static int first(List<DeviceEvent> events, long atMs) {
        int low = 0;
        int high = events.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (events.get(middle).atMs() < atMs) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
