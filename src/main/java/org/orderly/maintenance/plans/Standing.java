package org.orderly.maintenance.plans;

import java.time.Instant;

/**
 * How it stands with a plan at a device.
 *
 * @param lastDoneAt when it was done last, or null
 * @param days of the newest time it fell due, or null if it never did
 * @param orderId of the order of that time
 * @param state of that order
 * @param open whether that order is still to be done
 */
record Standing(
        Instant lastDoneAt,
        DueDays days,
        Instant earliestAt,
        Instant latestAt,
        Long orderId,
        String number,
        String state,
        boolean open,
        String why) {

    static final Standing NEVER = new Standing(null, null, null, null, null, null, null, false, null);

    /** The newest order was cancelled: that time is skipped, and counts as not done. */
    boolean isSkipped() {
        return "cancelled".equals(state);
    }
}
