package org.orderly.fleet.levels;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** Units that a ward is missing, until somebody has brought them. */
@Entity
@Table(name = "fleet_refills")
class Refill extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "fleet_refills_seq")
    @SequenceGenerator(name = "fleet_refills_seq", sequenceName = "fleet_refills_seq", allocationSize = 1)
    Long id;

    @Column(name = "level_id")
    long levelId;

    /** The level while this is open, then null: a level has one open refill at most. */
    @Column(name = "open_level_id")
    Long openLevelId;

    /** What people call the place. */
    String ward;

    @Column(name = "class_code")
    String classCode;

    /** How many; follows the level while it is open. */
    int missing;

    RefillState state;

    @Column(name = "opened_at")
    Instant openedAt;

    @Column(name = "taken_by")
    String takenBy;

    @Column(name = "taken_at")
    Instant takenAt;

    @Column(name = "done_by")
    String doneBy;

    /** When it ended, however it did. */
    @Column(name = "done_at")
    Instant doneAt;

    String why;

    @Version
    long version;

    boolean isOpen() {
        return openLevelId != null;
    }

    void end(RefillState how, Instant at, String by, String because) {
        openLevelId = null;
        state = how;
        doneAt = at;
        doneBy = by;
        why = because;
    }

    static Optional<Refill> openOf(long levelId) {
        return find("openLevelId", levelId).firstResultOptional();
    }
}
