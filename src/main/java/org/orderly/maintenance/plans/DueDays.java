package org.orderly.maintenance.plans;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A day on which something is due, and the first and the last day on which it counts as done in time; days of the site.
 */
record DueDays(LocalDate due, LocalDate earliest, LocalDate latest) {

    DueDays {
        if (earliest.isAfter(due) || due.isAfter(latest)) {
            throw new IllegalArgumentException(
                    "A due day lies inside its window: " + earliest + ", " + due + ", " + latest);
        }
    }

    /** So many days before and after, whatever days they are. */
    static DueDays around(LocalDate due, int window) {
        return new DueDays(due, due.minusDays(window), due.plusDays(window));
    }

    /** The same window around another day. */
    DueDays moved(LocalDate to) {
        long by = ChronoUnit.DAYS.between(due, to);
        return new DueDays(to, earliest.plusDays(by), latest.plusDays(by));
    }
}
