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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a person says of how much a counter grew up to a day, whatever its values look like. */
@Entity
@Table(name = "counter_steps")
class CounterStep extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "counter_steps_seq")
    @SequenceGenerator(name = "counter_steps_seq", sequenceName = "counter_steps_seq", allocationSize = 1)
    Long id;

    @Column(name = "asset_id")
    long assetId;

    String signal;

    /** UTC. */
    @Column(name = "step_on")
    LocalDate day;

    /** In the unit of the signal. */
    double grown;

    String why;

    @Column(name = "said_at")
    Instant saidAt;

    @Column(name = "said_by")
    String saidBy;

    static Optional<CounterStep> of(long assetId, String signal, LocalDate day) {
        return find("assetId = ?1 and signal = ?2 and day = ?3", assetId, signal, day)
                .firstResultOptional();
    }

    static List<CounterStep> all(long assetId, String signal) {
        return list("assetId = ?1 and signal = ?2 order by day", assetId, signal);
    }

    /** How much it grew, by day. */
    static Map<LocalDate, Double> grown(long assetId, String signal) {
        return all(assetId, signal).stream().collect(Collectors.toMap(step -> step.day, step -> step.grown));
    }
}
