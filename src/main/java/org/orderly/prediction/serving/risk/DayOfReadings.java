package org.orderly.prediction.serving.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What is kept of one signal's day, and a few readings that amount to the same: the same lowest, highest, mean and last,
 * so that whoever learns from them learns what the service knows.
 *
 * @param lastMs when the last reading was taken, epoch milliseconds (UTC)
 */
record DayOfReadings(double min, double max, double total, int count, long lastMs, double last) {

    private static final int MOST = 64;
    private static final double SAME = 1e-9;

    /** A reading at a time, epoch milliseconds (UTC). */
    record Reading(long atMs, double value) {}

    /** At most 64 readings, ascending in time, the last one where it was. */
    List<Reading> readings() {
        List<Double> values = values();
        long day = Math.floorDiv(lastMs, TimeUnit.DAYS.toMillis(1)) * TimeUnit.DAYS.toMillis(1);
        List<Reading> readings = new ArrayList<>();
        for (int i = 1; i <= values.size(); i++) {
            readings.add(new Reading(day + (lastMs - day) * i / values.size(), values.get(i - 1)));
        }
        return readings;
    }

    /** The extremes, unless the last is one; the last; and between them what makes the mean right. */
    private List<Double> values() {
        List<Double> values = new ArrayList<>(
                Stream.of(min, max).filter(extreme -> !same(extreme, last)).toList());
        int known = values.size() + 1;
        double sum = values.stream().mapToDouble(value -> value).sum() + last;
        int size = Math.min(count, known + 1);
        while (size < Math.min(count, MOST) && !isBetween(rest(sum, known, size))) {
            size++;
        }
        for (int i = known; i < size; i++) {
            values.add(Math.min(max, Math.max(min, rest(sum, known, size))));
        }
        values.add(last);
        return values;
    }

    /** What each of the others must be so that the mean of that many is right. */
    private double rest(double sum, int known, int size) {
        return (size * total / count - sum) / (size - known);
    }

    private boolean isBetween(double value) {
        return value >= min && value <= max;
    }

    private static boolean same(double one, double other) {
        return Math.abs(one - other) < SAME;
    }
}
