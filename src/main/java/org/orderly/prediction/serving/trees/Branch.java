package org.orderly.prediction.serving.trees;

/** A tree as it is read from a trained model, before it becomes flat. */
sealed interface Branch {

    /** How much of the training data came by here (a count, or a sum of weights); 0 when the model does not tell. */
    float cover();

    /** How many ends there are. */
    int leaves();

    /** The most questions on a way; 0 for a leaf. */
    int depth();

    /** The end of the way. */
    record Leaf(float value, float cover) implements Branch {
        @Override
        public int leaves() {
            return 1;
        }

        @Override
        public int depth() {
            return 0;
        }
    }

    /**
     * A question: at most {@code most} goes left, more goes right.
     *
     * @param feature the place of the feature in the row
     * @param most the greatest number that still goes left
     * @param absentLeft where a missing number goes
     */
    record Split(int feature, float most, boolean absentLeft, Branch left, Branch right, float cover)
            implements Branch {
        @Override
        public int leaves() {
            return left.leaves() + right.leaves();
        }

        @Override
        public int depth() {
            return 1 + Math.max(left.depth(), right.depth());
        }

        private boolean asksLike(Split other) {
            return feature == other.feature
                    && most == other.most
                    && absentLeft == other.absentLeft
                    && Math.abs(cover - other.cover) <= 1e-4f * cover;
        }
    }

    /**
     * One tree for two that ask the same questions: its leaves hold the first's less the second's. XGBoost grows such
     * pairs for two classes, because one class's gradients are the other's with the opposite sign.
     *
     * @return null when they differ in a question
     */
    static Branch difference(Branch one, Branch other) {
        if (one instanceof Leaf a && other instanceof Leaf b) {
            return new Leaf(a.value - b.value, a.cover);
        }
        if (!(one instanceof Split a) || !(other instanceof Split b) || !a.asksLike(b)) {
            return null;
        }
        Branch left = difference(a.left, b.left);
        Branch right = left == null ? null : difference(a.right, b.right);
        return right == null ? null : new Split(a.feature, a.most, a.absentLeft, left, right, a.cover);
    }

    /** The tree with every leaf's sign turned. */
    static Branch negative(Branch tree) {
        if (tree instanceof Split split) {
            return new Split(
                    split.feature,
                    split.most,
                    split.absentLeft,
                    negative(split.left),
                    negative(split.right),
                    split.cover);
        }
        return new Leaf(-((Leaf) tree).value, tree.cover());
    }
}
