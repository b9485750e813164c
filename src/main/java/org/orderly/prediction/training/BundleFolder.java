package org.orderly.prediction.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.orderly.prediction.bundle.Manifest;
import org.orderly.prediction.bundle.Manifest.Evidence;
import org.orderly.prediction.bundle.Manifest.Horizon;
import org.orderly.prediction.bundle.Manifest.OfClass;
import org.orderly.prediction.features.FeatureSchema;

/** Writes what was learned into {@code name/version}: the models, the manifest, the evaluation and the card. */
final class BundleFolder {

    private static final double DAYS_OF_YEAR = 365.25;

    private final Path folder;
    private final LocalDate asOf;
    private final Plan plan;

    BundleFolder(Path folder, LocalDate asOf, Plan plan) {
        this.folder = folder;
        this.asOf = asOf;
        this.plan = plan;
    }

    /** Replaces what the folder held of an earlier training. */
    Manifest write(List<ClassTraining.Trained> trainings, Evaluation evaluation) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> old = Files.list(folder)) {
            for (Path file :
                    old.filter(one -> one.toString().endsWith(".tribuo")).toList()) {
                Files.delete(file);
            }
        }
        Map<String, OfClass> classes = new TreeMap<>();
        for (ClassTraining.Trained training : trainings) {
            if (!training.horizons().isEmpty()) {
                classes.put(training.classCode(), write(training));
            }
        }
        Manifest manifest = new Manifest(
                Manifest.FORMAT,
                folder.toAbsolutePath().getParent().getFileName().toString(),
                folder.getFileName().toString(),
                asOf,
                plan.seed(),
                evaluation.command(),
                evaluation.data().fingerprint(),
                FeatureSchema.VERSION,
                FeatureSchema.MEMORY_DAYS,
                classes);
        manifest.write(folder);
        evaluation.write(folder);
        Files.writeString(folder.resolve(Card.FILE), Card.of(manifest, evaluation));
        return manifest;
    }

    private OfClass write(ClassTraining.Trained training) throws IOException {
        Map<String, Horizon> horizons = new LinkedHashMap<>();
        for (Map.Entry<Integer, HorizonTraining.Trained> entry :
                training.horizons().entrySet()) {
            String days = String.valueOf(plan.horizons()[entry.getKey()]);
            String file = training.classCode() + "-" + days + "d.tribuo";
            HorizonTraining.Candidate best = entry.getValue().best();
            ModelFile.write(best.learned().model(), asOf, folder.resolve(file));
            horizons.put(
                    days,
                    new Horizon(
                            file,
                            best.learned().trainer(),
                            best.learned().inputs(),
                            best.calibration(),
                            best.threshold(),
                            Figures.round(entry.getValue().baseRate())));
        }
        LifeTraining.Trained life = training.life();
        if (life != null) {
            ModelFile.write(
                    life.learned().model(), asOf, folder.resolve(life.life().file()));
        }
        return new OfClass(
                training.schema().features(),
                horizons,
                life == null ? null : life.life(),
                References.of(training.schema(), training.training()),
                evidence(training));
    }

    private static Evidence evidence(ClassTraining.Trained training) {
        double days = training.training().stream().mapToDouble(Moment::weight).sum();
        long devices =
                training.training().stream().map(Moment::member).distinct().count();
        return new Evidence((int) devices, Figures.round(days / DAYS_OF_YEAR), training.failures());
    }
}
