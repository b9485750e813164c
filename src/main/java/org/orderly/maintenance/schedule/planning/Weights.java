package org.orderly.maintenance.schedule.planning;

import java.util.List;

/**
 * What a good plan is worth, in cents, so that wishes can be weighed against each other.
 *
 * @param lateHours an hour late, for priority 1 to 4
 * @param highRiskLate so many times as much if a failure may harm somebody
 * @param highRiskHour an hour until such a device is done, late or not: they come first
 * @param walkMinute a minute on the way
 * @param leftOut an order that is not on the plan
 * @param load for fairness: the square of somebody's minutes over the minutes they work
 * @param otherShift another person or day than before
 * @param otherTime the same person and day, another time
 */
public record Weights(
        List<Long> lateHours,
        long highRiskLate,
        long highRiskHour,
        long walkMinute,
        long leftOut,
        long load,
        long otherShift,
        long otherTime) {

    /** What holds unless the operator says otherwise. */
    public static final Weights USUAL =
            new Weights(List.of(20_000L, 8_000L, 2_000L, 500L), 2, 100, 100, 5_000, 5, 15_000, 5_000);

    long lateHour(int priority, boolean highRisk) {
        return lateHours.get(Math.min(Math.max(priority, 1), lateHours.size()) - 1) * (highRisk ? highRiskLate : 1);
    }
}
