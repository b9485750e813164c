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
import java.util.Optional;

/** A photo or a document of an order. */
@Entity
@Table(name = "work_order_attachments")
class OrderAttachment extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "work_order_attachments_seq")
    @SequenceGenerator(
            name = "work_order_attachments_seq",
            sequenceName = "work_order_attachments_seq",
            allocationSize = 50)
    Long id;

    @Column(name = "order_id")
    long orderId;

    /** Counted from 1 within the order. */
    int number;

    /** What the sender calls it: shown to people, never a path. */
    String name;

    @Column(name = "media_type")
    String mediaType;

    /** Bytes. */
    long size;

    String sha256;

    @Column(name = "added_at")
    Instant addedAt;

    @Column(name = "added_by")
    String addedBy;

    static List<OrderAttachment> of(long orderId) {
        return list("orderId = ?1 order by number", orderId);
    }

    static Optional<OrderAttachment> of(long orderId, int number) {
        return find("orderId = ?1 and number = ?2", orderId, number).firstResultOptional();
    }
}
