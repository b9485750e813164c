package org.orderly.prediction.features;

import java.util.Arrays;

/**
 * How far features look back, in days.
 *
 * @param shortDays for what a device does now
 * @param longDays for where it is going
 */
public record Windows(int shortDays, int longDays) {

    /** A week and a month. */
    public static final Windows USUAL = new Windows(7, 30);

    public Windows {
        if (shortDays < 1 || longDays <= shortDays || longDays > FeatureSchema.MEMORY_DAYS) {
            throw new IllegalArgumentException("Windows are two numbers of days, the shorter first, at most "
                    + FeatureSchema.MEMORY_DAYS + ": " + shortDays + "," + longDays + " is not that.");
        }
    }

    /** Two numbers of days as a command takes them: {@code 7,30}. */
    public static Windows of(String text) {
        int[] days = Arrays.stream(text.split(",", -1))
                .mapToInt(part -> Integer.parseInt(part.strip()))
                .toArray();
        if (days.length != 2) {
            throw new IllegalArgumentException("Windows are two numbers of days, as 7,30.");
        }
        return new Windows(days[0], days[1]);
    }
}
