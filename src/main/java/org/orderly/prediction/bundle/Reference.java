package org.orderly.prediction.bundle;

import java.util.Arrays;

/**
 * How a feature was distributed when the model learned, to compare with today's devices.
 *
 * @param feature its name
 * @param edges between the bins, strictly ascending; a number equal to an edge belongs to the bin above it
 * @param shares of the rows in each bin: one more than edges, and the last one for rows where it was missing; sum 1
 */
@SuppressWarnings("ArrayRecordComponent") // asked a million times a second, never compared
public record Reference(String feature, double[] edges, double[] shares) {

    /** The bin a number falls into, as an index of the shares. */
    public int bin(float value) {
        if (Float.isNaN(value)) {
            return shares.length - 1;
        }
        int found = Arrays.binarySearch(edges, value);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
