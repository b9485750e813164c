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

/** Time that somebody spent on an order. */
@Entity
@Table(name = "work_order_labour")
class OrderLabour extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "work_order_labour_seq")
    @SequenceGenerator(name = "work_order_labour_seq", sequenceName = "work_order_labour_seq", allocationSize = 50)
    Long id;

    @Column(name = "order_id")
    long orderId;

    /** The username of who worked. */
    String worker;

    LabourKind kind;

    int minutes;

    @Column(name = "hourly_rate")
    BigDecimal hourlyRate;

    String currency;

    @Column(name = "worked_at")
    Instant workedAt;

    Money cost() {
        return Money.of(minutes, hourlyRate, currency);
    }

    String words() {
        return minutes + " min " + kind.code() + " by " + worker + " at " + OrderLine.plain(hourlyRate) + " " + currency
                + "/h";
    }

    static List<OrderLabour> of(long orderId) {
        return list("orderId = ?1 order by id", orderId);
    }
}
