package org.orderly.maintenance;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** What somebody wrote under an order, or a second report of what it is about. */
@Entity
@Table(name = "work_order_comments")
class OrderComment extends PanacheEntityBase {

    static final int LONGEST = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "work_order_comments_seq")
    @SequenceGenerator(name = "work_order_comments_seq", sequenceName = "work_order_comments_seq", allocationSize = 50)
    Long id;

    @Column(name = "order_id")
    long orderId;

    @Column(name = "written_at")
    Instant at;

    @Column(name = "written_by")
    String by;

    String text;

    OrderSource source;

    @Column(name = "source_id")
    Long sourceId;

    OrderComment() {}

    OrderComment(WorkOrder order, Instant at, String by, String text, OrderSource source, Long sourceId) {
        this.orderId = order.id;
        this.at = at;
        this.by = by;
        this.text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        this.source = source;
        this.sourceId = sourceId;
    }

    static List<OrderComment> of(long orderId) {
        return list("orderId = ?1 order by id", orderId);
    }
}
