package org.orderly.savings;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** A row of the ledger: an entry, or a decision about one. Written once. */
@Entity
@Table(name = "savings_ledger")
class LedgerRecord extends PanacheEntityBase {

    static final String ENTRY = "entry";
    static final String DECISION = "decision";

    /** From 1, without a gap. */
    @Id
    Long seq;

    String kind;

    /** The number of the entry it is, or is about. */
    long entry;

    @Column(name = "written_at")
    Instant at;

    @Column(name = "written_by")
    String by;

    /** An {@link Entry} or a {@link Decided} as JSON; what is hashed, letter by letter. */
    String content;

    /** The hash of the row before. */
    String previous;

    String hash;

    static List<LedgerRecord> about(long entry) {
        return list("entry = ?1 order by seq", entry);
    }
}
