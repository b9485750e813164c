package org.orderly.maintenance.plans;

import java.time.LocalDate;
import java.util.List;

/** When a calendar plan is due: a plain calculation with days. */
final class CalendarDue {

    private CalendarDue() {}

    /**
     * What is known of a device.
     *
     * @param lastDone the day it was done last, or null
     * @param lastDue the last day it fell due, or null
     * @param skipped the due day of the newest order, if that was cancelled, or null
     * @param closed the day the newest order was done or cancelled, or null
     * @param acquired the day the device was bought, or null
     * @param number a number of the device that stays the same, to spread many
     */
    record Known(
            LocalDate lastDone,
            LocalDate lastDue,
            LocalDate skipped,
            LocalDate closed,
            LocalDate acquired,
            long number) {}

    /**
     * What is due when, and why.
     *
     * @param passed the times that were over before the newest order was closed, and so had no order of their own
     */
    record Due(DueDays days, String why, List<DueDays> passed) {

        Due(DueDays days, String why) {
            this(days, why, List.of());
        }
    }

    /**
     * Counted from the day it was last done, whether early or late, but always after the day it was due before. A time
     * that was cancelled is skipped: the next is counted from the day it was due. Where it was never done, it is due on
     * the first due day, or as long after the purchase as the rule says but not before the plan was made. Nothing falls
     * due while the plan rests: what would have is due when it begins again.
     */
    static Due of(
            DueRule.Calendar rule,
            int window,
            LocalDate firstDueOn,
            boolean spread,
            LocalDate made,
            Rest rest,
            Known known) {
        Due due = known.lastDone() == null && known.lastDue() == null
                ? first(rule, window, firstDueOn, spread, made, known)
                : next(rule, window, rest, known);
        LocalDate again = rest.until();
        return again != null && due.days().latest().isBefore(again)
                ? new Due(
                        rule.season().from(again, window),
                        due.why() + ", and the plan rested until " + Words.day(again),
                        due.passed())
                : due;
    }

    private static Due next(DueRule.Calendar rule, int window, Rest rest, Known known) {
        List<DueDays> passed = known.lastDue() == null || known.closed() == null
                ? List.of()
                : rule.passed(known.lastDue(), window, known.closed()).stream()
                        .filter(days -> !rest.holds(days.latest()))
                        .toList();
        LocalDate skipped = passed.isEmpty()
                ? known.skipped()
                : passed.get(passed.size() - 1).due();
        LocalDate base = latest(latest(known.lastDone(), skipped), known.lastDone() == null ? known.lastDue() : null);
        String since = base.equals(known.lastDone()) ? "last done on " : "skipped on ";
        return new Due(
                rule.after(base, window, latest(known.lastDue(), skipped)),
                Words.period(rule.every()) + " after it was " + since + Words.day(base),
                passed);
    }

    private static Due first(
            DueRule.Calendar rule, int window, LocalDate firstDueOn, boolean spread, LocalDate made, Known known) {
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
