package org.orderly.maintenance.plans;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A plan fell due at a device; the order it opened tells whether and when it was done. */
@Entity
@Table(name = "pm_occasions")
class Occasion extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "pm_occasions_seq")
    @SequenceGenerator(name = "pm_occasions_seq", sequenceName = "pm_occasions_seq", allocationSize = 1)
    Long id;

    @Column(name = "plan_id")
    long planId;

    @Column(name = "asset_id")
    long assetId;

    /** Null if its window was over before the order of the time before was closed. */
    @Column(name = "order_id")
    Long orderId;

    @Column(name = "due_on")
    LocalDate dueOn;

    @Column(name = "earliest_on")
    LocalDate earliestOn;

    @Column(name = "latest_on")
    LocalDate latestOn;

    /** When the first day of the window begins. */
    @Column(name = "earliest_at")
    Instant earliestAt;

    /** When the last day of the window is over. */
    @Column(name = "latest_at")
    Instant latestAt;

    @Column(name = "procedure_version")
    int procedureVersion;

    String why;
}
