package org.orderly.maintenance;

import java.util.Arrays;

/** Some numbers out of the middle of many, in order, without sorting them all. */
final class Window {

    private Window() {}

    /**
     * The numbers from place {@code from} to before {@code to} of the order in which they would be sorted. Changes the
     * order of the given ones.
     *
     * @param count how many of the numbers there are
     */
    static long[] of(long[] numbers, int count, int from, int to) {
        int end = Math.min(to, count);
        if (from >= end) {
            return new long[0];
        }
        divide(numbers, 0, count - 1, from);
        divide(numbers, from, count - 1, end - 1);
        Arrays.sort(numbers, from, end);
        return Arrays.copyOfRange(numbers, from, end);
    }

    /** Hoare's selection: afterwards nothing before that place is greater, and nothing after it is less. */
    static void divide(long[] numbers, int first, int last, int place) {
        int low = first;
        int high = last;
        while (low < high) {
            long middle = numbers[(low + high) >>> 1];
            int left = low;
            int right = high;
            while (left <= right) {
                while (numbers[left] < middle) {
                    left++;
                }
                while (numbers[right] > middle) {
                    right--;
                }
                if (left <= right) {
                    long kept = numbers[left];
                    numbers[left++] = numbers[right];
                    numbers[right--] = kept;
                }
            }
            if (place <= right) {
                high = right;
            } else if (place >= left) {
                low = left;
            } else {
                return;
            }
        }
    }
}
