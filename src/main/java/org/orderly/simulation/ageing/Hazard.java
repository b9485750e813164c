package org.orderly.simulation.ageing;

import java.util.List;

/**
 * A failure mode: Weibull, S(t) = exp(-(t/eta)^beta), in the time that wears it.
 *
 * @param eta characteristic life in units of {@code per}
 * @param worseningPerYear how much faster it wears with each year of the device: exp(this x age in years)
 * @param precursorShare how many of its failures show before, 0 to 1
 * @param leadLowDays how long before at least, in days of usual use
 * @param falseStartsPerYear drifts that look like its precursor and recover
 * @param pmRenews share of its age that a PM takes away
 * @param pmFinds chance that a PM finds a precursor under way, and the part is replaced
 * @param pmReplacesAt age in characteristic lives at which a PM replaces it anyway; infinite for never
 */
record Hazard(
        String mode,
        String name,
        double beta,
        double eta,
        Per per,
        double worseningPerYear,
        double precursorShare,
        double leadLowDays,
        double leadHighDays,
        double falseStartsPerYear,
        double pmRenews,
        double pmFinds,
        double pmReplacesAt,
        List<Precursor> precursors) {

    /** What time means to a part. */
    enum Per {
        USE_HOURS,
        COUNTER,
        HOURS,
        DAYS,
        YEARS
    }

    /** The cumulative hazard at an age: the failures expected of a part kept alive till then. */
    double cumulative(double age) {
        return StrictMath.pow(age / eta, beta);
    }

    /** The age at which a part that has reached {@code age} fails. */
    double failsAt(double age, Chance chance) {
        return eta * StrictMath.pow(cumulative(age) + chance.exponential(), 1 / beta);
    }
}
