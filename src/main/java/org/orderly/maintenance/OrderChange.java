package org.orderly.maintenance;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.orderly.security.Caller;
import org.orderly.security.Change;

/** One entry in the history of an order: written with the change itself, and never touched again. */
@Entity
@Table(name = "work_order_changes")
class OrderChange extends PanacheEntityBase {

    private static final TypeReference<Map<String, List<Object>>> CHANGES = new TypeReference<>() {};

    private static final String OPENED = "opened";
    private static final String MILESTONES =
            "c.at >= ?1 and (c.action = 'opened'" + " or (c.action = 'moved' and c.toState in ('done', 'cancelled')))";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "work_order_changes_seq")
    @SequenceGenerator(name = "work_order_changes_seq", sequenceName = "work_order_changes_seq", allocationSize = 50)
    Long id;

    @Column(name = "order_id")
    long orderId;

    int number;

    @Column(name = "changed_at")
    Instant at;

    @Column(name = "changed_by")
    String by;

    String action;

    String why;

    @Column(name = "from_state")
    String fromState;

    @Column(name = "to_state")
    String toState;

    String changes;

    OrderChange() {}

    /**
     * The next entry of that order.
     *
     * @param before what the order was, or an empty map if it is new
     */
    OrderChange(WorkOrder order, Map<String, ?> before, Map<String, Change> changed, Written written) {
        orderId = order.id;
        number = ++order.changes;
        at = written.at();
        by = written.by();
        action = written.action();
        why = written.why();
        fromState = (String) before.get("state");
        toState = order.state().code();
        changes = JsonText.written(changed);
    }

    /** Who did what, when and why. */
    record Written(Instant at, String by, String action, String why) {}

    /**
     * An entry as it is shown.
     *
     * @param from the state before, or null for the first
     * @param changes field to [before, after]
     */
    @Schema(name = "OrderHistoryEntry", example = """
            {"number":2,"at":"2026-03-01T14:20:00Z","by":"biomed","action":"moved","why":"Next in line","from":"requested",
            "to":"assigned","changes":{"state":["requested","assigned"],"assignee":[null,"biomed"]}}""")
    record View(
            int number,
            Instant at,
            String by,
            String action,
            String why,
            String from,
            String to,
            Map<String, List<Object>> changes) {}

    View view() {
        return new View(number, at, by, action, why, fromState, toState, JsonText.read(changes, CHANGES));
    }

    /** Opened, done or cancelled, if it is one of these. */
    String what() {
        return OPENED.equals(action) ? OPENED : toState;
    }

    /** The changes that opened, did or cancelled an order since then, counted by which of these. */
    static Map<String, Long> countSince(Instant since) {
        List<Object[]> rows = getEntityManager()
                .createQuery(
                        "select case when c.action = 'opened' then 'opened' else c.toState end, count(*)"
                                + " from OrderChange c where " + MILESTONES + " group by 1",
                        Object[].class)
                .setParameter(1, since)
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    /** The newest of the same, without what the service opened by itself. */
    static List<OrderChange> newestSince(Instant since, int most) {
        return OrderChange.<OrderChange>find(
                        "from OrderChange c where " + MILESTONES
                                + " and (c.action <> 'opened' or c.by <> ?2) order by c.at desc, c.id desc",
                        since,
                        Caller.SYSTEM)
                .page(0, most)
                .list();
    }

    static PanacheQuery<OrderChange> newestFirst(long orderId) {
        return find("orderId = ?1 order by number desc", orderId);
    }
}
