package org.orderly.maintenance.recalls;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** A device that a recall may concern, by which rule, and what became of it. */
@Entity
@Table(name = "recall_matches")
class RecallMatch extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "recall_matches_seq")
    @SequenceGenerator(name = "recall_matches_seq", sequenceName = "recall_matches_seq", allocationSize = 50)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "recall_id")
    Recall recall;

    @Column(name = "asset_id")
    long assetId;

    MatchRule rule;

    /** In words: what of the device stands where in the recall. */
    String evidence;

    /** What the list says of the device's number: in, unsure, excepted or out; null for what earlier versions wrote. */
    String answer;

    @Column(name = "found_at")
    Instant foundAt;

    @Column(name = "order_id")
    Long orderId;

    /** Whether this recall holds the device in quarantine. */
    boolean quarantined;

    @Column(name = "dismissed_at")
    Instant dismissedAt;

    @Column(name = "dismissed_by")
    String dismissedBy;

    @Column(name = "dismissed_why")
    String dismissedWhy;

    boolean isUndecided() {
        return orderId == null && dismissedAt == null;
    }

    static List<RecallMatch> of(long recallId) {
        return list("recall.id = ?1 order by assetId", recallId);
    }

    /** Those a serial number tells first, those that only the model tells last. */
    static PanacheQuery<RecallMatch> surestFirst(long recallId) {
        return find(
                "recall.id = ?1 order by case when rule = ?2 then 0 when rule = ?3 then 1 else 2 end,"
                        + " case answer when 'in' then 0 when 'unsure' then 1 when 'excepted' then 3 when 'out' then 4"
                        + " else 2 end, assetId",
                recallId,
                MatchRule.SERIAL,
                MatchRule.UDI_DI);
    }

    static List<RecallMatch> of(Collection<Long> recallIds) {
        return recallIds.isEmpty() ? List.of() : list("recall.id in ?1", recallIds);
    }

    /** The recalls that may concern a device, the newest match first. */
    static List<RecallMatch> ofAsset(long assetId) {
        return list("from RecallMatch m join fetch m.recall where m.assetId = ?1 order by m.id desc", assetId);
    }
}
