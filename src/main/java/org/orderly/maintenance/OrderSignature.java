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

/** Somebody answers with their name for what an order says. */
@Entity
@Table(name = "work_order_signatures")
class OrderSignature extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "work_order_signatures_seq")
    @SequenceGenerator(
            name = "work_order_signatures_seq",
            sequenceName = "work_order_signatures_seq",
            allocationSize = 50)
    Long id;

    @Column(name = "order_id")
    long orderId;

    Meaning meaning;

    String username;

    /** The name as it was at that moment. */
    @Column(name = "display_name")
    String displayName;

    @Column(name = "signed_at")
    Instant signedAt;

    /** SHA-256 over what was signed and who signed it when, meaning what. */
    @Column(name = "content_hash")
    String contentHash;

    static List<OrderSignature> of(long orderId) {
        return list("orderId = ?1 order by id", orderId);
    }
}
