package org.orderly.maintenance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Orders whose work is done: the door for rooms that may have missed the news. */
@ApplicationScoped
public class CompletedOrders {

    /** Those of a kind that found this, done from that moment on, the earliest first. */
    @Transactional
    public List<WorkCompleted> since(Instant from, OrderKind kind, Finding finding) {
        return WorkOrder.<WorkOrder>list(
                        "kind = ?1 and finding = ?2 and doneAt >= ?3 and state in ('done', 'verified')"
                                + " order by doneAt, id",
                        kind,
                        finding,
                        from)
                .stream()
                .map(order -> order.completed(order.doneAt))
                .toList();
    }
}
