package org.orderly.assets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.orderly.identity.Key;

/**
 * The classes and models there are, as one transaction sees them, found by their keys: "BAXTER" and "Baxter" are one
 * maker. A model that is new is added.
 */
final class Catalogue {

    private final Map<String, DeviceClass> classes = new HashMap<>();
    private final List<String> classCodes = new ArrayList<>();
    private final Map<String, AssetModel> models = new HashMap<>();
    private final Map<String, String> makers = new HashMap<>();

    Catalogue() {
        for (DeviceClass known : DeviceClass.<DeviceClass>listAll()) {
            classes.put(Key.of(known.code), known);
            classes.put(Key.of(known.name), known);
            classCodes.add(known.code);
        }
    }

    /** The model these facts name, or null after telling what is wrong. */
    AssetModel modelOf(AssetFacts facts, Consumer<Fault> wrong) {
        DeviceClass deviceClass = classes.get(Key.of(facts.classCode()));
        if (deviceClass == null) {
            String known = classCodes.stream().sorted().collect(Collectors.joining(", "));
            wrong.accept(new Fault(
                    Column.CLASS.label(), facts.classCode(), "Write one of the classes there are: " + known + "."));
            return null;
        }
        AssetModel model = models.computeIfAbsent(
                Key.of(facts.maker()) + "\n" + Key.of(facts.model()), same -> find(facts, deviceClass));
        if (!model.deviceClass.code.equals(deviceClass.code)) {
            wrong.accept(new Fault(
                    Column.CLASS.label(),
                    facts.classCode(),
                    "Write " + model.deviceClass.code + ": that is what " + model.maker + " " + model.name + " is."));
            return null;
        }
        return model;
    }

    private AssetModel find(AssetFacts facts, DeviceClass deviceClass) {
        return AssetModel.known(facts.maker(), facts.model()).orElseGet(() -> {
            String maker = makers.computeIfAbsent(Key.of(facts.maker()), key -> AssetModel.knownMaker(facts.maker())
                    .orElse(facts.maker()));
            AssetModel added = new AssetModel(deviceClass, maker, facts.model());
            added.persist();
            return added;
        });
    }
}
