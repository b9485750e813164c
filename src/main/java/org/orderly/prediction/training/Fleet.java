package org.orderly.prediction.training;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.orderly.telemetry.DeviceEvent;
import org.orderly.telemetry.EventKind;
import org.orderly.telemetry.Signal;
import org.orderly.telemetry.SignalCatalogue;

/** All devices of a folder in the training layout, their readings already as days. */
final class Fleet {

    private static final List<String> DEVICES =
            List.of("device", "class", "acquired_on", "observed_from", "observed_until", "split");
    private static final List<String> READINGS = List.of("device", "signal", "at", "value");
    private static final List<String> EVENTS = List.of("device", "at", "event", "code", "detail");
    private static final long TOLD_EVERY = 5_000_000;

    private final SignalCatalogue catalogue;
    private final Faults faults = new Faults();
    private final Map<String, Subject> byDevice = new HashMap<>();
    private final MessageDigest digest = sha256();
    private long readings;
    private long events;
    private long newest = Long.MIN_VALUE;

    private Fleet(SignalCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Reads {@code devices.csv}, {@code events.csv} and {@code readings.csv}, row by row.
     *
     * @param progress told now and then how many readings are in
     * @throws BadData if a file or a column is missing, or there is no device
     */
    static Fleet read(Path folder, SignalCatalogue catalogue, LongConsumer progress) throws IOException {
        Fleet fleet = new Fleet(catalogue);
        Table.in(folder, "devices").read(DEVICES, 2, fleet.digest, fleet.faults, fleet::device);
        if (fleet.byDevice.isEmpty()) {
            throw new BadData("devices.csv has no device that can be used. " + fleet.faults.first());
        }
        fleet.events = Table.in(folder, "events").read(EVENTS, 3, fleet.digest, fleet.faults, fleet::event);
        fleet.readings = Table.in(folder, "readings").read(READINGS, 4, fleet.digest, fleet.faults, cells -> {
            fleet.reading(cells);
            if (++fleet.readings % TOLD_EVERY == 0) {
                progress.accept(fleet.readings);
            }
        });
        return fleet;
    }

    /** The devices by class, in the order of their names. */
    SortedMap<String, List<Subject>> byClass() {
        SortedMap<String, List<Subject>> classes = new TreeMap<>();
        new TreeMap<>(byDevice).values().forEach(subject -> classes.computeIfAbsent(
                        subject.classCode(), code -> new ArrayList<>())
                .add(subject));
        return classes;
    }

    Faults faults() {
        return faults;
    }

    int devices() {
        return byDevice.size();
    }

    long readings() {
        return readings;
    }

    long events() {
        return events;
    }

    /** The day of the newest reading or event. */
    LocalDate newestDay() {
        return LocalDate.ofEpochDay(Math.floorDiv(newest, Times.DAY_MS));
    }

    /** SHA-256 of the three files without compression, hexadecimal. */
    String fingerprint() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private void device(String[] cells) {
        if (cells[0].isEmpty() || cells[1].isEmpty()) {
            throw new BadRow("device or class is empty", cells[0] + cells[1]);
        }
        Subject subject = new Subject(
                cells[0],
                cells[1],
                cells[2].isEmpty() ? null : LocalDate.ofEpochDay(Math.floorDiv(Times.of(cells[2]), Times.DAY_MS)),
                cells[3].isEmpty() ? Long.MAX_VALUE : Times.of(cells[3]),
                cells[4].isEmpty() ? Long.MIN_VALUE : Times.of(cells[4]),
                cells[5].isEmpty() ? null : part(cells[5]));
        if (byDevice.putIfAbsent(subject.device(), subject) != null) {
            throw new BadRow("the device is in the file already", cells[0]);
        }
    }

    private static Part part(String text) {
        try {
            return Part.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadRow("split is not train, validation or test", text);
        }
    }

    private void event(String[] cells) {
        Subject subject = subject(cells[0]);
        EventKind kind = EventKind.of(cells[2]).orElseThrow(() -> new BadRow("unknown event", cells[2]));
        long at = Times.of(cells[1]);
        subject.happened(new DeviceEvent(at, kind, cells[3].intern(), ""));
        seen(subject, at);
    }

    private void reading(String[] cells) {
        Subject subject = subject(cells[0]);
        long at = Times.of(cells[2]);
        float value = number(cells[3]);
        Signal signal = catalogue.signal(subject.classCode(), cells[1]).orElse(null);
        if (signal != null && !signal.isPlausible(value)) {
            throw new BadRow("implausible " + cells[1], cells[3]);
        }
        subject.read(cells[1], at, value);
        seen(subject, at);
    }

    private void seen(Subject subject, long at) {
        newest = Math.max(newest, at);
        subject.seen(at);
    }

    private Subject subject(String device) {
        Subject subject = byDevice.get(device);
        if (subject == null) {
            throw new BadRow("the device is not in devices.csv", device);
        }
        return subject;
    }

    private static float number(String text) {
        try {
            float value = Float.parseFloat(text);
            if (Float.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new BadRow("the value is no number", text);
        }
        throw new BadRow("the value is no number", text);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
