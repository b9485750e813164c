package org.orderly.maintenance.schedule;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Something that changed much of the schedule at once, with what is needed to take it back. */
@Entity
@Table(name = "sweeping_acts")
class SweepingAct extends PanacheEntityBase {

    static final String PUBLISHED = "published";
    static final String REPLACED = "replaced";

    /** It can be taken back so long, and only until the schedule changes. */
    static final Duration UNDO_WITHIN = Duration.ofHours(24);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sweeping_acts_seq")
    @SequenceGenerator(name = "sweeping_acts_seq", sequenceName = "sweeping_acts_seq", allocationSize = 1)
    Long id;

    String kind;

    /** The preview that it followed, or null: the same preview is followed once. */
    String preview;

    String says;

    @Column(name = "done_at")
    Instant doneAt;

    @Column(name = "done_by")
    String doneBy;

    /** The version of the schedule right after it. */
    @Column(name = "version_after")
    long versionAfter;

    /** What was before, as JSON. */
    String undo;

    /** What was answered, as JSON, or null. */
    String answer;

    @Column(name = "undone_at")
    Instant undoneAt;

    @Column(name = "undone_by")
    String undoneBy;

    boolean canBeUndone(long version, Instant now) {
        return undoneAt == null && version == versionAfter && now.isBefore(doneAt.plus(UNDO_WITHIN));
    }

    static Optional<SweepingAct> ofPreview(String preview) {
        return find("preview = ?1 and undoneAt is null", preview).firstResultOptional();
    }

    static PanacheQuery<SweepingAct> newest() {
        return find("order by id desc");
    }
}
