package org.orderly.prediction.serving.trees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.orderly.prediction.serving.trees.Learned.FEATURES;

import java.util.List;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.junit.jupiter.api.Test;
import org.tribuo.Model;
import org.tribuo.common.xgboost.XGBoostModel;

/** Contributions are XGBoost's own, and always add up to the score. */
class TreeShapTest {

    private static final Background SEEN = new Background(List.of(Learned.rows(400, 8)));
    private static final float[][] ROWS = Learned.rows(200, 77);

    @Test
    void contributions_are_those_of_xgboost() throws XGBoostError {
        Model<?> model = Learned.boosted(25, 5);
        Scorer flat = Flattening.of(model, FEATURES, SEEN);
        int fails = Flattening.failing(model);
        for (float[] row : ROWS) {
            float[] theirs = contributions(model, row);
            Contributions ours = flat.explain(row);
            for (int i = 0; i <= 12; i++) {
                int place = i == 12 ? 12 : model.getFeatureIDMap().getID(FEATURES.get(i));
                double expected = theirs[fails * 13 + place] - theirs[(1 - fails) * 13 + place];
                assertThat(i == 12 ? ours.base() : ours.of(i)).isCloseTo(expected, within(1e-4));
            }
        }
    }

    @Test
    void contributions_to_the_remaining_life_are_those_of_xgboost() throws XGBoostError {
        Model<?> model = Learned.remaining();
        Scorer flat = Flattening.of(model, FEATURES, SEEN);
        for (float[] row : ROWS) {
            float[] theirs = contributions(model, row);
            Contributions ours = flat.explain(row);
            for (int i = 0; i < 12; i++) {
                int place = model.getFeatureIDMap().getID(FEATURES.get(i));
                assertThat(ours.of(i)).isCloseTo(theirs[place], within(1e-3));
            }
            assertThat(ours.base()).isCloseTo(theirs[12], within(1e-3));
        }
    }

    @Test
    void contributions_of_every_kind_add_up_to_the_score() {
        for (Model<?> model : List.of(Learned.boosted(30, 6), Learned.line())) {
            Scorer flat = Flattening.of(model, FEATURES, SEEN);
            for (float[] row : ROWS) {
                double probability = 1 / (1 + Math.exp(-flat.explain(row).total()));
                assertThat(probability).isCloseTo(flat.score(row), within(1e-5));
            }
        }
        for (Model<?> model : List.of(Learned.forest(false), Learned.forest(true), Learned.remaining())) {
            Scorer flat = Flattening.of(model, FEATURES, SEEN);
            for (float[] row : ROWS) {
                assertThat(flat.explain(row).total()).isCloseTo(flat.score(row), within(1e-4));
            }
        }
    }

    @Test
    void two_features_that_work_together_share_what_they_do() {
        Branch inner = new Branch.Split(1, 0, true, new Branch.Leaf(0, 25), new Branch.Leaf(8, 25), 50);
        Branch tree = new Branch.Split(0, 0, true, new Branch.Leaf(0, 50), inner, 100);
        FlatForest both = new FlatForest(2, false, Link.IDENTITY, 0, 1, List.of(tree));
        Contributions shares = both.explain(new float[] {1, 1});
        assertThat(shares.base()).isCloseTo(2, within(1e-9));
        assertThat(shares.of(0)).isCloseTo(3, within(1e-9));
        assertThat(shares.of(1)).isCloseTo(3, within(1e-9));
    }

    private static float[] contributions(Model<?> model, float[] row) throws XGBoostError {
        float[] placed = new float[12];
        for (int i = 0; i < 12; i++) {
            placed[model.getFeatureIDMap().getID(FEATURES.get(i))] = row[i];
        }
        Booster booster = ((XGBoostModel<?>) model).getInnerModels().get(0);
        DMatrix matrix = new DMatrix(placed, 1, 12, Float.NaN);
        return booster.predictContrib(matrix, 0)[0];
    }
}
