package org.orderly.prediction.training;

import java.util.Arrays;
import org.orderly.telemetry.SignalDays;

/** The daily aggregates of one signal of one device while its readings come in, in any order. */
final class DayColumn {

    private static final int AT_FIRST = 64;

    private int firstDay;
    private float[] min = new float[0];
    private float[] max = new float[0];
    private double[] sum = new double[0];
    private float[] last = new float[0];
    private int[] lastAt = new int[0];
    private int[] count = new int[0];

    void add(long atMs, float value) {
        int day = (int) Math.floorDiv(atMs, Times.DAY_MS);
        int ofDay = (int) Math.floorMod(atMs, Times.DAY_MS);
        reach(day);
        int row = day - firstDay;
        boolean first = count[row] == 0;
        min[row] = first ? value : Math.min(min[row], value);
        max[row] = first ? value : Math.max(max[row], value);
        if (first || ofDay >= lastAt[row]) {
            last[row] = value;
            lastAt[row] = ofDay;
        }
        sum[row] += value;
        count[row]++;
    }

    /** The days with readings. */
    SignalDays days(String signal) {
        int size = (int) Arrays.stream(count).filter(n -> n > 0).count();
        int[] days = new int[size];
        float[][] columns = new float[4][size];
        int[] counts = new int[size];
        int filled = 0;
        for (int row = 0; row < count.length; row++) {
            if (count[row] > 0) {
                days[filled] = firstDay + row;
                columns[0][filled] = min[row];
                columns[1][filled] = max[row];
                columns[2][filled] = (float) (sum[row] / count[row]);
                columns[3][filled] = last[row];
                counts[filled++] = count[row];
            }
        }
        return new SignalDays(signal, days, columns[0], columns[1], columns[2], columns[3], counts);
    }

    private void reach(int day) {
        int length = count.length;
        if (length == 0) {
            firstDay = day;
            room(0, AT_FIRST);
        } else if (day < firstDay) {
            int before = Math.max(firstDay - day, length / 4);
            firstDay -= before;
            room(before, length + before);
        } else if (day - firstDay >= length) {
            room(0, Math.max(day - firstDay + 1, length + length / 2));
        }
    }

    private void room(int before, int length) {
        min = moved(min, before, length);
        max = moved(max, before, length);
        last = moved(last, before, length);
        double[] sums = new double[length];
        System.arraycopy(sum, 0, sums, before, sum.length);
        sum = sums;
        lastAt = moved(lastAt, before, length);
        count = moved(count, before, length);
    }

    private static float[] moved(float[] values, int before, int length) {
        float[] moved = new float[length];
        System.arraycopy(values, 0, moved, before, values.length);
        return moved;
    }

    private static int[] moved(int[] values, int before, int length) {
        int[] moved = new int[length];
        System.arraycopy(values, 0, moved, before, values.length);
        return moved;
    }
}
