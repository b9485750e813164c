package org.orderly.maintenance.schedule;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** Who is to do an order when. */
@Entity
@Table(name = "schedule_assignments")
class Assignment extends PanacheEntityBase {

    @Id
    @Column(name = "order_id")
    Long orderId;

    @Column(name = "technician_id")
    long technicianId;

    @Column(name = "starts_at")
    Instant startsAt;

    @Column(name = "ends_at")
    Instant endsAt;

    /** Somebody wants it so; planning leaves it alone. */
    boolean pinned;

    /** Whether the order itself says so too. */
    boolean published;

    /** Why somebody wanted it so although it breaks a rule, or null. */
    String anyway;

    static Assignment of(long orderId) {
        Assignment known = findById(orderId);
        if (known != null) {
            return known;
        }
        Assignment fresh = new Assignment();
        fresh.orderId = orderId;
        return fresh;
    }

    /** Says anew who and when; what changes is to be published again. */
    void set(long technician, Instant from, Instant until) {
        boolean same = technicianId == technician && from.equals(startsAt);
        published = published && same;
        technicianId = technician;
        startsAt = from;
        endsAt = until;
    }

    /** Those that touch the time, the earliest first. */
    static List<Assignment> between(Instant from, Instant to) {
        return list("endsAt > ?1 and startsAt < ?2 order by startsAt, orderId", from, to);
    }

    /** The same of one technician. */
    static List<Assignment> between(long technicianId, Instant from, Instant to) {
        return list(
                "technicianId = ?1 and endsAt > ?2 and startsAt < ?3 order by startsAt, orderId",
                technicianId,
                from,
                to);
    }
}
