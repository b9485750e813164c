package org.orderly.maintenance;

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
import java.util.Optional;

/**
 * An open order lost its device or its person. It was closed for that, or it is a question until a person answers or the
 * matter settles by itself.
 */
@Entity
@Table(name = "stranded_orders")
class StrandedOrder extends PanacheEntityBase {

    /** Closed by the service, because nothing had begun. */
    static final String CLOSED = "closed";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "stranded_orders_seq")
    @SequenceGenerator(name = "stranded_orders_seq", sequenceName = "stranded_orders_seq", allocationSize = 1)
    Long id;

    @Column(name = "order_id")
    long orderId;

    /** The order while this is a question, then null: an order has one open question at most. */
    @Column(name = "open_order_id")
    Long openOrderId;

    Gone cause;

    String because;

    @Column(name = "stranded_at")
    Instant strandedAt;

    /** Closed, or for a question: cancelled, kept, came-back, done, or taken over by somebody; null while it is one. */
    String outcome;

    @Column(name = "settled_at")
    Instant settledAt;

    @Column(name = "settled_by")
    String settledBy;

    String note;

    /** The order that goes on with it since the device came back, or null. */
    @Column(name = "opened_as")
    Long openedAs;

    static StrandedOrder of(long orderId, Gone cause, String because, Instant at) {
        StrandedOrder stranded = new StrandedOrder();
        stranded.orderId = orderId;
        stranded.openOrderId = orderId;
        stranded.cause = cause;
        stranded.because = because;
        stranded.strandedAt = at;
        return stranded;
    }

    void settle(String how, String by, Instant at, String words) {
        openOrderId = null;
        outcome = how;
        settledBy = by;
        settledAt = at;
        note = words;
    }

    static Optional<StrandedOrder> questionOf(long orderId) {
        return find("openOrderId", orderId).firstResultOptional();
    }

    /** Whether somebody has been asked, or has answered, about this order for this reason. */
    static boolean isSettled(long orderId, Gone cause) {
        return count("orderId = ?1 and cause = ?2 and (openOrderId is not null or outcome = 'kept')", orderId, cause)
                > 0;
    }

    static PanacheQuery<StrandedOrder> questions() {
        return find("openOrderId is not null order by strandedAt desc, id desc");
    }

    /** Questions about orders of that device. */
    static List<StrandedOrder> questionsAt(long assetId) {
        return list("openOrderId in (select o.id from WorkOrder o where o.assetId = ?1) order by id", assetId);
    }

    /** What was closed at that device and has not been opened again. */
    static List<StrandedOrder> closedAt(long assetId) {
        return list(
                "outcome = ?2 and openedAs is null and orderId in"
                        + " (select o.id from WorkOrder o where o.assetId = ?1) order by id",
                assetId,
                CLOSED);
    }

    /** The devices at which something may have to be settled. */
    static List<Long> devices() {
        return getEntityManager()
                .createQuery(
                        "select distinct o.assetId from WorkOrder o where o.id in (select s.orderId"
                                + " from StrandedOrder s where s.outcome = ?1 and s.openedAs is null)"
                                + " or o.id in (select s.openOrderId from StrandedOrder s where s.openOrderId is not null)",
                        Long.class)
                .setParameter(1, CLOSED)
                .getResultList();
    }
}
