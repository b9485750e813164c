package org.orderly.maintenance.hunt;

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

/** A device that nobody could find, until it is found, seen again or given up. */
@Entity
@Table(name = "search_tasks")
class SearchTask extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "search_tasks_seq")
    @SequenceGenerator(name = "search_tasks_seq", sequenceName = "search_tasks_seq", allocationSize = 1)
    Long id;

    @Column(name = "asset_id")
    long assetId;

    /** The device while the search is open, then null: a device has one open search at most. */
    @Column(name = "open_asset_id")
    Long openAssetId;

    SearchSource source;

    @Column(name = "order_id")
    Long orderId;

    String note;

    @Column(name = "opened_at")
    Instant openedAt;

    @Column(name = "opened_by")
    String openedBy;

    SearchOutcome outcome;

    @Column(name = "closed_at")
    Instant closedAt;

    @Column(name = "closed_by")
    String closedBy;

    @Column(name = "closing_note")
    String closingNote;

    @Version
    long version;

    boolean isOpen() {
        return openAssetId != null;
    }

    void close(SearchOutcome how, Instant at, String by, String words) {
        openAssetId = null;
        outcome = how;
        closedAt = at;
        closedBy = by;
        closingNote = words;
    }

    static Optional<SearchTask> openOf(long assetId) {
        return find("openAssetId", assetId).firstResultOptional();
    }
}
