package org.orderly.maintenance.recalls;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A name that a person has called the same firm as another: bought, renamed, or spelt as no rule foresees. */
@Entity
@Table(name = "firm_aliases")
class FirmAlias extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "firm_aliases_seq")
    @SequenceGenerator(name = "firm_aliases_seq", sequenceName = "firm_aliases_seq", allocationSize = 1)
    Long id;

    String name;

    /** What the name is looked up by; each is there once. */
    @Column(name = "name_key")
    String nameKey;

    String firm;

    @Column(name = "added_at")
    Instant addedAt;

    @Column(name = "added_by")
    String addedBy;
}
