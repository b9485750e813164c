package org.orderly.prediction.serving.shelf;

import org.orderly.prediction.bundle.RemainingLife;
import org.orderly.prediction.serving.trees.Scorer;

/** The days until the next confirmed failure, with an interval that holds it as often as it says. */
public record LifeModel(Scorer scorer, RemainingLife life) {

    /** The remaining life of a row. */
    public RemainingLife.Interval of(float[] row) {
        return life.interval(scorer.score(row));
    }

    /** What the model says of these rows before the interval is made, days. */
    public float[] outputs(float[][] rows) {
        float[] outputs = new float[rows.length];
        scorer.scoreAll(rows, 0, rows.length, outputs);
        return outputs;
    }
}
