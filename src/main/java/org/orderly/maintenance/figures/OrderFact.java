package org.orderly.maintenance.figures;

import java.time.Instant;
import org.orderly.maintenance.Finding;
import org.orderly.maintenance.OrderKind;

/**
 * An order as figures see it.
 *
 * @param out while it kept its device out of service, or null; it ends at the moment of asking if it still does
 * @param failedLine whether a line of its checklist failed
 * @param bench minutes of labour at the bench
 * @param travel minutes of labour on the way
 * @param parts minutes that it waited for parts
 */
record OrderFact(
        long id,
        String number,
        String title,
        long assetId,
        OrderKind kind,
        String state,
        int priority,
        Instant requestedAt,
        Instant earliestAt,
        Instant dueAt,
        Instant doneAt,
        Instant closedAt,
        Finding finding,
        boolean failedLine,
        int estimatedMinutes,
        Period out,
        long bench,
        long travel,
        long parts) {

    boolean isCancelled() {
        return state.equals("cancelled");
    }

    boolean isPlanned() {
        return kind == OrderKind.PLANNED || kind == OrderKind.ELECTRICAL_SAFETY;
    }

    boolean isCorrective() {
        return kind == OrderKind.CORRECTIVE;
    }

    /** Whether something was wrong with the device: neither nothing at all nor the way it was used. */
    boolean foundFault() {
        return finding == Finding.CONFIRMED || finding == Finding.OTHER_FAULT || finding == Finding.HIDDEN_FAILURE;
    }

    /** Whether it was open then; proposals that nobody accepted never are. */
    boolean isOpenAt(Instant at) {
        return !state.equals("proposed")
                && requestedAt.isBefore(at)
                && (doneAt == null || !doneAt.isBefore(at))
                && !(isCancelled() && (closedAt == null || closedAt.isBefore(at)));
    }

    /** Whether planned work was done inside its window. */
    boolean isInWindow() {
        return doneAt != null
                && !isCancelled()
                && !doneAt.isAfter(dueAt)
                && (earliestAt == null || !doneAt.isBefore(earliestAt));
    }
}
