package org.orderly.telemetry;

import java.util.ArrayList;
import java.util.List;

/**
 * Thins a series for a chart: at most so many points, each of an equal part of the time, with the lowest and the highest
 * value of that part, so that no peak is lost. Rows that are sparser than the points stay as they are.
 */
final class Buckets {

    /** What the signal did in one part of the time; {@code atMs} is that of its first row. */
    record Point(long atMs, double min, double max, double mean) {}

    private final long fromMs;
    private final double widthMs;
    private final List<Point> done = new ArrayList<>();
    private long bucket = Long.MIN_VALUE;
    private long atMs;
    private double min;
    private double max;
    private double total;
    private long count;

    Buckets(long fromMs, long toMs, int points) {
        this.fromMs = fromMs;
        this.widthMs = Math.max(1, (toMs - fromMs) / (double) points);
    }

    /** Rows must come in the order of their time; {@code readings} of them stand behind this one. */
    void add(long rowMs, double low, double high, double sum, int readings) {
        long here = (long) ((rowMs - fromMs) / widthMs);
        if (here != bucket) {
            close();
            bucket = here;
            atMs = rowMs;
            min = low;
            max = high;
            total = 0;
            count = 0;
        }
        min = Math.min(min, low);
        max = Math.max(max, high);
        total += sum;
        count += readings;
    }

    /** The points, ascending in time. */
    List<Point> points() {
        close();
        count = 0;
        bucket = Long.MIN_VALUE;
        return done;
    }

    private void close() {
        if (count > 0) {
            done.add(new Point(atMs, min, max, total / count));
        }
    }
}
