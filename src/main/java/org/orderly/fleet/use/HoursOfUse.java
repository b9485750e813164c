package org.orderly.fleet.use;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.orderly.fleet.Use;

/** Counts how many units were in use at once, exactly, hour by hour. */
final class HoursOfUse {

    private static final Use[] USES = Use.values();
    private static final int IN_USE = index(Use.IN_USE);
    private static final int IDLE = index(Use.IDLE);
    private static final int UNKNOWN = index(Use.UNKNOWN);

    static final long HOUR_MS = 3_600_000;

    private final List<Step> steps;
    private final int[] units = new int[USES.length];
    private int next;

    private HoursOfUse(List<Step> steps) {
        this.steps = steps.stream().sorted(Comparator.comparingLong(Step::atMs)).toList();
    }

    /**
     * The hours of a period.
     *
     * @param steps of all units, in any order; each unit joins before its other steps
     * @param from the first hour, counted from 1970 (UTC)
     * @param to the last hour
     */
    static List<HourOfUse> of(List<Step> steps, int from, int to) {
        HoursOfUse count = new HoursOfUse(steps);
        List<HourOfUse> hours = new ArrayList<>();
        for (int hour = from; hour <= to; hour++) {
            hours.add(count.hour(hour));
        }
        return hours;
    }

    private HourOfUse hour(int hour) {
        long end = (hour + 1) * HOUR_MS;
        long cursor = hour * HOUR_MS;
        long[] spent = new long[USES.length];
        take(cursor);
        int peak = units[IN_USE];
        int least = units[IDLE];
        while (next < steps.size() && steps.get(next).atMs() < end) {
            long at = steps.get(next).atMs();
            spend(spent, at - cursor);
            cursor = at;
            take(at);
            peak = Math.max(peak, units[IN_USE]);
            least = Math.min(least, units[IDLE]);
        }
        spend(spent, end - cursor);
        int owned = units[IN_USE] + units[IDLE] + units[UNKNOWN];
        return new HourOfUse(hour, owned, peak, least, spent[IN_USE], spent[IDLE], spent[UNKNOWN]);
    }

    /** All that happens up to that moment happens at once: a unit that is handed over is never counted twice. */
    private void take(long untilMs) {
        while (next < steps.size() && steps.get(next).atMs() <= untilMs) {
            Step step = steps.get(next++);
            if (step.before() != null) {
                units[index(step.before())]--;
            }
            if (step.after() != null) {
                units[index(step.after())]++;
            }
        }
    }

    private void spend(long[] spent, long ms) {
        for (int i = 0; i < units.length; i++) {
            spent[i] += units[i] * ms;
        }
    }

    @SuppressWarnings("EnumOrdinal") // an index within one run, never stored
    private static int index(Use use) {
        return use.ordinal();
    }
}
