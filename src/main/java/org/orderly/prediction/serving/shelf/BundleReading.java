package org.orderly.prediction.serving.shelf;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orderly.prediction.bundle.Calibration;
import org.orderly.prediction.bundle.Inputs;
import org.orderly.prediction.bundle.Manifest;
import org.orderly.prediction.bundle.Reference;
import org.orderly.prediction.features.Feature;
import org.orderly.prediction.features.FeatureSchema;
import org.orderly.prediction.serving.trees.Background;
import org.orderly.prediction.serving.trees.Flattening;
import org.orderly.prediction.serving.trees.Scorer;
import org.orderly.telemetry.SignalCatalogue;
import org.tribuo.Model;

/** Reads a bundle and checks everything that can be known before the first device is scored. */
final class BundleReading {

    private final SignalCatalogue catalogue;

    BundleReading(SignalCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    Bundle read(ModelName name, Path folder) throws Unfit {
        Manifest manifest = manifest(folder);
        check(
                manifest.format() == Manifest.FORMAT,
                "Its manifest has the format %s; this service reads %s.",
                manifest.format(),
                Manifest.FORMAT);
        check(
                name.equals(new ModelName(manifest.name(), manifest.version())),
                "It lies in the folder %s, but its manifest says %s/%s.",
                name,
                manifest.name(),
                manifest.version());
        check(
                manifest.featureSchema() == FeatureSchema.VERSION,
                "It was trained on features of version %s; this service computes version %s. Train it again.",
                manifest.featureSchema(),
                FeatureSchema.VERSION);
        check(manifest.classes() != null && !manifest.classes().isEmpty(), "It has a model for no class of devices.");
        Map<String, ClassModel> classes = new HashMap<>();
        for (Map.Entry<String, Manifest.OfClass> entry : manifest.classes().entrySet()) {
            classes.put(entry.getKey(), read(entry.getKey(), entry.getValue(), manifest, folder));
        }
        return new Bundle(name, folder, manifest, classes);
    }

    private static Manifest manifest(Path folder) throws Unfit {
        check(Files.isRegularFile(folder.resolve(Manifest.FILE)), "It has no %s.", Manifest.FILE);
        try {
            return Manifest.read(folder);
        } catch (JsonProcessingException e) {
            throw new Unfit("Its manifest.json cannot be read: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new Unfit("Its manifest.json cannot be read.", e);
        }
    }

    private ClassModel read(String classCode, Manifest.OfClass made, Manifest manifest, Path folder) throws Unfit {
        checkFeatures(classCode, made);
        FeatureSchema schema = made.schema(classCode, manifest);
        checkReference(classCode, made);
        Background background = Likeness.of(made.reference());
        Map<Integer, HorizonModel> horizons = new HashMap<>();
        for (Map.Entry<String, Manifest.Horizon> entry : made.horizons().entrySet()) {
            horizons.put(days(entry.getKey()), read(classCode, entry, schema, folder, background));
        }
        check(horizons.containsKey(ClassModel.MONTH), "It has no model of the next 30 days for %s.", classCode);
        LifeModel life = made.remainingLife() == null
                ? null
                : new LifeModel(
                        scorer(made.remainingLife().file(), null, schema, folder, background), made.remainingLife());
        return new ClassModel(schema, horizons, life, made.reference(), made.trainedOn());
    }

    private static HorizonModel read(
            String classCode,
            Map.Entry<String, Manifest.Horizon> entry,
            FeatureSchema schema,
            Path folder,
            Background background)
            throws Unfit {
        Manifest.Horizon made = entry.getValue();
        checkCalibration(classCode, made.calibration());
        check(
                made.threshold() > 0 && made.threshold() <= 1,
                "The threshold of %s is %s, which is no probability.",
                classCode,
                made.threshold());
        return new HorizonModel(
                days(entry.getKey()),
                scorer(made.file(), made.inputs(), schema, folder, background),
                made.calibration(),
                made.threshold(),
                made.baseRate());
    }

    private static int days(String horizon) throws Unfit {
        check(horizon.matches("[1-9]\\d{0,3}"), "It has a horizon of \"%s\" days.", horizon);
        return Integer.parseInt(horizon);
    }

    private static Scorer scorer(String file, Inputs inputs, FeatureSchema schema, Path folder, Background background)
            throws Unfit {
        check(file != null && Path.of(file).getNameCount() == 1, "Its manifest names a file outside its folder.");
        Path path = folder.resolve(file);
        check(Files.isRegularFile(path), "Its file %s is missing.", file);
        List<String> names = schema.features().stream().map(Feature::name).toList();
        if (inputs != null) {
            check(
                    inputs.offset().length == names.size() && inputs.scale().length == names.size(),
                    "The inputs of %s are not as many as the features.",
                    file);
        }
        Background seen = inputs == null
                ? background
                : new Background(background.rows().stream().map(inputs::of).toList());
        try {
            return Scaled.of(Flattening.of(Model.deserializeFromFile(path), names, seen), inputs);
        } catch (IOException | RuntimeException | LinkageError e) {
            throw new Unfit("Its file " + file + " cannot be used: " + e.getMessage(), e);
        }
    }

    private void checkFeatures(String classCode, Manifest.OfClass made) throws Unfit {
        check(
                made.features() != null && !made.features().isEmpty() && made.horizons() != null,
                "It says nothing of the features or horizons of %s.",
                classCode);
        boolean known = catalogue.classes().contains(classCode);
        Set<String> names = new HashSet<>();
        for (Feature feature : made.features()) {
            check(names.add(feature.name()), "It names the feature %s of %s twice.", feature.name(), classCode);
            boolean ofDevice = Statistics.OF_DEVICE.contains(feature.statistic());
            check(
                    ofDevice == (feature.signal() == null),
                    "Its feature %s of %s cannot be computed: %s is%s of a signal.",
                    feature.name(),
                    classCode,
                    feature.statistic().code(),
                    ofDevice ? " not" : "");
            check(
                    ofDevice
                            || !known
                            || catalogue.signal(classCode, feature.signal()).isPresent(),
                    "It asks for the signal %s, which devices of the class %s do not have.",
                    feature.signal(),
                    classCode);
        }
    }

    private static void checkReference(String classCode, Manifest.OfClass made) throws Unfit {
        boolean fits = made.reference() != null
                && made.reference().size() == made.features().size();
        for (int i = 0; fits && i < made.features().size(); i++) {
            Reference reference = made.reference().get(i);
            fits = reference.feature().equals(made.features().get(i).name())
                    && reference.shares().length == reference.edges().length + 2;
        }
        check(fits, "Its reference does not go with the features of %s.", classCode);
    }

    private static void checkCalibration(String classCode, Calibration calibration) throws Unfit {
        boolean fits = calibration != null && calibration.kind() != null;
        if (fits && calibration.kind().equals(Calibration.ISOTONIC)) {
            double[] x = calibration.x();
            double[] y = calibration.y();
            fits = x != null && y != null && x.length == y.length && x.length > 0;
            for (int i = 1; fits && i < x.length; i++) {
                fits = x[i] > x[i - 1] && y[i] >= y[i - 1];
            }
        } else if (fits) {
            fits = calibration.kind().equals(Calibration.PLATT) && calibration.a() != null && calibration.b() != null;
        }
        check(fits, "The calibration of %s makes no sense.", classCode);
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation would need a library of its own
    private static void check(boolean holds, String message, Object... values) throws Unfit {
        if (!holds) {
            throw new Unfit(message.formatted(values));
        }
    }
}
