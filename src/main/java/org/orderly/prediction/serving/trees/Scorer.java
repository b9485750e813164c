package org.orderly.prediction.serving.trees;

/**
 * A trained model turned into plain arrays. Immutable: any number of threads may score with it at once.
 *
 * <p>A row holds one number a feature, in the order of the schema it was made for; NaN stands for a missing one.
 */
public interface Scorer {

    /** How many features a row has. */
    int width();

    /** The model's output: a probability (0..1) of a classification, the value itself of a regression. */
    float score(float[] row);

    /**
     * Scores many rows at once, which takes less time a row.
     *
     * @param scores takes the outputs of {@code rows[from]} to {@code rows[to - 1]}, at the same places
     */
    default void scoreAll(float[][] rows, int from, int to, float[] scores) {
        for (int i = from; i < to; i++) {
            scores[i] = score(rows[i]);
        }
    }

    /** What each feature of the row adds to the output. */
    Contributions explain(float[] row);
}
