package org.orderly.prediction.serving.trees;

/**
 * SHAP values of one row: what each feature adds to the forest's sum, fairly shared among the features that work
 * together. Polynomial in the depth instead of exponential in the features.
 *
 * <p>Source: S. Lundberg, G. Erion, S.-I. Lee, "Consistent Individualized Feature Attribution for Tree Ensembles", 2018
 * (arXiv:1802.03888), algorithm 2 with path-dependent expectations; the same that XGBoost's {@code predictContrib} uses.
 * The names are the paper's: a way through the tree has d features, z is the share of data that came by without knowing
 * the feature, o whether the row comes by, w the weights of the subsets.
 */
final class TreeShap {

    private final FlatForest forest;
    private final int[] row;
    private final double[] phi;
    private int[] d = {};
    private double[] z = {};
    private double[] o = {};
    private double[] w = {};

    TreeShap(FlatForest forest, int[] row) {
        this.forest = forest;
        this.row = row;
        this.phi = new double[forest.width()];
    }

    Contributions contributions() {
        double expected = forest.base();
        for (int tree = 0; tree < forest.trees(); tree++) {
            int ways = forest.depth(tree) + 2;
            room(ways * (ways + 1) / 2);
            expected += mean(forest.root(tree));
            recurse(forest.root(tree), 0, 0, 1, 1, -1);
        }
        return new Contributions(expected, phi);
    }

    private void room(int size) {
        if (d.length < size) {
            d = new int[size];
            z = new double[size];
            o = new double[size];
            w = new double[size];
        }
    }

    /** The mean of the leaves below, weighed by how much data came to them. */
    private double mean(int node) {
        if (forest.isLeaf(node)) {
            return forest.value(node);
        }
        int left = forest.left(node);
        double leftCover = forest.cover(left);
        double rightCover = forest.cover(left + 1);
        return (leftCover * mean(left) + rightCover * mean(left + 1)) / (leftCover + rightCover);
    }

    /**
     * @param from where the path of the caller begins in the arrays; this node's is copied behind it
     * @param length how many features the caller's path has
     */
    private void recurse(int node, int from, int length, double zero, double one, int feature) {
        int at = from + length;
        System.arraycopy(d, from, d, at, length);
        System.arraycopy(z, from, z, at, length);
        System.arraycopy(o, from, o, at, length);
        System.arraycopy(w, from, w, at, length);
        extend(at, length, zero, one, feature);
        int last = length;
        if (forest.isLeaf(node)) {
            for (int i = 1; i <= last; i++) {
                phi[d[at + i]] += unwoundSum(at, last, i) * (o[at + i] - z[at + i]) * forest.value(node);
            }
            return;
        }
        int left = forest.left(node);
        int hot = forest.chosen(node, row);
        int cold = hot == left ? left + 1 : left;
        double total = forest.cover(left) + forest.cover(left + 1);
        double zeroBefore = 1;
        double oneBefore = 1;
        int split = forest.feature(node);
        for (int i = 1; i <= last; i++) {
            if (d[at + i] == split) {
                zeroBefore = z[at + i];
                oneBefore = o[at + i];
                unwind(at, last, i);
                last--;
                break;
            }
        }
        recurse(hot, at, last + 1, zeroBefore * forest.cover(hot) / total, oneBefore, split);
        recurse(cold, at, last + 1, zeroBefore * forest.cover(cold) / total, 0, split);
    }

    private void extend(int at, int length, double zero, double one, int feature) {
        d[at + length] = feature;
        z[at + length] = zero;
        o[at + length] = one;
        w[at + length] = length == 0 ? 1 : 0;
        for (int i = length - 1; i >= 0; i--) {
            w[at + i + 1] += one * w[at + i] * (i + 1) / (length + 1);
            w[at + i] = zero * w[at + i] * (length - i) / (length + 1);
        }
    }

    private void unwind(int at, int last, int i) {
        double one = o[at + i];
        double zero = z[at + i];
        double next = w[at + last];
        for (int j = last - 1; j >= 0; j--) {
            if (one != 0) {
                double kept = w[at + j];
                w[at + j] = next * (last + 1) / ((j + 1) * one);
                next = kept - w[at + j] * zero * (last - j) / (last + 1);
            } else {
                w[at + j] = w[at + j] * (last + 1) / (zero * (last - j));
            }
        }
        for (int j = i; j < last; j++) {
            d[at + j] = d[at + j + 1];
            z[at + j] = z[at + j + 1];
            o[at + j] = o[at + j + 1];
        }
    }

    private double unwoundSum(int at, int last, int i) {
        double one = o[at + i];
        double zero = z[at + i];
        double next = w[at + last];
        double total = 0;
        for (int j = last - 1; j >= 0; j--) {
            if (one != 0) {
                double weight = next * (last + 1) / ((j + 1) * one);
                total += weight;
                next = w[at + j] - weight * zero * (last - j) / (last + 1);
            } else if (zero != 0) {
                total += w[at + j] / (zero * (last - j) / (last + 1));
            }
        }
        return total;
    }
}
