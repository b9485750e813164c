package org.orderly.csv;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** What a person has confirmed the headings of a file to mean. */
@Entity
@Table(name = "column_mappings")
class ColumnMapping extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "column_mappings_seq")
    @SequenceGenerator(name = "column_mappings_seq", sequenceName = "column_mappings_seq", allocationSize = 1)
    Long id;

    String importer;

    /** SHA-256 of the headings in alphabetical order. */
    String headings;

    /** JSON: the column's label by the heading, "" for none. */
    String meanings;

    @Column(name = "confirmed_at")
    Instant confirmedAt;

    @Column(name = "confirmed_by")
    String confirmedBy;

    static Optional<ColumnMapping> of(String importer, String headings) {
        return find("importer = ?1 and headings = ?2", importer, headings).firstResultOptional();
    }
}
