package org.orderly.prediction.features;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/**
 * What is computed of a signal's days or of a device's events. "The window" is the feature's number of days that ended
 * before the moment; values are in the signal's unit unless said otherwise; NaN where there is nothing to compute from.
 */
public enum Statistic {
    /** The latest reading, if it is not older than the window. */
    LAST,
    /** Mean of the daily means in the window. */
    MEAN,
    /** Robust slope of the daily means in the window (Theil and Sen: the median of all pairs' slopes), a week. */
    TREND,
    /** The window's mean less the mean of the three windows before it. */
    CHANGE,
    /** The window's mean less the median daily mean of all that is remembered: how far the device left its own habit. */
    DRIFT,
    /** Standard deviation of the daily means in the window. */
    VOLATILITY,
    /** The highest reading in the window. */
    MAX,
    /** The lowest reading in the window. */
    MIN,
    /** From the window's mean to the nearest limit; negative beyond it. */
    MARGIN,
    /** How many days of the window have a reading; 0 when none, never NaN. */
    COVERAGE,
    /** Days without a reading until the moment, 0 if the last whole day has one; the memory's length if there is none. */
    SILENCE,
    /** What a counter grew in the window, a day. */
    USE,
    /** What a counter grew since the last repair. */
    USE_SINCE_REPAIR,

    /** Days since the device was acquired. */
    AGE,
    /** Days since the last repair. */
    SINCE_REPAIR,
    /** Days since the last preventive maintenance. */
    SINCE_PM,
    /** Errors the device told in the window. */
    ERRORS,
    /** Self-tests that failed in the window. */
    FAILED_SELF_TESTS,
    /** Repairs in the window. */
    REPAIRS,
    /** Visits in the window that found no problem. */
    NO_FAULTS;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** As it is written in a manifest: {@code failed-self-tests}. */
    @JsonValue
    public String code() {
        return code;
    }

    /**
     * The statistic of this code.
     *
     * @throws IllegalArgumentException if there is none
     */
    @JsonCreator
    public static Statistic of(String code) {
        return Arrays.stream(values())
                .filter(statistic -> statistic.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no statistic " + code + "."));
    }
}
