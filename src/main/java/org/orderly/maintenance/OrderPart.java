package org.orderly.maintenance;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** A part that was built in, or material that was used up. */
@Entity
@Table(name = "work_order_parts")
class OrderPart extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "work_order_parts_seq")
    @SequenceGenerator(name = "work_order_parts_seq", sequenceName = "work_order_parts_seq", allocationSize = 50)
    Long id;

    @Column(name = "order_id")
    long orderId;

    String name;

    @Column(name = "part_number")
    String partNumber;

    BigDecimal quantity;

    @Column(name = "unit_cost")
    BigDecimal unitCost;

    String currency;

    @Column(name = "used_at")
    Instant usedAt;

    @Column(name = "used_by")
    String usedBy;

    Money cost() {
        return Money.of(quantity, unitCost, currency);
    }

    String words() {
        return OrderLine.plain(quantity) + " x " + name + " at " + OrderLine.plain(unitCost) + " " + currency;
    }

    static List<OrderPart> of(long orderId) {
        return list("orderId = ?1 order by id", orderId);
    }
}
