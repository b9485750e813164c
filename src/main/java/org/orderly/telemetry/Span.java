package org.orderly.telemetry;

/** What a signal did in one hour or day, or some part of it. Adding readings in any order comes to the same. */
final class Span {

    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;
    private double total;
    private int count;
    private long lastMs = Long.MIN_VALUE;
    private double last;

    void add(long atMs, double value) {
        min = Math.min(min, value);
        max = Math.max(max, value);
        total += value;
        count++;
        if (atMs >= lastMs) {
            lastMs = atMs;
            last = value;
        }
    }

    /** Adds readings of which only this much is known. */
    void merge(double lowest, double highest, double sum, int readings) {
        min = Math.min(min, lowest);
        max = Math.max(max, highest);
        total += sum;
        count += readings;
    }

    double min() {
        return min;
    }

    double max() {
        return max;
    }

    double total() {
        return total;
    }

    double mean() {
        return total / count;
    }

    int count() {
        return count;
    }

    long lastMs() {
        return lastMs;
    }

    double last() {
        return last;
    }
}
