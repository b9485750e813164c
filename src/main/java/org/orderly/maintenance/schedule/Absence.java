package org.orderly.maintenance.schedule;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Somebody is not there: leave, illness, a training. */
@Entity
@Table(name = "absences")
class Absence extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "absences_seq")
    @SequenceGenerator(name = "absences_seq", sequenceName = "absences_seq", allocationSize = 1)
    Long id;

    @Column(name = "technician_id")
    long technicianId;

    @Column(name = "starts_at")
    Instant startsAt;

    @Column(name = "ends_at")
    Instant endsAt;

    String reason;

    /** Those of anybody that touch these days, the night before them or the night after. */
    static List<Absence> within(Frame frame) {
        return list(
                "endsAt > ?1 and startsAt < ?2",
                frame.start().minus(Duration.ofDays(2)),
                frame.end().plus(Duration.ofDays(2)));
    }
}
