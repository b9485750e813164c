package org.orderly.savings;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** Something that happened and may have saved money, but cannot be claimed. */
@Entity
@Table(name = "savings_unclaimed")
class Unclaimed extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "savings_unclaimed_seq")
    @SequenceGenerator(name = "savings_unclaimed_seq", sequenceName = "savings_unclaimed_seq", allocationSize = 50)
    Long id;

    @Column(name = "line_item")
    String lineItem;

    String reference;

    @Column(name = "asset_id")
    Long assetId;

    String why;

    @Column(name = "seen_at")
    Instant at;

    /** Keeps the newest reason; an event is kept once a line. */
    static void note(LineItem line, Evidence event, String why, Instant at) {
        Unclaimed same = Unclaimed.<Unclaimed>find("lineItem = ?1 and reference = ?2", line.code(), event.reference())
                .firstResult();
        if (same != null && same.why.equals(why)) {
            return;
        }
        Unclaimed noted = same == null ? new Unclaimed() : same;
        noted.lineItem = line.code();
        noted.reference = event.reference();
        noted.assetId = event.assetId();
        noted.why = why;
        noted.at = at;
        noted.persist();
    }

    /** It could be claimed after all. */
    static void settle(LineItem line, String reference) {
        delete("lineItem = ?1 and reference = ?2", line.code(), reference);
    }
}
