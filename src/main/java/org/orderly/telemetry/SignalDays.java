package org.orderly.telemetry;

import java.util.Arrays;

/**
 * What one signal of one device did, a row for every UTC day with at least one reading, days ascending. Values are in
 * the catalogue's unit. Rows are counted from 0.
 */
public final class SignalDays {

    private final String signal;
    private final int[] epochDays;
    private final float[] min;
    private final float[] max;
    private final float[] mean;
    private final float[] last;
    private final int[] count;

    /**
     * Takes the arrays over; they are not copied.
     *
     * @param epochDays days since 1970-01-01 UTC, strictly ascending
     * @throws IllegalArgumentException if the arrays differ in length or the days do not ascend
     */
    public SignalDays(
            String signal, int[] epochDays, float[] min, float[] max, float[] mean, float[] last, int[] count) {
        int size = epochDays.length;
        if (min.length != size
                || max.length != size
                || mean.length != size
                || last.length != size
                || count.length != size) {
            throw new IllegalArgumentException("The columns of " + signal + " differ in length.");
        }
        for (int i = 1; i < size; i++) {
            if (epochDays[i] <= epochDays[i - 1]) {
                throw new IllegalArgumentException("The days of " + signal + " do not ascend.");
            }
        }
        this.signal = signal;
        this.epochDays = epochDays;
        this.min = min;
        this.max = max;
        this.mean = mean;
        this.last = last;
        this.count = count;
    }

    /** The signal's code. */
    public String signal() {
        return signal;
    }

    public int size() {
        return epochDays.length;
    }

    /** The day of a row, in days since 1970-01-01 UTC. */
    public int epochDay(int row) {
        return epochDays[row];
    }

    public float min(int row) {
        return min[row];
    }

    public float max(int row) {
        return max[row];
    }

    /** The mean of the readings that were kept of that day. */
    public float mean(int row) {
        return mean[row];
    }

    /** The latest reading of that day. */
    public float last(int row) {
        return last[row];
    }

    /** How many readings were kept of that day. */
    public int count(int row) {
        return count[row];
    }

    /** The first row at or after this day; {@link #size()} if there is none. */
    public int firstFrom(int epochDay) {
        int found = Arrays.binarySearch(epochDays, epochDay);
        return found >= 0 ? found : -found - 1;
    }
}
