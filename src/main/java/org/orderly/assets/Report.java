package org.orderly.assets;

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
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody reported about an asset, open until it is resolved. */
@Entity
@Table(name = "asset_reports")
class Report extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "asset_reports_seq")
    @SequenceGenerator(name = "asset_reports_seq", sequenceName = "asset_reports_seq", allocationSize = 50)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "asset_id")
    Asset asset;

    ReportKind kind;

    /** Where the reporter stood, in the words shown to people. */
    String place;

    String note;

    @Column(name = "reported_at")
    Instant reportedAt;

    @Column(name = "reported_by")
    String reportedBy;

    @Column(name = "resolved_at")
    Instant resolvedAt;

    @Column(name = "resolved_by")
    String resolvedBy;

    String resolution;

    Report() {}

    Report(Asset asset, ReportKind kind, String place, String note, Instant at, String by) {
        this.asset = asset;
        this.kind = kind;
        this.place = place;
        this.note = note;
        this.reportedAt = at;
        this.reportedBy = by;
    }

    boolean isOpen() {
        return resolvedAt == null;
    }

    void resolve(String how, Instant at, String by) {
        resolution = how;
        resolvedAt = at;
        resolvedBy = by;
    }

    /** What the world is told of it. */
    AssetReported news() {
        return new AssetReported(id, asset.id, kind, place, note, reportedAt, reportedBy);
    }

    static List<Report> open(ReportKind kind) {
        return list("from Report r join fetch r.asset where r.kind = ?1 and r.resolvedAt is null order by r.id", kind);
    }

    static List<Report> open(long assetId, ReportKind kind) {
        return list("asset.id = ?1 and kind = ?2 and resolvedAt is null", assetId, kind);
    }

    /** Reports of being broken since then whose reporters have not been told yet that the asset is back. */
    static List<Report> untold(long assetId, Instant since) {
        return list(
                "from Report r where r.asset.id = ?1 and r.kind = ?2 and r.reportedAt >= ?3"
                        + " and not exists (select 1 from Notice n where n.report.id = r.id) order by r.id",
                assetId,
                ReportKind.BROKEN,
                since);
    }

    /**
     * Reports with their assets.
     *
     * @param open only open or only closed ones, or null for both
     * @param assetId only those about this asset, or null
     */
    static PanacheQuery<Report> newestFirst(Boolean open, Long assetId) {
        String closed = open == null ? "" : open ? " and resolvedAt is null" : " and resolvedAt is not null";
        return find(
                "from Report r join fetch r.asset where (?1 is null or r.asset.id = ?1)" + closed
                        + " order by r.id desc",
                assetId);
    }

    /** Which of these assets have an open report that they are not where the map says. */
    static Set<Long> notThere(Collection<Long> assetIds) {
        if (assetIds.isEmpty()) {
            return Set.of();
        }
        return Report.<Report>list(
                        "asset.id in ?1 and kind = ?2 and resolvedAt is null", assetIds, ReportKind.NOT_THERE)
                .stream()
                .map(report -> report.asset.id)
                .collect(Collectors.toSet());
    }
}
