package org.orderly.maintenance.schedule.planning;

import java.util.HashMap;
import java.util.Map;

/**
 * A plan in figures.
 *
 * @param broken hard rules that it breaks
 * @param leftOut orders that are not on it
 * @param cents what all of it costs: waiting, lateness, walks, changes, orders left out; fairness apart
 * @param waitingCents the expected cost of waiting of all orders
 * @param late orders done after their time
 * @param walkMinutes on the way
 * @param fairness 0 to 1: the load of who has least over the load of who has most, as shares of their time
 * @param changed orders that stand elsewhere, or at another time, than before
 */
public record Tally(
        int broken,
        int leftOut,
        long cents,
        long waitingCents,
        int late,
        int walkMinutes,
        double fairness,
        int changed) {

    static Tally of(WorkPlan plan) {
        int broken = 0;
        int leftOut = 0;
        long cents = 0;
        long waiting = 0;
        int late = 0;
        int walked = 0;
        int changed = 0;
        for (Visit visit : plan.visits()) {
            broken += visit.findsNoRoom() || visit.isBeyondThem() ? 1 : 0;
            leftOut += visit.isLeftOut() ? 1 : 0;
            cents += visit.cents();
            waiting += visit.waitingCents();
            late += visit.lateMinutes() > 0 ? 1 : 0;
            walked += visit.isLeftOut() ? 0 : visit.walkMinutes();
            changed += visit.isChanged() ? 1 : 0;
        }
        return new Tally(broken, leftOut, cents, waiting, late, walked, fairness(plan), changed);
    }

    private static double fairness(WorkPlan plan) {
        Map<Worker, int[]> load = new HashMap<>();
        for (Shift shift : plan.shifts()) {
            int[] sum = load.computeIfAbsent(shift.worker(), worker -> new int[2]);
            sum[0] += shift.fixedMinutes();
            for (Visit visit : shift.visits()) {
                sum[0] += visit.minutes();
            }
            sum[1] += shift.capacity();
        }
        double least = Double.MAX_VALUE;
        double most = 0;
        for (int[] sum : load.values()) {
            double share = sum[1] == 0 ? 0 : (double) sum[0] / sum[1];
            least = Math.min(least, share);
            most = Math.max(most, share);
        }
        return most == 0 ? 1 : least / most;
    }
}
