package org.orderly.prediction.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.orderly.telemetry.DeviceEvent;
import org.orderly.telemetry.DeviceHistory;
import org.orderly.telemetry.SignalDays;

/** A device of the data: what the files say about it. */
final class Subject {

    private final String device;
    private final String classCode;
    private final LocalDate acquiredOn;
    private final Part wished;
    private final boolean openStart;
    private final boolean openEnd;
    private long observedFrom;
    private long observedUntil;
    private Map<String, DayColumn> columns = new TreeMap<>();
    private final List<DeviceEvent> events = new ArrayList<>();

    /**
     * @param acquiredOn may be null
     * @param observedFrom epoch milliseconds, or the greatest long to begin with the first reading or event
     * @param observedUntil epoch milliseconds, or the least long to end with the last reading or event
     * @param wished the part the files ask for, or null
     */
    Subject(String device, String classCode, LocalDate acquiredOn, long observedFrom, long observedUntil, Part wished) {
        this.device = device;
        this.classCode = classCode;
        this.acquiredOn = acquiredOn;
        this.observedFrom = observedFrom;
        this.observedUntil = observedUntil;
        this.openStart = observedFrom == Long.MAX_VALUE;
        this.openEnd = observedUntil == Long.MIN_VALUE;
        this.wished = wished;
    }

    String device() {
        return device;
    }

    String classCode() {
        return classCode;
    }

    Part wished() {
        return wished;
    }

    long observedFrom() {
        return observedFrom;
    }

    long observedUntil() {
        return observedUntil;
    }

    void read(String signal, long atMs, float value) {
        DayColumn column = columns.get(signal);
        if (column == null) {
            column = new DayColumn();
            columns.put(signal, column);
        }
        column.add(atMs, value);
    }

    void happened(DeviceEvent event) {
        events.add(event);
    }

    /** Widens an observation whose ends the files leave open. */
    void seen(long atMs) {
        observedFrom = openStart ? Math.min(observedFrom, atMs) : observedFrom;
        observedUntil = openEnd ? Math.max(observedUntil, atMs) : observedUntil;
    }

    /** All that was read, which is given away: ask once. */
    DeviceHistory history() {
        Map<String, SignalDays> signals = new TreeMap<>();
        columns.forEach((code, column) -> signals.put(code, column.days(code)));
        columns = new TreeMap<>();
        events.sort(Comparator.comparingLong(DeviceEvent::atMs));
        return new DeviceHistory(0, device, classCode, acquiredOn, signals, List.copyOf(events));
    }
}
