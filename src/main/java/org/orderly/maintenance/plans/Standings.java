package org.orderly.maintenance.plans;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Reads from the orders how it stands with every plan at every device. */
@ApplicationScoped
class Standings {

    private final EntityManager database;

    Standings(EntityManager database) {
        this.database = database;
    }

    /** A plan at a device. */
    record Key(long planId, long assetId) {}

    /** How it stands wherever a plan fell due at least once; within a transaction. */
    Map<Key, Standing> all() {
        Map<Key, Instant> done = new HashMap<>();
        database.createQuery(
                        "select o.planId, o.assetId, max(w.doneAt) from Occasion o, WorkOrder w"
                                + " where w.id = o.orderId and w.doneAt is not null and w.state <> 'cancelled'"
                                + " group by o.planId, o.assetId",
                        Tuple.class)
                .getResultList()
                .forEach(row -> done.put(key(row), row.get(2, Instant.class)));
        Map<Key, LocalDate> due = new HashMap<>();
        database.createQuery(
                        "select o.planId, o.assetId, max(o.dueOn) from Occasion o group by o.planId, o.assetId",
                        Tuple.class)
                .getResultList()
                .forEach(row -> due.put(key(row), row.get(2, LocalDate.class)));
        Map<Key, Standing> all = new HashMap<>();
        database.createQuery(
                        "select o.planId, o.assetId, o.dueOn, o.earliestOn, o.latestOn, o.earliestAt, o.latestAt, w.id,"
                                + " w.number, w.state, w.open, coalesce(w.doneAt, w.closedAt), o.why"
                                + " from Occasion o, WorkOrder w where w.id = o.orderId and (w.open = true or o.id in"
                                + " (select max(n.id) from Occasion n where n.orderId is not null"
                                + " group by n.planId, n.assetId)) order by w.open, o.id",
                        Tuple.class)
                .getResultList()
                .forEach(row -> all.put(key(row), standing(row, done.get(key(row)), due.get(key(row)))));
        return all;
    }

    private static Key key(Tuple row) {
        return new Key(row.get(0, Long.class), row.get(1, Long.class));
    }

    private static Standing standing(Tuple row, Instant lastDoneAt, LocalDate lastDueOn) {
        return new Standing(
                lastDoneAt,
                lastDueOn,
                new DueDays(row.get(2, LocalDate.class), row.get(3, LocalDate.class), row.get(4, LocalDate.class)),
                row.get(5, Instant.class),
                row.get(6, Instant.class),
                row.get(7, Long.class),
                row.get(8, String.class),
                row.get(9, String.class),
                row.get(10, Boolean.class),
                row.get(11, Instant.class),
                row.get(12, String.class));
    }
}
