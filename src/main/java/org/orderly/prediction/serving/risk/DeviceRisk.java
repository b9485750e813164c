package org.orderly.prediction.serving.risk;

import org.orderly.prediction.bundle.RemainingLife;
import org.orderly.prediction.serving.shelf.ModelName;

/**
 * What the champion says of a device, and silently the challenger.
 *
 * @param atMs when it was scored, epoch milliseconds (UTC)
 * @param risk7 the chance of a confirmed failure within 7 days, 0 to 1; NaN if there is no model for it
 * @param risk30 the same within 30 days
 * @param threshold of the class, for risk30
 * @param life null if there is no model for it
 * @param challenger what the challenger says of 30 days, NaN if there is none
 */
record DeviceRisk(
        long assetId,
        long atMs,
        float risk7,
        float risk30,
        double threshold,
        Level level,
        RemainingLife.Interval life,
        float challenger,
        ModelName model) {}
