package org.orderly.maintenance.plans;

import java.time.Instant;
import java.time.LocalDate;

/**
 * How it stands with a plan at a device.
 *
 * @param lastDoneAt when it was done last, or null
 * @param lastDueOn the last day it fell due, with an order or without one, or null if it never did
 * @param days of the newest time it fell due of which the order is open, else of the newest of all, or null
 * @param orderId of the order of that time
 * @param closedAt when that order was done or cancelled, or null
 * @param state of that order
 * @param open whether that order is still to be done
 */
record Standing(
        Instant lastDoneAt,
        LocalDate lastDueOn,
        DueDays days,
        Instant earliestAt,
        Instant latestAt,
        Long orderId,
        String number,
        String state,
        boolean open,
        Instant closedAt,
        String why) {

    static final Standing NEVER = new Standing(null, null, null, null, null, null, null, null, false, null, null);

    /** The newest order was cancelled: that time is skipped, and counts as not done. */
    boolean isSkipped() {
        return "cancelled".equals(state);
    }
}
