package org.orderly.prediction.serving.shelf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.orderly.prediction.bundle.Calibration;
import org.orderly.prediction.bundle.Manifest;
import org.orderly.prediction.bundle.Reference;
import org.orderly.prediction.bundle.RemainingLife;
import org.orderly.prediction.features.Feature;
import org.orderly.prediction.features.FeatureSchema;
import org.orderly.prediction.features.Windows;
import org.orderly.prediction.serving.trees.Learned;
import org.orderly.telemetry.SignalCatalogue;

/** Small bundles for infusion pumps, as the training command would write them. */
public final class Bundles {

    public static final String NAME = "device-failure";

    /** The features of a pump's battery, and the device's own. */
    public static final FeatureSchema PUMP =
            FeatureSchema.of("infusion-pump", Set.of("battery-capacity"), SignalCatalogue.load(), Windows.USUAL);

    private static final double[] EDGES = {-1, 0, 1, 2};
    private static final double[] SHARES = {0.1, 0.2, 0.3, 0.2, 0.1, 0.1};

    private Bundles() {}

    /** A good one, in {@code root/device-failure/version}; answers its folder. */
    public static Path write(Path root, String version) throws IOException {
        Path folder = Files.createDirectories(root.resolve(NAME).resolve(version));
        List<String> names = PUMP.features().stream().map(Feature::name).toList();
        Learned.boosted(names, 20, 4).serializeToFile(folder.resolve("pump-7.tribuo"));
        Learned.boosted(names, 40, 4).serializeToFile(folder.resolve("pump-30.tribuo"));
        Learned.remaining(names).serializeToFile(folder.resolve("pump-life.tribuo"));
        Files.writeString(folder.resolve("card.md"), "# Device failure\n");
        Files.writeString(folder.resolve("evaluation.json"), "{\"seed\": 7}\n");
        manifest(version).write(folder);
        return folder;
    }

    public static Manifest manifest(String version) {
        return manifest(version, FeatureSchema.VERSION, PUMP.features());
    }

    public static Manifest manifest(String version, int schema, List<Feature> features) {
        Calibration straight = Calibration.isotonic(new double[] {0, 1}, new double[] {0.01, 0.99});
        return new Manifest(
                Manifest.FORMAT,
                NAME,
                version,
                LocalDate.of(2026, 1, 1),
                7,
                "train",
                "0000",
                schema,
                FeatureSchema.MEMORY_DAYS,
                Map.of(
                        "infusion-pump",
                        new Manifest.OfClass(
                                features,
                                Map.of(
                                        "7",
                                        new Manifest.Horizon("pump-7.tribuo", "xgboost", null, straight, 0.5, 0.02),
                                        "30",
                                        new Manifest.Horizon("pump-30.tribuo", "xgboost", null, straight, 0.5, 0.05)),
                                new RemainingLife("pump-life.tribuo", 180, -20, 25, 0.9, List.of()),
                                references(features),
                                new Manifest.Evidence(120, 240, 61))));
    }

    private static List<Reference> references(List<Feature> features) {
        return IntStream.range(0, features.size())
                .mapToObj(i -> new Reference(features.get(i).name(), EDGES, SHARES))
                .toList();
    }
}
