package org.orderly.simulation.ageing;

import java.nio.charset.StandardCharsets;

/**
 * How a signal behaves while nothing is wrong. All amounts are in the signal's unit.
 *
 * @param deviceSd how much devices differ
 * @param wanderSd slow ups and downs of one device
 * @param noiseSd of one reading
 * @param driftPerYearSd drift of the sensor itself, taken away by a PM
 * @param agedBy number of the failure mode whose part's age shows here, or -1
 * @param ageing what that part's characteristic life adds
 * @param perDay readings a day in a written history
 */
record Sensor(
        String code,
        Kind kind,
        double normal,
        double deviceSd,
        double wanderSd,
        double noiseSd,
        double driftPerYearSd,
        int agedBy,
        double ageing,
        int perDay,
        int decimals,
        double low,
        double high) {

    /** Whether it is told anew only day by day, however often it is read. */
    boolean steady() {
        return kind == Kind.COUNT || kind == Kind.CHARGE;
    }

    /** The code as it is written to files. */
    byte[] bytes() {
        return code.getBytes(StandardCharsets.US_ASCII);
    }

    /** How a reading comes from the true level. */
    enum Kind {
        /** The level with noise. */
        GAUGE,
        /** A number of happenings whose mean is the level. */
        COUNT,
        /** The whole part of the level. */
        STEPS,
        /** What was used so far. */
        COUNTER,
        /** A charge that comes and goes about the level. */
        CHARGE,
        /** What the signal {@code boil-off} has left, in per cent. */
        TANK
    }
}
