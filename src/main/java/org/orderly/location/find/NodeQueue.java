package org.orderly.location.find;

import java.util.Arrays;

/** A binary heap of nodes by seconds, then by number, so that equal ways are always taken in the same order. */
final class NodeQueue {

    private double[] seconds = new double[64];
    private int[] nodes = new int[64];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    double leastSeconds() {
        return seconds[0];
    }

    void add(double atSeconds, int node) {
        if (size == nodes.length) {
            seconds = Arrays.copyOf(seconds, size * 2);
            nodes = Arrays.copyOf(nodes, size * 2);
        }
        int i = size++;
        while (i > 0) {
            int parent = (i - 1) / 2;
            if (!before(atSeconds, node, parent)) {
                break;
            }
            seconds[i] = seconds[parent];
            nodes[i] = nodes[parent];
            i = parent;
        }
        seconds[i] = atSeconds;
        nodes[i] = node;
    }

    int poll() {
        int least = nodes[0];
        size--;
        double atSeconds = seconds[size];
        int node = nodes[size];
        int i = 0;
        while (true) {
            int child = 2 * i + 1;
            if (child >= size) {
                break;
            }
            if (child + 1 < size && before(seconds[child + 1], nodes[child + 1], child)) {
                child++;
            }
            if (!before(seconds[child], nodes[child], atSeconds, node)) {
                break;
            }
            seconds[i] = seconds[child];
            nodes[i] = nodes[child];
            i = child;
        }
        seconds[i] = atSeconds;
        nodes[i] = node;
        return least;
    }

    private boolean before(double atSeconds, int node, int other) {
        return before(atSeconds, node, seconds[other], nodes[other]);
    }

    private static boolean before(double oneSeconds, int one, double otherSeconds, int other) {
        return oneSeconds < otherSeconds || (oneSeconds == otherSeconds && one < other);
    }
}
