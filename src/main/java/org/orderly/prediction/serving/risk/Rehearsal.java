package org.orderly.prediction.serving.risk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.orderly.prediction.bundle.Manifest;
import org.orderly.prediction.features.Feature;
import org.orderly.prediction.serving.Database;
import org.orderly.prediction.serving.shelf.Bundle;
import org.orderly.prediction.serving.shelf.ClassModel;
import org.orderly.prediction.serving.shelf.Likeness;
import org.orderly.prediction.serving.shelf.Shelf;
import org.orderly.prediction.serving.trees.Flattening;
import org.tribuo.Model;

/** Scores made-up devices with the real champion, outside the service, to see how fast that is. */
public final class Rehearsal {

    private static final int ROWS = 1_000;
    private static final int FEW = 20;
    private static final double WATCH = 0.5;
    private static final double STEP = 0.02;
    private static final int KEEP_DAYS = 730;

    private final Bundle champion;
    private final Engine engine;
    private final Map<String, List<float[]>> rows = new TreeMap<>();

    /**
     * @param models the folder of models
     * @throws IllegalArgumentException if none of them may serve
     */
    public Rehearsal(Path models) {
        champion = Shelf.at(models)
                .champion()
                .orElseThrow(() -> new IllegalArgumentException("No model in " + models + " may serve."));
        engine = new Engine(champion, null, WATCH);
        champion.classes()
                .forEach((code, model) -> rows.put(code, Likeness.rows(model.reference(), ROWS, code.hashCode())));
    }

    /** The model that is measured: {@code device-failure/1}. */
    public String model() {
        return champion.name().toString();
    }

    /** Calibrated risks of 30 days a second on this thread, features ready, all classes in turn. */
    public double scoringsASecond(Duration time) {
        Map<String, float[][]> ready = new HashMap<>();
        rows.forEach((code, some) -> ready.put(code, some.toArray(float[][]::new)));
        long begin = System.nanoTime();
        long scored = 0;
        while (System.nanoTime() - begin < time.toNanos()) {
            for (Map.Entry<String, float[][]> entry : ready.entrySet()) {
                scored += champion.of(entry.getKey()).month().risks(entry.getValue()).length;
            }
        }
        return scored / ((System.nanoTime() - begin) / 1e9);
    }

    /** Tribuo's own predictions a second of the same rows with the same models, and how far the two are apart at most. */
    public Trained trained(Duration time) throws IOException {
        Map<String, Model<?>> models = new HashMap<>();
        for (String code : rows.keySet()) {
            models.put(
                    code,
                    Model.deserializeFromFile(
                            champion.folder().resolve(horizon(code).file())));
        }
        double apart = 0;
        long nanos = 0;
        long scored = 0;
        for (int from = 0; nanos < time.toNanos(); from = (from + FEW) % ROWS) {
            for (String code : rows.keySet()) {
                ClassModel model = champion.of(code);
                List<String> names =
                        model.schema().features().stream().map(Feature::name).toList();
                for (float[] row : rows.get(code).subList(from, from + FEW)) {
                    long begin = System.nanoTime();
                    Manifest.Horizon horizon = horizon(code);
                    float[] inputs =
                            horizon.inputs() == null ? row : horizon.inputs().of(row);
                    double output = Flattening.trained(models.get(code), names, inputs);
                    horizon.calibration().of(output);
                    nanos += System.nanoTime() - begin;
                    scored++;
                    apart = Math.max(
                            apart, Math.abs(output - model.month().scorer().score(row)));
                }
            }
        }
        return new Trained(scored / (nanos / 1e9), apart);
    }

    /**
     * How Tribuo itself did.
     *
     * @param aSecond predictions a second
     * @param apart the greatest difference of an output, before it is calibrated
     */
    public record Trained(double aSecond, double apart) {}

    /**
     * How long a full re-score took, seconds.
     *
     * @param read the features from the table
     * @param score both horizons and the remaining life of all devices
     * @param note one point of history a device
     */
    public record Rescored(double read, double score, double note) {}

    /**
     * Stores the features of that many devices, all classes in turn, and then measures reading them back, scoring all of
     * them and noting the risks.
     *
     * @param database empty; its tables are made
     */
    public Rescored rescore(DataSource database, int devices, long nowMs) throws SQLException, IOException {
        makeTables(database);
        Database tables = new Database(database);
        Map<Long, String> classes = store(new FeatureStore(tables), devices, nowMs);
        long begin = System.nanoTime();
        FeatureStore store = new FeatureStore(tables);
        store.load();
        long read = System.nanoTime();
        Map<String, List<DeviceFeatures>> byClass = new HashMap<>();
        for (DeviceFeatures features : store.all()) {
            byClass.computeIfAbsent(classes.get(features.assetId()), code -> new ArrayList<>())
                    .add(features);
        }
        List<DeviceRisk> risks = new ArrayList<>();
        byClass.forEach((code, some) -> risks.addAll(engine.score(code, some, nowMs)));
        long scored = System.nanoTime();
        new RiskHistory(tables, STEP, KEEP_DAYS).note(risks);
        return new Rescored((read - begin) / 1e9, (scored - read) / 1e9, (System.nanoTime() - scored) / 1e9);
    }

    private Map<Long, String> store(FeatureStore store, int devices, long nowMs) {
        List<String> codes = List.copyOf(rows.keySet());
        Map<Long, String> classes = new HashMap<>();
        List<DeviceFeatures> made = new ArrayList<>();
        for (int i = 0; i < devices; i++) {
            String code = codes.get(i % codes.size());
            float[] row = rows.get(code).get(i / codes.size() % ROWS);
            classes.put((long) i, code);
            made.add(new DeviceFeatures(i, nowMs, engine.layout(code).code(), row));
        }
        store.keep(made);
        return classes;
    }

    private Manifest.Horizon horizon(String code) {
        return champion.manifest().classes().get(code).horizons().get(Integer.toString(ClassModel.MONTH));
    }

    private static void makeTables(DataSource database) throws SQLException, IOException {
        try (InputStream in = Rehearsal.class.getResourceAsStream("/db/migration/V3__prediction.sql");
                Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
