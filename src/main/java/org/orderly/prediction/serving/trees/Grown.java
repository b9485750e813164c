package org.orderly.prediction.serving.trees;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.List;
import org.orderly.prediction.serving.trees.Flattening.Columns;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.classification.ensemble.VotingCombiner;
import org.tribuo.common.tree.LeafNode;
import org.tribuo.common.tree.Node;
import org.tribuo.common.tree.SplitNode;
import org.tribuo.common.tree.TreeModel;
import org.tribuo.ensemble.WeightedEnsembleModel;
import org.tribuo.protos.core.WeightedEnsembleModelProto;
import org.tribuo.regression.Regressor;

/** Reads Tribuo's own trees: random forests, and single ones. A missing number is read as 0. */
final class Grown {

    private static final float SOME = 0.5f;

    private Grown() {}

    static FlatForest flat(TreeModel<?> model, Columns columns, Background background) {
        Branch tree = branch(model.getRoot(), columns, fails(model), false, 1);
        return new FlatForest(columns.width(), true, Link.IDENTITY, 0, 1, List.of(covered(tree, background)));
    }

    static FlatForest flat(WeightedEnsembleModel<?> forest, Columns columns, Background background) {
        WeightedEnsembleModelProto proto = proto(forest);
        boolean votes = proto.getCombiner().getClassName().equals(VotingCombiner.class.getName());
        List<Branch> trees = new ArrayList<>();
        float total = 0;
        for (int i = 0; i < forest.getNumModels(); i++) {
            float weight = proto.getWeightsCount() == 0 ? 1 : proto.getWeights(i);
            Model<?> member = forest.getModels().get(i);
            if (!(member instanceof TreeModel<?> tree)) {
                throw new IllegalArgumentException("The forest holds something other than trees.");
            }
            Columns own = Columns.of(member.getFeatureIDMap(), columns.names());
            trees.add(covered(branch(tree.getRoot(), own, fails(forest), votes, weight), background));
            total += weight;
        }
        return new FlatForest(columns.width(), true, Link.IDENTITY, 0, 1 / total, trees);
    }

    /** What the model calls a device that fails, or null if it is a regression. */
    private static String fails(Model<?> model) {
        return model.getOutputIDInfo().getDomain().iterator().next() instanceof Label ? Flattening.label(model) : null;
    }

    private static WeightedEnsembleModelProto proto(WeightedEnsembleModel<?> forest) {
        try {
            return forest.serialize().getSerializedData().unpack(WeightedEnsembleModelProto.class);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException("The forest cannot be read.", e);
        }
    }

    private static Branch branch(Node<?> node, Columns columns, String fails, boolean votes, float weight) {
        if (node instanceof SplitNode<?> split) {
            return new Branch.Split(
                    columns.place(split.getFeatureID()),
                    atMost(split.splitValue()),
                    0 <= split.splitValue(),
                    branch(split.getLessThanOrEqual(), columns, fails, votes, weight),
                    branch(split.getGreaterThan(), columns, fails, votes, weight),
                    0);
        }
        LeafNode<?> leaf = (LeafNode<?>) node;
        return new Branch.Leaf((float) (weight * value(leaf, fails, votes)), 0);
    }

    private static double value(LeafNode<?> leaf, String fails, boolean votes) {
        if (leaf.getOutput() instanceof Regressor regressor) {
            return regressor.getValues()[0];
        }
        if (votes) {
            return ((Label) leaf.getOutput()).getLabel().equals(fails) ? 1 : 0;
        }
        Label label = (Label) leaf.getDistribution().get(fails);
        return label == null ? 0 : label.getScore();
    }

    /** The greatest float that is not greater than the number: no float tells the two apart. */
    private static float atMost(double value) {
        float near = (float) value;
        return near > value ? Math.nextDown(near) : near;
    }

    /** The tree with the covers that the rows give it; every leaf has some, so that none is impossible. */
    private static Branch covered(Branch tree, Background background) {
        return covered(tree, background.rows());
    }

    private static Branch covered(Branch tree, List<float[]> rows) {
        if (tree instanceof Branch.Split split) {
            List<float[]> left = new ArrayList<>();
            List<float[]> right = new ArrayList<>();
            for (float[] row : rows) {
                float value = row[split.feature()];
                boolean goesLeft = Float.isNaN(value) ? split.absentLeft() : value <= split.most();
                (goesLeft ? left : right).add(row);
            }
            Branch one = covered(split.left(), left);
            Branch other = covered(split.right(), right);
            return new Branch.Split(
                    split.feature(), split.most(), split.absentLeft(), one, other, one.cover() + other.cover());
        }
        return new Branch.Leaf(((Branch.Leaf) tree).value(), rows.size() + SOME);
    }
}
