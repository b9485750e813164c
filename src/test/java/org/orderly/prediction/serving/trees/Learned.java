package org.orderly.prediction.serving.trees;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.Output;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.ensemble.FullyWeightedVotingCombiner;
import org.tribuo.classification.ensemble.VotingCombiner;
import org.tribuo.classification.sgd.linear.LogisticRegressionTrainer;
import org.tribuo.classification.xgboost.XGBoostClassificationTrainer;
import org.tribuo.common.tree.RandomForestTrainer;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.xgboost.XGBoostRegressionTrainer;

/** Small models of every kind, trained on made-up rows in which numbers are missing. */
public final class Learned {

    public static final List<String> FEATURES =
            IntStream.range(0, 12).mapToObj(i -> "feature-" + i).toList();

    private static final java.time.OffsetDateTime THEN = java.time.OffsetDateTime.parse("2026-01-01T00:00:00Z");

    private Learned() {}

    /** Rows in which every tenth number is missing and some are 0. */
    public static float[][] rows(int count, int seed) {
        return rows(count, FEATURES.size(), seed);
    }

    public static float[][] rows(int count, int width, int seed) {
        Random random = new Random(seed);
        float[][] rows = new float[count][width];
        for (float[] row : rows) {
            for (int i = 0; i < width; i++) {
                float value = i % 3 == 0 ? random.nextInt(5) : (float) random.nextGaussian() * (i + 1);
                row[i] = random.nextInt(10) == 0 ? Float.NaN : value;
            }
        }
        return rows;
    }

    private static double harm(float[] row) {
        double first = Float.isNaN(row[1]) ? 1.5 : row[1];
        double third = Float.isNaN(row[3]) ? -1 : row[3];
        return first * 0.8 + (row[2] > 1 ? third : -0.4 * third) - row[4] * 0.01;
    }

    public static Model<Label> boosted(int trees, int depth) {
        return boosted(FEATURES, trees, depth);
    }

    public static Model<Label> boosted(List<String> features, int trees, int depth) {
        return new XGBoostClassificationTrainer(trees, 0.2, 0.0, depth, 1, 0.8, 0.7, 1, 0, 1, true, 11L)
                .train(labels(features, 2_000));
    }

    /** Without chance, the trees of the two labels ask the same questions. */
    public static Model<Label> boostedWithoutChance(int trees, int depth) {
        return new XGBoostClassificationTrainer(trees, 0.2, 0.0, depth, 1, 1, 1, 1, 0, 1, true, 11L)
                .train(labels(FEATURES, 2_000));
    }

    public static Model<Label> forest(boolean votes) {
        CARTClassificationTrainer tree = new CARTClassificationTrainer(8, 0.4f, 5L);
        return new RandomForestTrainer<>(tree, votes ? new VotingCombiner() : new FullyWeightedVotingCombiner(), 30)
                .train(labels(FEATURES, 1_000));
    }

    public static Model<Label> line() {
        return new LogisticRegressionTrainer().train(labels(FEATURES, 1_000));
    }

    public static Model<Regressor> remaining() {
        return remaining(FEATURES);
    }

    public static Model<Regressor> remaining(List<String> features) {
        MutableDataset<Regressor> data = new MutableDataset<>(
                new SimpleDataSourceProvenance("made up", THEN, new RegressionFactory()), new RegressionFactory());
        for (float[] row : rows(1_500, features.size(), 3)) {
            double harm = harm(row);
            data.add(example(features, row, new Regressor("days", 120 - 10 * (Double.isNaN(harm) ? 0 : harm))));
        }
        return new XGBoostRegressionTrainer(
                        XGBoostRegressionTrainer.RegressionType.LINEAR, 40, 0.2, 0, 5, 1, 0.9, 0.9, 1, 0, 1, true, 5L)
                .train(data);
    }

    private static MutableDataset<Label> labels(List<String> features, int count) {
        MutableDataset<Label> data = new MutableDataset<>(
                new SimpleDataSourceProvenance("made up", THEN, new LabelFactory()), new LabelFactory());
        for (float[] row : rows(count, features.size(), 1)) {
            data.add(example(features, row, new Label(harm(row) > 1 ? "1" : "0")));
        }
        return data;
    }

    private static <T extends Output<T>> Example<T> example(List<String> features, float[] row, T output) {
        List<String> names = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < row.length; i++) {
            if (!Float.isNaN(row[i])) {
                names.add(features.get(i));
                values.add((double) row[i]);
            }
        }
        return new ArrayExample<>(
                output,
                names.toArray(String[]::new),
                Arrays.stream(values.toArray(Double[]::new)).mapToDouble(v -> v).toArray());
    }
}
