package org.orderly.maintenance.recalls;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.orderly.identity.Key;
import org.orderly.identity.Udi;
import org.orderly.maintenance.recalls.codes.Answer;
import org.orderly.maintenance.recalls.codes.CodeList;

/**
 * Devices, so arranged that the ones a recall may concern are found without looking at each: by serial number, then by
 * the device identifier of the UDI, then by model and maker. The first rule that applies to a device is told.
 */
final class Register {

    private static final int SHORTEST_SERIAL = 4;
    private static final int TELLING_SERIAL = 6;
    private static final int TELLING_MODEL = 4;

    /** All devices of one model. */
    record Model(String maker, String name, Set<String> firm, List<String> words, List<Identity> devices) {

        String phrase() {
            return String.join(" ", words);
        }

        /** Whether a list that speaks of this speaks of the model and sets no condition: other codes may stand beside it. */
        boolean isIn(String scope) {
            List<String> said = RecallText.words(scope);
            if (!(" " + String.join(" ", said) + " ").contains(" " + phrase() + " ")) {
                return false;
            }
            Set<String> more = new LinkedHashSet<>(said);
            more.removeAll(words);
            more.removeAll(firm);
            return more.stream().allMatch(word -> word.chars().anyMatch(Character::isDigit));
        }
    }

    /**
     * A device and why the recall may concern it.
     *
     * @param said what the recall's list says of its number
     */
    record Found(long assetId, MatchRule rule, Answer.Said said, String evidence) {}

    private final Map<String, List<Identity>> bySerial = new HashMap<>();
    private final Map<String, NavigableMap<Long, List<Identity>>> byHead = new HashMap<>();
    private final Map<String, List<Identity>> byIdentifier = new HashMap<>();
    private final Map<String, Model> models = new HashMap<>();
    private final Map<Long, Model> modelOf = new HashMap<>();

    Register(List<Identity> devices) {
        devices.forEach(this::add);
    }

    private void add(Identity device) {
        Model model =
                models.computeIfAbsent(Key.of(device.maker()) + "\n" + Key.of(device.model()), key -> model(device));
        model.devices().add(device);
        modelOf.put(device.assetId(), model);
        String serial = RecallText.plain(device.serial());
        if (serial.length() >= SHORTEST_SERIAL) {
            bySerial.computeIfAbsent(serial, same -> new ArrayList<>()).add(device);
            CodeList.Run run = CodeList.run(device.serial());
            if (run != null) {
                byHead.computeIfAbsent(run.head(), same -> new TreeMap<>())
                        .computeIfAbsent(run.low(), same -> new ArrayList<>())
                        .add(device);
            }
        }
        if (device.udiDi() != null && !device.udiDi().isBlank()) {
            byIdentifier
                    .computeIfAbsent(RecallText.identifier(Udi.key(device.udiDi())), same -> new ArrayList<>())
                    .add(device);
        }
    }

    private static Model model(Identity device) {
        return new Model(
                device.maker(),
                device.model(),
                Firms.telling(device.maker()),
                RecallText.words(device.model()),
                new ArrayList<>());
    }

    /** The devices that this recall may concern, each once. */
    List<Found> concerned(RecallText recall) {
        Map<Long, Found> found = new LinkedHashMap<>();
        Set<Identity> identified = new LinkedHashSet<>();
        recall.identifiers().forEach(one -> identified.addAll(byIdentifier.getOrDefault(one, List.of())));
        recall.numbers().keySet().forEach(plain -> bySerial.getOrDefault(plain, List.of())
                .forEach(device -> numbered(found, recall, device, plain, identified.contains(device))));
        for (CodeList.Run run : recall.runs()) {
            inRun(run).forEach(device -> numbered(found, recall, device, null, identified.contains(device)));
        }
        for (Identity device : identified) {
            Evidence evidence = evidence(recall, device);
            add(found, evidence.isBySerial() ? evidence.bySerial() : evidence.byIdentifier());
        }
        for (Model model : models.values()) {
            if (isNamed(recall, model) && recall.isOf(model.firm()).compareTo(Firms.Likeness.ALIKE) <= 0) {
                for (Identity device : model.devices()) {
                    Evidence evidence = evidence(recall, device);
                    add(found, evidence.isBySerial() ? evidence.bySerial() : evidence.byModel());
                }
            }
        }
        return List.copyOf(found.values());
    }

    /**
     * A device whose number stands in a list or a run. The firm is no reason to leave it out where anything else speaks for
     * it: that the recall names its model or its identifier, or that its number can hardly be another's.
     *
     * @param plain the number as it is listed one by one, or null if it lies in a run
     */
    private void numbered(
            Map<Long, Found> found, RecallText recall, Identity device, String plain, boolean identified) {
        Model model = modelOf.get(device.assetId());
        Firms.Likeness firm = recall.isOf(model.firm());
        boolean named = isNamed(recall, model) && model.phrase().length() >= TELLING_MODEL;
        boolean telling = plain == null ? isTellingRun(device) : isTelling(plain);
        if (firm.compareTo(Firms.Likeness.UNKNOWN) <= 0 || identified || named || telling) {
            Evidence evidence = evidence(recall, device);
            if (evidence.isBySerial()) {
                add(found, evidence.bySerial());
            }
        }
    }

    private Evidence evidence(RecallText recall, Identity device) {
        Model model = modelOf.get(device.assetId());
        return new Evidence(
                device, model, recall.isOf(model.firm()), isNamed(recall, model), recall.of(device, model::isIn));
    }

    private static boolean isNamed(RecallText recall, Model model) {
        return !model.words().isEmpty() && recall.says(model.phrase());
    }

    private List<Identity> inRun(CodeList.Run run) {
        NavigableMap<Long, List<Identity>> head = byHead.get(run.head());
        return head == null
                ? List.of()
                : head.subMap(run.low(), true, run.high(), true).values().stream()
                        .flatMap(List::stream)
                        .toList();
    }

    private static void add(Map<Long, Found> found, Found one) {
        found.putIfAbsent(one.assetId(), one);
    }

    /** Whether a serial number can hardly be anything else than that: long enough, of letters and digits. */
    private static boolean isTelling(String plain) {
        return plain.length() >= TELLING_SERIAL
                && plain.chars().anyMatch(Character::isLetter)
                && plain.chars().anyMatch(Character::isDigit);
    }

    /** The same of one that lies in a run: what stands before its digits must be more than a label. */
    private static boolean isTellingRun(Identity device) {
        CodeList.Run run = CodeList.run(device.serial());
        long letters =
                run == null ? 0 : run.head().chars().filter(Character::isLetter).count();
        return letters >= 2
                && isTelling(RecallText.plain(device.serial()))
                && !run.head().matches("SN|SER|NO|LOT|REF");
    }
}
