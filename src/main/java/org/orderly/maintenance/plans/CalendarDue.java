package org.orderly.maintenance.plans;

import java.time.LocalDate;

/** When a calendar plan is due: a plain calculation with days. */
final class CalendarDue {

    private CalendarDue() {}

    /**
     * What is known of a device.
     *
     * @param lastDone the day it was done last, or null
     * @param skipped the due day of the newest order, if that was cancelled, or null
     * @param acquired the day the device was bought, or null
     * @param number a number of the device that stays the same, to spread many
     */
    record Known(LocalDate lastDone, LocalDate skipped, LocalDate acquired, long number) {}

    /** What is due when, and why. */
    record Due(DueDays days, String why) {}

    /**
     * Counted from the day it was last done, whether early or late. A time that was cancelled is skipped: the next is
     * counted from the day it was due. Where it was never done, it is due on the first due day, or as long after the
     * purchase as the rule says but not before the plan was made.
     */
    static Due of(
            DueRule.Calendar rule, int window, LocalDate firstDueOn, boolean spread, LocalDate made, Known known) {
        LocalDate base = latest(known.lastDone(), known.skipped());
        if (base != null) {
            String since = base.equals(known.lastDone()) ? "last done on " : "skipped on ";
            return new Due(
                    rule.after(base, window), Words.period(rule.every()) + " after it was " + since + Words.day(base));
        }
        LocalDate first = firstDueOn == null ? made : firstDueOn;
        String why = firstDueOn == null ? "For the first time: the plan begins" : "For the first time, on the day set";
        if (firstDueOn == null
                && known.acquired() != null
                && known.acquired().plus(rule.every()).isAfter(made)) {
            first = known.acquired().plus(rule.every());
            why = "For the first time, " + Words.period(rule.every()) + " after it was bought";
        } else if (spread) {
            // Multiplied by a large odd number, so that neighbours land far apart.
            first = first.plusDays(Math.floorMod(known.number() * 0x9E3779B1L, rule.days()));
            why = "For the first time, spread over " + Words.period(rule.every());
        }
        return new Due(rule.season().fit(first, window), why);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one == null ? other : other == null || one.isAfter(other) ? one : other;
    }
}
