package org.orderly.prediction.training;

import org.orderly.prediction.features.Windows;

/**
 * What the command was asked to do.
 *
 * @param horizons days within which a failure is foreseen, ascending
 * @param everyDays between two prediction moments of a device
 * @param timeCut share of the observed time before the cut: training and validation lie before it, the test after it; 1
 *     for no cut
 * @param folds 0, or cross-validation over this many groups of devices instead of one split, without a time cut
 * @param lifeCap remaining lives are learned up to this many days; 0 for none
 * @param coverage the share of devices whose failure should fall into the interval of the remaining life
 * @param missCost of a failure nobody was warned of, in the unit of visitCost
 * @param visitCost of a technician's visit that was not needed
 * @param bestF1 the threshold is the one with the best F1 instead of the least cost
 * @param minFailures a class with fewer failures in training is not learned
 * @param maxRows moments of a class to learn from, at most about
 * @param trees rounds of boosting, at most
 * @param depth of boosted trees, at most
 * @param forestTrees of a random forest; 0 for none
 * @param forestDepth of a random forest's trees, at most
 */
@SuppressWarnings("ArrayRecordComponent") // one plan a run, never compared
record Plan(
        long seed,
        int[] horizons,
        Windows windows,
        int everyDays,
        double timeCut,
        int folds,
        double lifeCap,
        double coverage,
        double missCost,
        double visitCost,
        boolean bestF1,
        int minFailures,
        int maxRows,
        int trees,
        int depth,
        int forestTrees,
        int forestDepth) {

    int longestHorizon() {
        return horizons[horizons.length - 1];
    }
}
