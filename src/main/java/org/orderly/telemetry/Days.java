package org.orderly.telemetry;

import java.util.Arrays;

/** Collects the rows of one signal's days. */
final class Days {

    private int size;
    private int[] epochDays = new int[64];
    private float[] min = new float[64];
    private float[] max = new float[64];
    private float[] mean = new float[64];
    private float[] last = new float[64];
    private int[] count = new int[64];

    void add(int epochDay, double lowest, double highest, double average, double latest, int readings) {
        if (size == epochDays.length) {
            resize(2 * size);
        }
        epochDays[size] = epochDay;
        min[size] = (float) lowest;
        max[size] = (float) highest;
        mean[size] = (float) average;
        last[size] = (float) latest;
        count[size] = readings;
        size++;
    }

    SignalDays done(String signal) {
        resize(size);
        return new SignalDays(signal, epochDays, min, max, mean, last, count);
    }

    private void resize(int length) {
        epochDays = Arrays.copyOf(epochDays, length);
        min = Arrays.copyOf(min, length);
        max = Arrays.copyOf(max, length);
        mean = Arrays.copyOf(mean, length);
        last = Arrays.copyOf(last, length);
        count = Arrays.copyOf(count, length);
    }
}
