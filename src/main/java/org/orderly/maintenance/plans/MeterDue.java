package org.orderly.maintenance.plans;

import java.time.LocalDate;
import java.util.List;

/** When a meter plan is due: when its counter has grown by so much since the work was last done. */
final class MeterDue {

    /** Nobody knows what a device does in more than ten years. */
    private static final double FARTHEST_DAYS = 3653;

    private MeterDue() {}

    /**
     * Counted from what the counter showed when it was last done. Where it was never done, from the last full multiple
     * at the time the plan was made: a plan of every 500 hours that begins at 1,234 is due at 1,500. Use goes on over an
     * exchange of the counter.
     *
     * @param baseDay the day it was last done (or skipped), or the day the plan was made if {@code first}
     * @return null if nothing is known of the counter, or if it stands still
     */
    static CalendarDue.Due of(
            DueRule.Meter rule, int window, String unit, LocalDate baseDay, boolean first, Usage usage) {
        if (usage == null || usage.growth() == null) {
            return null;
        }
        double over = first ? usage.at(baseDay) % rule.every() : 0;
        double used = over + usage.grownSince(baseDay);
        String shown = shown(rule, unit, used, usage.value(), usage.stepsSince(baseDay));
        if (used >= rule.every()) {
            return new CalendarDue.Due(DueDays.around(usage.grown(baseDay, rule.every() - over), window), shown);
        }
        double days = (rule.every() - used) / usage.perDay();
        if (!(days <= FARTHEST_DAYS)) {
            return null;
        }
        return new CalendarDue.Due(
                DueDays.around(usage.day().plusDays((long) Math.ceil(days)), window),
                shown + ", at " + Words.number(usage.perDay()) + " a day");
    }

    private static String shown(
            DueRule.Meter rule, String unit, double used, double value, List<CounterGrowth.Step> steps) {
        if (steps.isEmpty()) {
            return Words.number(value) + " of " + Words.number(value - used + rule.every()) + " " + unit;
        }
        CounterGrowth.Step step = steps.get(steps.size() - 1);
        return Words.number(used) + " of " + Words.number(rule.every()) + " " + unit + " used; the counter went from "
                + Words.number(step.before()) + " to " + Words.number(step.after()) + " on " + Words.day(step.day());
    }
}
