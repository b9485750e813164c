package org.orderly.savings;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** By which entries are found that an event is behind. */
@Entity
@Table(name = "savings_events")
class EventRow extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "savings_events_seq")
    @SequenceGenerator(name = "savings_events_seq", sequenceName = "savings_events_seq", allocationSize = 50)
    Long id;

    long entry;

    String reference;

    @Column(name = "asset_id")
    Long assetId;

    EventRow() {}

    /** Whether an entry of that formula, whatever has become of it, was made of this event. */
    static boolean feeds(Formula formula, String reference) {
        return count(
                        "from EventRow e, EntryRow r where r.number = e.entry and e.reference = ?1 and r.formula = ?2",
                        reference,
                        formula.code())
                > 0;
    }

    EventRow(long entry, Evidence event) {
        this.entry = entry;
        reference = event.reference();
        assetId = event.assetId();
    }
}
