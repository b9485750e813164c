package org.orderly.prediction.serving.trees;

import java.util.List;

/**
 * Trees in one array, walked without branches. Every node is one long: what the row's number is compared with, which
 * number that is, and where the left child lies (the right one is its neighbour). A leaf leads to itself, so every way
 * through a tree takes as many steps as its longest, and no step has to be guessed by the processor.
 *
 * <p>Numbers are compared as integers of the same order as the floats they stand for. A row is laid out twice, once with
 * missing numbers below everything and once above: a node that sends what is missing to the left asks the first copy.
 */
public final class FlatForest implements Scorer {

    private static final int LEFT_BITS = 21;
    private static final int LEFT = (1 << LEFT_BITS) - 1;
    private static final int FEATURES = 1 << (32 - LEFT_BITS);
    private static final int BLOCK = 8;

    private final int width;
    private final boolean absentIsZero;
    private final Link link;
    private final float base;
    private final float scale;
    private final long[] nodes;
    private final float[] values;
    private final float[] covers;
    private final int[] roots;
    private final int[] depths;

    /**
     * @param absentIsZero whether a missing number is read as 0 (random forests) or has a branch of its own
     * @param base what the sum begins with
     * @param scale what the sum is multiplied with in the end
     * @throws IllegalArgumentException for more than a million nodes or features that do not fit
     */
    FlatForest(int width, boolean absentIsZero, Link link, float base, float scale, List<Branch> trees) {
        int size = trees.stream().mapToInt(tree -> 2 * tree.leaves() - 1).sum();
        if (size > LEFT || 2 * width > FEATURES) {
            throw new IllegalArgumentException(
                    "A forest of " + size + " nodes over " + width + " features is more than can be kept.");
        }
        this.width = width;
        this.absentIsZero = absentIsZero;
        this.link = link;
        this.base = base;
        this.scale = scale;
        nodes = new long[size];
        values = new float[size];
        covers = new float[size];
        roots = new int[trees.size()];
        depths = trees.stream().mapToInt(Branch::depth).toArray();
        int next = 0;
        for (int i = 0; i < roots.length; i++) {
            roots[i] = next;
            next = lay(trees.get(i), next, next + 1);
        }
    }

    /** Lays the branch at that place and what hangs below it from {@code free} on; answers what is free then. */
    private int lay(Branch branch, int place, int free) {
        covers[place] = branch.cover();
        if (branch instanceof Branch.Split split) {
            int feature = split.absentLeft() ? split.feature() : width + split.feature();
            nodes[place] = (long) ordered(split.most()) << 32 | (long) feature << LEFT_BITS | free;
            int left = free;
            return lay(split.right(), left + 1, lay(split.left(), left, left + 2));
        }
        nodes[place] = (long) Integer.MAX_VALUE << 32 | place;
        values[place] = ((Branch.Leaf) branch).value();
        return free;
    }

    @Override
    public int width() {
        return width;
    }

    /** How many trees there are. */
    public int trees() {
        return roots.length;
    }

    @Override
    public float score(float[] row) {
        int[] twice = new int[2 * width];
        lay(row, twice);
        return link.output(sum(twice) * scale);
    }

    private float sum(int[] row) {
        float sum = base;
        for (int tree = 0; tree < roots.length; tree++) {
            int node = roots[tree];
            for (int step = depths[tree]; step > 0; step--) {
                node = next(nodes[node], row);
            }
            sum += values[node];
        }
        return sum;
    }

    @Override
    public void scoreAll(float[][] rows, int from, int to, float[] scores) {
        int[][] block = new int[BLOCK][2 * width];
        int at = from;
        for (; at + BLOCK <= to; at += BLOCK) {
            for (int i = 0; i < BLOCK; i++) {
                lay(rows[at + i], block[i]);
            }
            scoreBlock(block, scores, at);
        }
        for (; at < to; at++) {
            lay(rows[at], block[0]);
            scores[at] = link.output(sum(block[0]) * scale);
        }
    }

