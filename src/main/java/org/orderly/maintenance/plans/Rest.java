package org.orderly.maintenance.plans;

import java.time.LocalDate;

/**
 * The last time that a plan rested: nothing falls due from the one day until the other.
 *
 * @param from null if it never rested
 * @param until null if it rests still, or never did
 */
record Rest(LocalDate from, LocalDate until) {

    static final Rest NEVER = new Rest(null, null);

    boolean holds(LocalDate day) {
        return from != null && !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
