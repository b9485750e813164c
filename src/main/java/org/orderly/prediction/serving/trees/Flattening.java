package org.orderly.prediction.serving.trees;

import com.oracle.labs.mlrg.olcut.util.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.tribuo.Example;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.Model;
import org.tribuo.Output;
import org.tribuo.Prediction;
import org.tribuo.classification.Label;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.common.tree.TreeModel;
import org.tribuo.common.xgboost.XGBoostModel;
import org.tribuo.ensemble.WeightedEnsembleModel;
import org.tribuo.impl.ArrayExample;
import org.tribuo.regression.Regressor;
import org.tribuo.transform.TransformedModel;

/** Turns what Tribuo trained into a {@link Scorer}, and makes sure that the two agree. */
public final class Flattening {

    /** What a device that fails may be called. */
    private static final Set<String> FAILS = Set.of("1", "fails", "fail", "failure", "failed", "true", "yes");

    private static final double AGREES = 1e-4;

    private Flattening() {}

    /**
     * The model as plain arrays.
     *
     * @param model XGBoost, a random forest or a single tree (classification or regression), or a logistic regression,
     *     with or without scaled features; classifiers have two labels, of which that of failing is scored
     * @param features the names of the features in the order of the rows to score
     * @param background rows like those of the training
     * @throws IllegalArgumentException naming the reason when this cannot be done
     */
    public static Scorer of(Model<?> model, List<String> features, Background background) {
        Columns columns = Columns.of(model.getFeatureIDMap(), features);
        Scorer scorer = flat(model, columns, background);
        check(model, features, scorer, background);
        return scorer;
    }

    private static Scorer flat(Model<?> model, Columns columns, Background background) {
        if (model instanceof XGBoostModel<?> boosted) {
            return Boosted.flat(boosted, columns);
        } else if (model instanceof WeightedEnsembleModel<?> forest) {
            return Grown.flat(forest, columns, background);
        } else if (model instanceof TreeModel<?> tree) {
            return Grown.flat(tree, columns, background);
        } else if (model instanceof LinearSGDModel linear) {
            return Lines.flat(linear, columns, background);
        } else if (model instanceof TransformedModel<?> scaled
                && scaled.getInnerModel() instanceof LinearSGDModel inner) {
            return Lines.flat(scaled, inner, columns, background);
        }
        throw new IllegalArgumentException(
                "A model of the kind " + model.getClass().getSimpleName() + " cannot be scored here.");
    }

    /** Scores a few rows both ways: a model that is read wrongly is worse than none. */
    private static void check(Model<?> model, List<String> features, Scorer scorer, Background background) {
        List<float[]> rows = background.rows();
        IntStream.range(0, Math.min(16, rows.size())).forEach(i -> {
            double trained = trained(model, features, rows.get(i));
            double ours = scorer.score(rows.get(i));
            if (!Double.isNaN(trained) && Math.abs(trained - ours) > AGREES * Math.max(1, Math.abs(trained))) {
                throw new IllegalArgumentException("The model says " + trained + " of a row of which its copy says "
                        + ours + "; it cannot be scored here.");
            }
        });
    }

    /** Tribuo's own output for a row; NaN when it refuses a row in which everything is missing. */
    @SuppressWarnings("unchecked")
    public static double trained(Model<?> model, List<String> features, float[] row) {
        boolean classifies = model.getOutputIDInfo().getDomain().iterator().next() instanceof Label;
        if (classifies) {
            Example<Label> example = example(new Label("?"), features, row);
            return example.size() == 0
                    ? Double.NaN
                    : probability(((Model<Label>) model).predict(example), label(model));
        }
        Example<Regressor> example = example(new Regressor("?", Double.NaN), features, row);
        return example.size() == 0
                ? Double.NaN
                : ((Model<Regressor>) model).predict(example).getOutput().getValues()[0];
    }

    private static double probability(Prediction<Label> prediction, String fails) {
        return prediction.getOutputScores().get(fails).getScore();
    }

    private static <T extends Output<T>> Example<T> example(T output, List<String> features, float[] row) {
        int[] known =
                IntStream.range(0, row.length).filter(i -> !Float.isNaN(row[i])).toArray();
        return new ArrayExample<>(
                output,
                Arrays.stream(known).mapToObj(features::get).toArray(String[]::new),
                Arrays.stream(known).mapToDouble(i -> row[i]).toArray());
    }

    /** For every number the model knows a feature by, the feature's place in the row. */
    record Columns(List<Integer> places, List<String> names) {

        static Columns of(ImmutableFeatureMap known, List<String> features) {
            List<Integer> places = new ArrayList<>();
            for (int id = 0; id < known.size(); id++) {
                String name = known.get(id).getName();
                places.add(features.indexOf(name));
                if (places.get(id) < 0) {
                    throw new IllegalArgumentException(
                            "The model asks for the feature " + name + ", which is not among those declared.");
                }
            }
            return new Columns(places, features);
        }

        int width() {
            return names.size();
        }

        int place(int id) {
            return places.get(id);
        }
    }

    /** What a two-class model calls a device that fails. */
    static String label(Model<?> model) {
        List<String> labels = model.getOutputIDInfo().getDomain().stream()
                .map(output -> ((Label) output).getLabel())
                .sorted()
                .toList();
        List<String> failing = labels.stream()
                .filter(label -> FAILS.contains(label.toLowerCase(Locale.ROOT)))
                .toList();
        if (labels.size() != 2 || failing.size() != 1) {
            throw new IllegalArgumentException(
                    "The model tells the labels " + labels + " apart, not failing and not failing.");
        }
        return failing.get(0);
    }

    /** The number by which a two-class model knows the label of failing. */
    static int failing(Model<?> model) {
        String fails = label(model);
        for (Pair<Integer, ? extends Output<?>> pair : model.getOutputIDInfo()) {
            if (((Label) (Output<?>) pair.getB()).getLabel().equals(fails)) {
                return pair.getA();
            }
        }
        throw new IllegalArgumentException("The model does not know the label " + fails + ".");
    }
}
