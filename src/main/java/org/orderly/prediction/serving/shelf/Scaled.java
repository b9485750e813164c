package org.orderly.prediction.serving.shelf;

import org.orderly.prediction.bundle.Inputs;
import org.orderly.prediction.serving.trees.Contributions;
import org.orderly.prediction.serving.trees.Scorer;

/** A model that takes its features moved and stretched. */
record Scaled(Scorer scorer, Inputs inputs) implements Scorer {

    /** The scorer for rows as they are. */
    static Scorer of(Scorer scorer, Inputs inputs) {
        return inputs == null ? scorer : new Scaled(scorer, inputs);
    }

    @Override
    public int width() {
        return scorer.width();
    }

    @Override
    public float score(float[] row) {
        return scorer.score(inputs.of(row));
    }

    @Override
    public Contributions explain(float[] row) {
        return scorer.explain(inputs.of(row));
    }
}
