package org.orderly.maintenance.hunt;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What somebody found at a device on the way. Its number comes from the phone, so that it can be sent again. */
@Entity
@Table(name = "hunt_ticks")
class Tick extends PanacheEntityBase {

    @Id
    String id;

    @Column(name = "order_id")
    long orderId;

    @Column(name = "asset_id")
    long assetId;

    TickResult result;

    /** When it was ticked, by the phone's clock. */
    @Column(name = "ticked_at")
    Instant tickedAt;

    /** When it reached us. */
    @Column(name = "kept_at")
    Instant keptAt;

    @Column(name = "ticked_by")
    String tickedBy;

    String note;

    /** What came of it, in words. */
    String says;

    /** The ticks of these orders, the oldest first. */
    static List<Tick> of(Collection<Long> orders) {
        return orders.isEmpty() ? List.of() : list("orderId in ?1 order by tickedAt, keptAt", orders);
    }
}
