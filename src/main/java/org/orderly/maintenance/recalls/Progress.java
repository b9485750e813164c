package org.orderly.maintenance.recalls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts how far the devices of recalls are. */
@ApplicationScoped
class Progress {

    private static final String COUNTS = "SELECT m.recall_id, " + sum("m.order_id IS NULL AND m.dismissed_at IS NULL")
            + ", " + sum("m.dismissed_at IS NOT NULL")
            + ", " + sum("m.dismissed_at IS NULL AND w.is_open")
            + ", " + sum("m.dismissed_at IS NULL AND w.state = 'done'")
            + ", " + sum("m.dismissed_at IS NULL AND w.state = 'verified'")
            + ", " + sum("m.dismissed_at IS NULL AND w.state = 'cancelled'")
            + " FROM recall_matches m LEFT JOIN work_orders w ON w.id = m.order_id"
            + " WHERE m.recall_id IN (?1) GROUP BY m.recall_id";

    private final EntityManager database;

    Progress(EntityManager database) {
        this.database = database;
    }

    private static String sum(String condition) {
        return "SUM(CASE WHEN " + condition + " THEN 1 ELSE 0 END)";
    }

    /**
     * How far the devices of a recall are; each counts once.
     *
     * @param undecided nobody has decided whether it is concerned
     * @param dismissed somebody said that it is not concerned, and why
     * @param open with an open order
     * @param done with an order that is done and waits to be verified
     * @param verified with a verified order: the end
     * @param cancelled with an order that was cancelled: to be decided again
     */
    record Counts(long total, long undecided, long dismissed, long open, long done, long verified, long cancelled) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);
    }

    Map<Long, Counts> of(Collection<Long> recallIds) {
        Map<Long, Counts> counts = new HashMap<>();
        if (!recallIds.isEmpty()) {
            List<?> rows = database.createNativeQuery(COUNTS)
                    .setParameter(1, recallIds)
                    .getResultList();
            for (Object row : rows) {
                Object[] cells = (Object[]) row;
                long[] of = new long[cells.length];
                long total = 0;
                for (int i = 0; i < cells.length; i++) {
                    of[i] = ((Number) cells[i]).longValue();
                    total += i == 0 ? 0 : of[i];
                }
                counts.put(of[0], new Counts(total, of[1], of[2], of[3], of[4], of[5], of[6]));
            }
        }
        return counts;
    }
}
