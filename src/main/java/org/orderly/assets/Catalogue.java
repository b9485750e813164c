package org.orderly.assets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The classes and models there are, as one transaction sees them. Spelling differs only in case and spaces: "BAXTER"
 * and "Baxter" are one maker. A model that is new is added.
 */
final class Catalogue {

    private final Map<String, DeviceClass> classes = new HashMap<>();
    private final List<String> classCodes = new ArrayList<>();
    private final Map<String, AssetModel> models = new HashMap<>();

    Catalogue() {
        for (DeviceClass known : DeviceClass.<DeviceClass>listAll()) {
            classes.put(key(known.code), known);
            classes.put(key(known.name), known);
            classCodes.add(known.code);
        }
    }

    /** The model these facts name, or null after telling what is wrong. */
    AssetModel modelOf(AssetFacts facts, Consumer<Fault> wrong) {
        DeviceClass deviceClass = classes.get(key(facts.classCode()));
        if (deviceClass == null) {
            String known = classCodes.stream().sorted().collect(Collectors.joining(", "));
            wrong.accept(new Fault(
                    Column.CLASS.label(), facts.classCode(), "Write one of the classes there are: " + known + "."));
            return null;
        }
        AssetModel model =
                models.computeIfAbsent(key(facts.maker()) + "|" + key(facts.model()), same -> find(facts, deviceClass));
        if (!model.deviceClass.code.equals(deviceClass.code)) {
            wrong.accept(new Fault(
                    Column.CLASS.label(),
                    facts.classCode(),
                    "Write " + model.deviceClass.code + ": that is what " + model.maker + " " + model.name + " is."));
            return null;
        }
        return model;
    }

    private static AssetModel find(AssetFacts facts, DeviceClass deviceClass) {
        return AssetModel.<AssetModel>find(
                        "from AssetModel m join fetch m.deviceClass where lower(m.maker) = ?1 and lower(m.name) = ?2",
                        key(facts.maker()),
                        key(facts.model()))
                .firstResultOptional()
                .orElseGet(() -> {
                    AssetModel added = new AssetModel(deviceClass, facts.maker(), facts.model());
                    added.persist();
                    return added;
                });
    }

    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
