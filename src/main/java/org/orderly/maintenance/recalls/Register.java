package org.orderly.maintenance.recalls;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.orderly.identity.Key;
import org.orderly.identity.Udi;

/**
 * Devices, so arranged that the ones a recall may concern are found without looking at each: by serial number, then by
 * the device identifier of the UDI, then by model and maker. The first rule that applies to a device is told.
 */
final class Register {

    private static final int SHORTEST_SERIAL = 4;
    private static final int TELLING_SERIAL = 6;
    private static final int QUOTE = 120;

    /** All devices of one model. */
    private record Model(String maker, String name, Set<String> firm, String phrase, List<Identity> devices) {}

    /** A device and why the recall may concern it. */
    record Found(long assetId, MatchRule rule, String evidence) {}

    private final Map<String, List<Identity>> bySerial = new HashMap<>();
    private final Map<String, NavigableMap<Long, List<Identity>>> byStem = new HashMap<>();
    private final Map<String, List<Identity>> byIdentifier = new HashMap<>();
    private final Map<String, Model> models = new HashMap<>();
    private final Map<String, Set<String>> firms = new HashMap<>();

    Register(List<Identity> devices) {
        devices.forEach(this::add);
    }

    private void add(Identity device) {
        firms.computeIfAbsent(device.maker(), Firms::telling);
        models.computeIfAbsent(Key.of(device.maker()) + "\n" + Key.of(device.model()), key -> model(device))
                .devices()
                .add(device);
        String serial = RecallText.plain(device.serial());
        if (serial.length() >= SHORTEST_SERIAL) {
            bySerial.computeIfAbsent(serial, same -> new ArrayList<>()).add(device);
            RecallText.Stem stem = RecallText.Stem.of(serial);
            if (stem != null) {
                byStem.computeIfAbsent(stem.stem(), same -> new TreeMap<>())
                        .computeIfAbsent(stem.number(), same -> new ArrayList<>())
                        .add(device);
            }
        }
        if (device.udiDi() != null && !device.udiDi().isBlank()) {
            byIdentifier
                    .computeIfAbsent(RecallText.identifier(Udi.key(device.udiDi())), same -> new ArrayList<>())
                    .add(device);
        }
    }

    private Model model(Identity device) {
        return new Model(
                device.maker(),
                device.model(),
                firms.get(device.maker()),
                String.join(" ", RecallText.words(device.model())),
                new ArrayList<>());
    }

    /** The devices that this recall may concern, each once. */
    List<Found> concerned(RecallText recall) {
        Map<Long, Found> found = new LinkedHashMap<>();
        recall.numbers().forEach((plain, written) -> bySerial.getOrDefault(plain, List.of()).stream()
                .filter(device -> isTelling(plain) || recall.isOf(firms.get(device.maker())))
                .forEach(device -> add(
                        found,
                        device,
                        MatchRule.SERIAL,
                        "Serial number " + device.serial()
                                + " is in its list"
                                + (recall.isOf(firms.get(device.maker()))
                                        ? "."
                                        : ", though the firm is" + " not " + device.maker() + "."))));
        for (RecallText.Range range : recall.ranges()) {
            inRange(range).stream()
                    .filter(device -> recall.isOf(firms.get(device.maker())))
                    .forEach(device -> add(
                            found,
                            device,
                            MatchRule.SERIAL,
                            "Serial number " + device.serial() + " is one of " + range.written() + "."));
        }
        for (String identifier : recall.identifiers()) {
            byIdentifier
                    .getOrDefault(identifier, List.of())
                    .forEach(device -> add(
                            found,
                            device,
                            MatchRule.UDI_DI,
                            "Device identifier " + device.udiDi() + " is named" + lot(recall, device) + "."));
        }
        for (Model model : models.values()) {
            if (!model.phrase().isEmpty() && recall.isOf(model.firm()) && recall.says(model.phrase())) {
                model.devices().forEach(device -> add(found, device, MatchRule.MODEL_AND_MAKER, named(model, device)));
            }
        }
        return List.copyOf(found.values());
    }

    /** What the recall says of the device's lot; empty if nobody knows the lot. */
    private static String lot(RecallText recall, Identity device) {
        if (device.lot() == null) {
            return "";
        }
        boolean listed = recall.numbers().containsKey(RecallText.plain(device.lot()));
        return listed ? ", and its lot " + device.lot() : "; its lot " + device.lot() + " is not in its list";
    }

    private List<Identity> inRange(RecallText.Range range) {
        NavigableMap<Long, List<Identity>> stem = byStem.get(range.stem());
        return stem == null
                ? List.of()
                : stem.subMap(range.low(), true, range.high(), true).values().stream()
                        .flatMap(List::stream)
                        .toList();
    }

    private static void add(Map<Long, Found> found, Identity device, MatchRule rule, String evidence) {
        found.putIfAbsent(device.assetId(), new Found(device.assetId(), rule, evidence));
    }

    /** Whether a serial number can hardly be anything else than that: long enough, of letters and digits. */
    private static boolean isTelling(String plain) {
        return plain.length() >= TELLING_SERIAL
                && plain.chars().anyMatch(Character::isLetter)
                && plain.chars().anyMatch(Character::isDigit);
    }

    private static String named(Model model, Identity device) {
        return "It names " + quoted(model.name()) + " of " + quoted(model.maker())
                + (device.serial().isEmpty() ? "." : "; serial number " + device.serial() + " is not in its list.");
    }

    private static String quoted(String text) {
        return text.length() <= QUOTE ? text : text.substring(0, QUOTE) + "…";
    }
}
