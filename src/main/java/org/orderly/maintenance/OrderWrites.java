package org.orderly.maintenance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.orderly.http.Problem;
import org.orderly.http.Problems;
import org.orderly.http.Versions;
import org.orderly.security.Caller;
import org.orderly.security.Change;

/**
 * The first and the last step of every change of an order. Changes at one device happen one after the other: each holds
 * the row of the asset until it has committed.
 */
@ApplicationScoped
class OrderWrites {

    private final EntityManager database;
    private final Event<OrderCommitted> committed;
    private final Clock clock;
    private final Caller caller;

    OrderWrites(EntityManager database, Event<OrderCommitted> committed, Clock clock, Caller caller) {
        this.database = database;
        this.committed = committed;
        this.clock = clock;
        this.caller = caller;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    String who() {
        return caller.name();
    }

    /** @throws Problem 404 if there is no such asset */
    void holdAsset(long assetId) {
        if (database.createNativeQuery("SELECT id FROM assets WHERE id = ?1 FOR UPDATE", Long.class)
                .setParameter(1, assetId)
                .getResultList()
                .isEmpty()) {
            throw Problems.notFound("There is no asset " + assetId + ".");
        }
    }

    /**
     * The order as it is now, for a change in this transaction.
     *
     * @param ifMatch the version that is to be changed as an ETag, or {@code *} for whichever it is
     * @throws Problem 404, 412 or 428
     */
    WorkOrder held(long id, String ifMatch) {
        List<Long> asset = database.createQuery("select assetId from WorkOrder where id = ?1", Long.class)
                .setParameter(1, id)
                .getResultList();
        if (asset.isEmpty()) {
            throw Problems.notFound("There is no work order " + id + ".");
        }
        holdAsset(asset.get(0));
        WorkOrder order = WorkOrder.findById(id);
        Versions.check(ifMatch, order.version);
        return order;
    }

    /** Writes the next entry of the history, and what changed since {@code before}, into the database. */
    void record(WorkOrder order, Map<String, ?> before, String action, String why, List<?> news) {
        record(order, before, Change.between(before, order.facts()), action, why, news);
    }

    /** The same for a change of something that belongs to the order. */
    void record(
            WorkOrder order,
            Map<String, ?> before,
            Map<String, Change> changes,
            String action,
            String why,
            List<?> news) {
        new OrderChange(order, before, changes, new OrderChange.Written(now(), who(), action, why)).persist();
        database.flush();
        committed.fire(new OrderCommitted(LedgerEntry.of(order), news));
    }
}
