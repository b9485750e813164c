package org.orderly.prediction.serving.shelf;

import org.orderly.prediction.bundle.Calibration;
import org.orderly.prediction.serving.trees.Scorer;

/**
 * The chance of a confirmed failure within some days.
 *
 * @param days how far it looks ahead
 * @param threshold at this risk or above a device is worth a visit, 0 to 1
 * @param baseRate how many devices failed within those days when it learned, 0 to 1
 */
public record HorizonModel(int days, Scorer scorer, Calibration calibration, double threshold, double baseRate) {

    /** The calibrated risk of a row, 0 to 1. */
    public float risk(float[] row) {
        return (float) calibration.of(scorer.score(row));
    }

    /** The calibrated risks of these rows. */
    public float[] risks(float[][] rows) {
        float[] risks = new float[rows.length];
        scorer.scoreAll(rows, 0, rows.length, risks);
        for (int i = 0; i < risks.length; i++) {
            risks[i] = (float) calibration.of(risks[i]);
        }
        return risks;
    }
}