    /** Eight rows side by side, because the processor can walk on in one while it waits for another. */
    private void scoreBlock(int[][] rows, float[] scores, int at) {
        int[] a = rows[0];
        int[] b = rows[1];
        int[] c = rows[2];
        int[] d = rows[3];
        int[] e = rows[4];
        int[] f = rows[5];
        int[] g = rows[6];
        int[] h = rows[7];
        float sumA = base;
        float sumB = base;
        float sumC = base;
        float sumD = base;
        float sumE = base;
        float sumF = base;
        float sumG = base;
        float sumH = base;
        for (int tree = 0; tree < roots.length; tree++) {
            int root = roots[tree];
            int nodeA = root;
            int nodeB = root;
            int nodeC = root;
            int nodeD = root;
            int nodeE = root;
            int nodeF = root;
            int nodeG = root;
            int nodeH = root;
            for (int step = depths[tree]; step > 0; step--) {
                nodeA = next(nodes[nodeA], a);
                nodeB = next(nodes[nodeB], b);
                nodeC = next(nodes[nodeC], c);
                nodeD = next(nodes[nodeD], d);
                nodeE = next(nodes[nodeE], e);
                nodeF = next(nodes[nodeF], f);
                nodeG = next(nodes[nodeG], g);
                nodeH = next(nodes[nodeH], h);
            }
            sumA += values[nodeA];
            sumB += values[nodeB];
            sumC += values[nodeC];
            sumD += values[nodeD];
            sumE += values[nodeE];
            sumF += values[nodeF];
            sumG += values[nodeG];
            sumH += values[nodeH];
        }
        scores[at] = link.output(sumA * scale);
        scores[at + 1] = link.output(sumB * scale);
        scores[at + 2] = link.output(sumC * scale);
        scores[at + 3] = link.output(sumD * scale);
        scores[at + 4] = link.output(sumE * scale);
        scores[at + 5] = link.output(sumF * scale);
        scores[at + 6] = link.output(sumG * scale);
        scores[at + 7] = link.output(sumH * scale);
    }

    private static int next(long node, int[] row) {
        int low = (int) node;
        long excess = (node >> 32) - row[low >>> LEFT_BITS];
        return (low & LEFT) + (int) (excess >>> 63);
    }

    /** The row as integers, twice. */
    private void lay(float[] row, int[] twice) {
        for (int i = 0; i < width; i++) {
            float value = row[i];
            if (!Float.isNaN(value)) {
                int ordered = ordered(value);
                twice[i] = ordered;
                twice[width + i] = ordered;
            } else {
                twice[i] = absentIsZero ? 0 : Integer.MIN_VALUE;
                twice[width + i] = absentIsZero ? 0 : Integer.MAX_VALUE;
            }
        }
    }

    /** An integer that is less than another exactly when the number is less than the other. */
    private static int ordered(float value) {
        int bits = Float.floatToRawIntBits(value + 0.0f);
        return bits ^ (bits >> 31 & Integer.MAX_VALUE);
    }

    @Override
    public Contributions explain(float[] row) {
        int[] twice = new int[2 * width];
        lay(row, twice);
        return new TreeShap(this, twice).contributions();
    }

    boolean isLeaf(int node) {
        return ((int) nodes[node] & LEFT) == node;
    }

    int left(int node) {
        return (int) nodes[node] & LEFT;
    }

    int chosen(int node, int[] row) {
        return next(nodes[node], row);
    }

    int feature(int node) {
        int place = (int) nodes[node] >>> LEFT_BITS;
        return place < width ? place : place - width;
    }

    double cover(int node) {
        return covers[node];
    }

    double value(int node) {
        return (double) values[node] * scale;
    }

    double base() {
        return (double) base * scale;
    }

    int root(int tree) {
        return roots[tree];
    }

    int depth(int tree) {
        return depths[tree];
    }
}
