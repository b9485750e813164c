package org.orderly.prediction.serving.trees;

import java.util.Arrays;
import java.util.List;
import org.orderly.prediction.serving.trees.Flattening.Columns;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.transform.TransformedModel;
import org.tribuo.transform.Transformer;

/** Reads the weights of a logistic regression, with or without scaled features. */
final class Lines {

    private Lines() {}

    static LinearScore flat(LinearSGDModel model, Columns columns, Background background) {
        double[] ones = new double[columns.width()];
        Arrays.fill(ones, 1);
        double[] zeros = new double[columns.width()];
        return flat(model, columns, ones, zeros, zeros, background);
    }

    static LinearScore flat(TransformedModel<?> scaled, LinearSGDModel inner, Columns columns, Background background) {
        Columns own = Columns.of(inner.getFeatureIDMap(), columns.names());
        double[] slopes = new double[columns.width()];
        double[] intercepts = new double[columns.width()];
        double[] absents = new double[columns.width()];
        for (int place : own.places()) {
            List<Transformer> transformers =
                    scaled.getTransformerMap().get(columns.names().get(place));
            List<Transformer> all = transformers == null ? List.of() : transformers;
            intercepts[place] = apply(all, 0);
            slopes[place] = apply(all, 1) - intercepts[place];
            absents[place] = scaled.getDensify() ? intercepts[place] : 0;
            if (Math.abs(apply(all, 2) - intercepts[place] - 2 * slopes[place])
                    > 1e-9 * Math.abs(slopes[place]) + 1e-9) {
                throw new IllegalArgumentException("The features are transformed in a way that is not linear.");
            }
        }
        return flat(inner, own, slopes, intercepts, absents, background);
    }

    private static double apply(List<Transformer> transformers, double value) {
        double result = value;
        for (Transformer transformer : transformers) {
            result = transformer.transform(result);
        }
        return result;
    }

    private static LinearScore flat(
            LinearSGDModel model,
            Columns columns,
            double[] slopes,
            double[] intercepts,
            double[] absents,
            Background background) {
        DenseMatrix weights = model.getWeightsCopy();
        int fails = Flattening.failing(model);
        double[] slope = new double[columns.width()];
        double[] intercept = new double[columns.width()];
        double[] absent = new double[columns.width()];
        for (int id = 0; id < columns.places().size(); id++) {
            int place = columns.place(id);
            double weight = weights.get(fails, id) - weights.get(1 - fails, id);
            slope[place] = weight * slopes[place];
            intercept[place] = weight * intercepts[place];
            absent[place] = weight * absents[place];
        }
        int last = weights.getDimension2Size() - 1;
        double bias = last < columns.places().size() ? 0 : weights.get(fails, last) - weights.get(1 - fails, last);
        return new LinearScore(bias, slope, intercept, absent, background);
    }
}
