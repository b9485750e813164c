package org.orderly.maintenance.plans;

import java.time.LocalDate;

/** When a meter plan is due: when its counter has grown by so much since the work was last done. */
final class MeterDue {

    /** Nobody knows what a device does in more than ten years. */
    private static final double FARTHEST_DAYS = 3653;

    private MeterDue() {}

    /**
     * Counted from what the counter showed when it was last done. Where it was never done, from the last full multiple
     * at the time the plan was made: a plan of every 500 hours that begins at 1,234 is due at 1,500. A counter that shows
     * less than then was exchanged and counts from zero.
     *
     * @param baseDay the day it was last done (or skipped), or the day the plan was made if {@code first}
     * @return null if nothing is known of the counter, or if it stands still
     */
    static CalendarDue.Due of(
            DueRule.Meter rule, int window, String unit, LocalDate baseDay, boolean first, Usage usage) {
        if (usage == null) {
            return null;
        }
        double then = usage.at(baseDay);
        double base = usage.value() < then ? 0 : first ? Math.floor(then / rule.every()) * rule.every() : then;
        double target = base + rule.every();
        String shown = Words.number(usage.value()) + " of " + Words.number(target) + " " + unit;
        if (usage.value() >= target) {
            LocalDate reached = usage.reached(target);
            return new CalendarDue.Due(DueDays.around(reached == null ? usage.day() : reached, window), shown);
        }
        double days = (target - usage.value()) / usage.perDay();
        if (!(days <= FARTHEST_DAYS)) {
            return null;
        }
        return new CalendarDue.Due(
                DueDays.around(usage.day().plusDays((long) Math.ceil(days)), window),
                shown + ", at " + Words.number(usage.perDay()) + " a day");
    }
}
