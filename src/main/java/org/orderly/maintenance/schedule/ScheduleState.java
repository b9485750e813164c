package org.orderly.maintenance.schedule;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import org.orderly.http.Problem;
import org.orderly.http.Versions;

/** The schedule as a whole: there is one row. Whoever changes an assignment holds it until the commit. */
@Entity
@Table(name = "schedule_state")
class ScheduleState extends PanacheEntityBase {

    private static final long ONE = 1;

    @Id
    Long id;

    long version;

    @Column(name = "made_at")
    Instant madeAt;

    @Column(name = "made_by")
    String madeBy;

    /** Of what could have stayed where it was, this share did not when the schedule was made last, 0 to 1. */
    @Column(name = "changed_share")
    Double changedShare;

    static ScheduleState now() {
        return findById(ONE);
    }

    /** For a change in this transaction; the version goes up by one. */
    static ScheduleState held() {
        ScheduleState state = locked();
        state.version++;
        return state;
    }

    /** Nobody else changes the schedule until this transaction is over; whoever changes it counts the version up. */
    static ScheduleState locked() {
        ScheduleState state = findById(ONE, LockModeType.PESSIMISTIC_WRITE);
        getEntityManager().refresh(state);
        return state;
    }

    /**
     * The same for somebody who read it before.
     *
     * @throws Problem 412 or 428
     */
    static ScheduleState held(String ifMatch) {
        ScheduleState state = held();
        Versions.check(ifMatch, state.version - 1);
        return state;
    }
}
