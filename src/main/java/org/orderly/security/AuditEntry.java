package org.orderly.security;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** One line of the audit trail, never changed and never deleted. */
@Entity
@Table(name = "audit_trail")
class AuditEntry extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_trail_seq")
    @SequenceGenerator(name = "audit_trail_seq", sequenceName = "audit_trail_seq", allocationSize = 50)
    Long id;

    @Column(name = "changed_at")
    Instant at;

    @Column(name = "changed_by")
    String by;

    @Column(name = "subject_kind")
    String subjectKind;

    @Column(name = "subject_id")
    long subjectId;

    String action;

    /** JSON: field to [before, after]. */
    String changes;
}
