package org.orderly.maintenance;

import java.time.Instant;

/** What the ledger keeps of an order. */
record LedgerEntry(
        long id,
        long assetId,
        String state,
        OrderKind kind,
        int priority,
        String assignee,
        Instant dueAt,
        String title,
        long version) {

    static LedgerEntry of(WorkOrder order) {
        return new LedgerEntry(
                order.id,
                order.assetId,
                order.state().code(),
                order.kind,
                order.priority,
                order.assignee,
                order.dueAt,
                order.title,
                order.version);
    }
}
