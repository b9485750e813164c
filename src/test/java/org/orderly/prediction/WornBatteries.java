package org.orderly.prediction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Random;
import org.orderly.prediction.features.Feature;
import org.orderly.prediction.serving.shelf.Bundles;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.Output;
import org.tribuo.OutputFactory;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.xgboost.XGBoostClassificationTrainer;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.xgboost.XGBoostRegressionTrainer;

/** A bundle that has learnt one thing: an infusion pump whose battery's latest capacity is below 85 % fails. */
public final class WornBatteries {

    private static final OffsetDateTime THEN = OffsetDateTime.parse("2026-01-01T00:00:00Z");
    private static final int ROWS = 600;
    private static final int WORN = 85;
    private static final String LATEST = Bundles.PUMP.features().stream()
            .filter(feature -> "battery-capacity".equals(feature.signal()))
            .map(Feature::name)
            .findFirst()
            .orElseThrow();

    private static final String EVALUATION = """
            {"command": "train --data history --out ml-models/device-failure/1", "seed": 7, "classes": {"infusion-pump": {
              "7": {"chosen": "xgboost", "models": {"xgboost": {"prAuc": 0.61}}},
              "30": {"chosen": "xgboost", "models": {
                "xgboost": {"prAuc": 0.74, "precision": 0.66, "recall": 0.71, "f1": 0.68, "brier": 0.021,
                  "leadTimeDaysMedian": 11, "falseAlarmsPer100DevicesPerMonth": 1.4, "threshold": 0.5,
                  "reliability": [
                    {"low": 0, "high": 0.5, "predicted": 0.04, "observed": 0.05, "count": 900},
                    {"low": 0.5, "high": 1, "predicted": 0.8, "observed": 0.76, "count": 50}],
                  "curve": [{"recall": 0, "precision": 1}, {"recall": 0.71, "precision": 0.66},
                    {"recall": 1, "precision": 0.05}]},
                "logistic-regression": {"prAuc": 0.52, "precision": 0.5, "recall": 0.6, "curve": [
                    {"recall": 0, "precision": 0.9}, {"recall": 1, "precision": 0.05}]},
                "rule": {"prAuc": 0.3, "precision": 0.3, "recall": 0.5, "curve": [
                    {"recall": 0.5, "precision": 0.3}]}}},
              "remainingLife": {"rmseDays": 31, "maeDays": 22, "coverageStated": 0.9, "coverageSeen": 0.91,
                "medianWidthDays": 70}}}}
            """;

    private WornBatteries() {}

    /** Writes it as version 1 into that folder of models. */
    public static void write(Path models) throws IOException {
        Path folder = Bundles.write(models, "1");
        for (String horizon : List.of("7", "30")) {
            failures().serializeToFile(folder.resolve("pump-" + horizon + ".tribuo"));
        }
        life().serializeToFile(folder.resolve("pump-life.tribuo"));
        Files.writeString(folder.resolve("evaluation.json"), EVALUATION);
        Files.writeString(folder.resolve("card.md"), """
                # Worn batteries

                | class | failures |
                |---|---:|
                | infusion pump | 61 |

                **Not for clinical decisions.** <script>document.title = "unsafe"</script>
                """);
    }

    private static Model<Label> failures() {
        return new XGBoostClassificationTrainer(20, 0.3, 0, 3, 1, 1, 1, 1, 0, 1, true, 11L)
                .train(rows(new LabelFactory(), capacity -> new Label(capacity < WORN ? "fails" : "holds")));
    }

    private static Model<Regressor> life() {
        return new XGBoostRegressionTrainer(
                        XGBoostRegressionTrainer.RegressionType.LINEAR, 20, 0.3, 0, 3, 1, 1, 1, 1, 0, 1, true, 11L)
                .train(rows(new RegressionFactory(), capacity -> new Regressor("days", 5 * (capacity - 70))));
    }

    private interface Answer<T> {
        T to(double capacity);
    }

    /** Every feature is noise but one. */
    private static <T extends Output<T>> MutableDataset<T> rows(OutputFactory<T> outputs, Answer<T> answer) {
        Random random = new Random(7);
        MutableDataset<T> rows =
                new MutableDataset<>(new SimpleDataSourceProvenance("made up", THEN, outputs), outputs);
        List<String> names = Bundles.PUMP.features().stream().map(Feature::name).toList();
        for (int i = 0; i < ROWS; i++) {
            double[] values = random.doubles(names.size()).toArray();
            double capacity = 70 + 35 * random.nextDouble();
            values[names.indexOf(LATEST)] = capacity;
            rows.add(example(answer.to(capacity), names, values));
        }
        return rows;
    }

    private static <T extends Output<T>> Example<T> example(T output, List<String> names, double[] values) {
        return new ArrayExample<>(output, names.toArray(String[]::new), values);
    }
}
