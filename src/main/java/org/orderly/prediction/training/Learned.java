package org.orderly.prediction.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.orderly.prediction.bundle.Inputs;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.Output;
import org.tribuo.Prediction;

/**
 * A Tribuo model that was learned here.
 *
 * @param inputs what is done to a row before the model sees it, or null
 * @param unknown an output that stands for "to be predicted"
 * @param number makes a number of what it answers: the chance of a failure, or days
 */
record Learned<T extends Output<T>>(
        String trainer, Model<T> model, Inputs inputs, List<String> names, T unknown, ToDoubleFunction<T> number) {

    private static final int AT_A_TIME = 8192;

    /** Its answers, in the rows' order. */
    double[] of(float[][] rows) {
        double[] answers = new double[rows.length];
        ExampleRow<T> form = new ExampleRow<>(names);
        for (int from = 0; from < rows.length; from += AT_A_TIME) {
            int to = Math.min(rows.length, from + AT_A_TIME);
            List<Example<T>> examples = new ArrayList<>(to - from);
            for (int i = from; i < to; i++) {
                examples.add(form.of(inputs == null ? rows[i] : inputs.of(rows[i]), unknown, 1));
            }
            List<Prediction<T>> predictions = model.predict(examples);
            for (int i = from; i < to; i++) {
                answers[i] = number.applyAsDouble(score(predictions.get(i - from)));
            }
        }
        return answers;
    }

    private T score(Prediction<T> prediction) {
        return prediction.getOutputScores().getOrDefault(ExampleRow.FAILS, prediction.getOutput());
    }
}
