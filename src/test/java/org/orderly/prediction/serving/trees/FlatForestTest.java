package org.orderly.prediction.serving.trees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orderly.prediction.serving.trees.Learned.FEATURES;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tribuo.Model;

/** What was trained and what is walked say the same. */
class FlatForestTest {

    private static final Background SEEN = new Background(List.of(Learned.rows(400, 8)));
    private static final float[][] ROWS = Learned.rows(4_000, 99);

    @Test
    void boosted_trees_say_what_tribuo_says_of_every_row_with_numbers_missing() {
        agree(Learned.boosted(60, 6));
    }

    @Test
    void boosted_trees_that_ask_alike_for_both_labels_become_one() {
        FlatForest flat = (FlatForest) agree(Learned.boostedWithoutChance(40, 5));
        assertThat(flat.trees()).isEqualTo(40);
    }

    @Test
    void a_boosted_regression_says_what_tribuo_says() {
        agree(Learned.remaining());
    }

    @Test
    void a_random_forest_reads_what_is_missing_as_nothing_and_averages() {
        agree(Learned.forest(false));
    }

    @Test
    void a_random_forest_that_votes_counts_the_votes() {
        agree(Learned.forest(true));
    }

    @Test
    void a_logistic_regression_says_what_tribuo_says() {
        agree(Learned.line());
    }

    @Test
    void many_rows_at_once_get_the_same_scores_as_one_by_one() {
        Scorer flat = Flattening.of(Learned.boosted(30, 4), FEATURES, SEEN);
        float[] scores = new float[ROWS.length];
        flat.scoreAll(ROWS, 3, 1_206, scores);
        for (int i = 3; i < 1_206; i++) {
            assertThat(scores[i]).isEqualTo(flat.score(ROWS[i]));
        }
        assertThat(scores[2]).isZero();
        assertThat(scores[1_206]).isZero();
    }

    @Test
    void features_the_model_does_not_know_change_nothing() {
        Model<?> model = Learned.boosted(20, 4);
        List<String> more = new java.util.ArrayList<>(FEATURES);
        more.add(0, "another");
        Scorer flat = Flattening.of(model, more, Background.unknown(13));
        float[] row = new float[13];
        System.arraycopy(ROWS[0], 0, row, 1, 12);
        assertThat(flat.score(row))
                .isEqualTo(Flattening.of(model, FEATURES, SEEN).score(ROWS[0]));
    }

    @Test
    void a_feature_the_model_needs_and_nobody_gives_is_named() {
        Model<?> model = Learned.boosted(20, 4);
        assertThatThrownBy(() -> Flattening.of(model, FEATURES.subList(0, 5), Background.unknown(5)))
                .hasMessageContaining("feature-10");
    }

    @Test
    void the_edges_of_a_question_fall_on_the_right_side() {
        Branch tree = new Branch.Split(0, -0.0f, true, new Branch.Leaf(1, 1), new Branch.Leaf(2, 1), 2);
        FlatForest flat = new FlatForest(1, false, Link.IDENTITY, 0, 1, List.of(tree));
        float[] values = {
            0f, -0f, Float.MIN_VALUE, -Float.MIN_VALUE, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.NaN
        };
        float[] sides = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            sides[i] = flat.score(new float[] {values[i]});
        }
        assertThat(sides).containsExactly(1, 1, 2, 1, 2, 1, 1);
    }

    private static Scorer agree(Model<?> model) {
        Scorer flat = Flattening.of(model, FEATURES, SEEN);
        float[] scores = new float[ROWS.length];
        flat.scoreAll(ROWS, 0, ROWS.length, scores);
        double most = 0;
        for (int i = 0; i < ROWS.length; i++) {
            most = Math.max(most, Math.abs(Flattening.trained(model, FEATURES, ROWS[i]) - scores[i]));
        }
        assertThat(most).isLessThan(1e-6);
        assertThat(Arrays.stream(toDoubles(scores)).distinct().count()).isGreaterThan(10);
        assertThat(flat.explain(ROWS[0]).size()).isEqualTo(12);
        return flat;
    }

    private static double[] toDoubles(float[] scores) {
        double[] doubles = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            doubles[i] = scores[i];
        }
        return doubles;
    }
}
