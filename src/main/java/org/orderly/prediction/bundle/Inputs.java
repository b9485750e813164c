package org.orderly.prediction.bundle;

/**
 * What is done to a row before a model sees it that cannot take features of all sizes: each number becomes
 * {@code (number - offset) * scale}. What is missing stays NaN and counts as 0 to the model, the middle of its feature.
 *
 * @param offset in the features' order
 * @param scale in the features' order
 */
@SuppressWarnings("ArrayRecordComponent") // asked a million times a second, never compared
public record Inputs(float[] offset, float[] scale) {

    /** A new row; the given one is left as it is. */
    public float[] of(float[] row) {
        float[] scaled = new float[row.length];
        for (int i = 0; i < row.length; i++) {
            scaled[i] = (row[i] - offset[i]) * scale[i];
        }
        return scaled;
    }
}
