package org.orderly.fleet.use;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What the hours of a class say about how many of it are needed. An hour is observed when for half of its unit-time it is
 * known whether the units were used; a day when half of its hours are.
 *
 * @param observedDays how many days of the period were
 * @param peakInUse how many were in use at once at most, in those hours
 * @param peakHour when that was, in hours since 1970 (UTC); 0 if nothing was observed
 * @param leastIdle how many of today's units stood idle, ready, at every moment of those hours
 * @param meanShare which share of the time that is known the units were in use, 0 to 1; NaN if nothing is known
 */
record Demand(int observedDays, int peakInUse, int peakHour, int leastIdle, double meanShare) {

    /** @param ownedNow today's units: those that have left since cannot stand idle any more */
    static Demand of(List<HourOfUse> hours, int ownedNow) {
        List<HourOfUse> observed = hours.stream().filter(Demand::isObserved).toList();
        int days =
                (int) observed.stream()
                        .collect(Collectors.groupingBy(hour -> hour.epochHour() / 24, Collectors.counting()))
                        .values()
                        .stream()
                        .filter(count -> count >= 12)
                        .count();
        int peak = 0;
        int peakHour = 0;
        int least = Integer.MAX_VALUE;
        long inUse = 0;
        long known = 0;
        for (HourOfUse hour : observed) {
            if (hour.peakInUse() > peak || peakHour == 0) {
                peak = hour.peakInUse();
                peakHour = hour.epochHour();
            }
            least = Math.min(least, hour.leastIdle() - Math.max(0, hour.owned() - ownedNow));
            inUse += hour.inUseMs();
            known += hour.inUseMs() + hour.idleMs();
        }
        return new Demand(
                days,
                peak,
                peakHour,
                observed.isEmpty() ? 0 : Math.max(0, least),
                known == 0 ? Double.NaN : (double) inUse / known);
    }

    private static boolean isObserved(HourOfUse hour) {
        long known = hour.inUseMs() + hour.idleMs();
        return known > 0 && known >= hour.unknownMs();
    }
}
