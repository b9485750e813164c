package org.orderly.assets;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.orderly.http.Problem;
import org.orderly.http.Problems;
import org.orderly.security.AuditTrail;
import org.orderly.security.Caller;
import org.orderly.security.Change;

/** What people report about equipment: it is broken, or it is not where the map says. */
@ApplicationScoped
public class Reports {

    private static final Logger LOG = Logger.getLogger(Reports.class);
    private static final String SEEN_AGAIN = "Seen again by the location system.";
    private static final String LOCATION = "location";

    /** Whoever reported it earlier than this before it is back is not told any more. */
    private static final Duration REMEMBERED = Duration.ofDays(90);

    private final Registry registry;
    private final Roster roster;
    private final Writes writes;
    private final AuditTrail trail;
    private final Caller caller;
    private final Clock clock;

    Reports(Registry registry, Roster roster, Writes writes, AuditTrail trail, Caller caller, Clock clock) {
        this.registry = registry;
        this.roster = roster;
        this.writes = writes;
        this.trail = trail;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The asset was seen to move, so it is where the map says again: closes its open not-there reports. Costs nothing
     * if there are none. For worker threads, outside of a request too.
     */
    public void foundAgain(long assetId) {
        if (roster.card(assetId).filter(AssetCard::notThere).isEmpty()) {
            return;
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> closeNotThere(assetId));
        } catch (Problem e) {
            // Somebody is changing this asset right now; the next move closes the reports.
            LOG.debugf("not-there reports stay open asset=%d because=%s", assetId, e.getMessage());
        }
    }

    /** Files a report. A broken asset that was in service, or missing, is in repair from now on. */
    @Transactional
    Report file(long assetId, ReportKind kind, String place, String note) {
        Asset asset = registry.asset(assetId);
        Instant now = clock.instant();
        Report report = new Report(asset, kind, place, note, now, name());
        report.persist();
        Map<String, Change> changes = new LinkedHashMap<>();
        changes.put("report", new Change(null, kind.code()));
        if (note != null) {
            changes.put("note", new Change(null, note));
        }
        if (kind == ReportKind.BROKEN && asset.canBreak()) {
            putStatus(asset, AssetStatus.IN_REPAIR, changes);
        } else {
            writes.touch(asset);
        }
        trail.record(Registry.KIND, assetId, "reported", changes);
        writes.finish(List.of(asset), List.of(report.news()));
        return report;
    }

    /**
     * Closes a report.
     *
     * @param backInService whether the asset, if this was its last open broken report, is in service again
     * @throws Problem 404 if there is none, 409 if it is closed already
     */
    @Transactional
    Report resolve(long reportId, String note, boolean backInService) {
        Report report = Report.<Report>findByIdOptional(reportId)
                .orElseThrow(() -> Problems.notFound("There is no report " + reportId + "."));
        if (!report.isOpen()) {
            throw Problems.conflict("Report " + reportId + " was resolved by " + report.resolvedBy + " already.");
        }
        Asset asset = report.asset;
        report.resolve(note, clock.instant(), name());
        Map<String, Change> changes = new LinkedHashMap<>();
        changes.put("report", new Change(report.kind.code(), null));
        if (backInService
                && asset.status == AssetStatus.IN_REPAIR
                && Report.open(asset.id, ReportKind.BROKEN).isEmpty()) {
            putStatus(asset, AssetStatus.IN_SERVICE, changes);
            tellReporters(asset);
        } else {
            writes.touch(asset);
        }
        trail.record(Registry.KIND, asset.id, "resolved", changes);
        writes.finish(
                List.of(asset),
                List.of(new ReportResolved(
                        report.id,
                        asset.id,
                        report.kind,
                        note,
                        asset.status == AssetStatus.IN_SERVICE,
                        report.resolvedAt,
                        report.resolvedBy)));
        return report;
    }

    /** Every report of that kind that is not resolved yet, the oldest first. */
    @Transactional
    public List<AssetReported> open(ReportKind kind) {
        return Report.open(kind).stream().map(Report::news).toList();
    }

    /**
     * The asset cannot be used: in repair from now on, unless it is already or is retired. Joins the caller's
     * transaction; at home on any worker thread.
     *
     * @param because what the history of the asset says about it
     */
    @Transactional
    public void outOfService(long assetId, String because) {
        Asset asset = registry.asset(assetId);
        if (asset.canBreak()) {
            Map<String, Change> changes = new LinkedHashMap<>();
            changes.put("note", new Change(null, because));
            putStatus(asset, AssetStatus.IN_REPAIR, changes);
            trail.record(Registry.KIND, assetId, "out of service", changes);
            writes.finish(List.of(asset), List.of());
        }
    }

    /**
     * The asset can be used again: closes its open reports of being broken and ends the repair. Joins the caller's
     * transaction.
     *
     * @param because what the reports and the history of the asset say about it
     */
    @Transactional
    public void backInService(long assetId, String because) {
        Asset asset = registry.asset(assetId);
        List<Report> open = Report.open(assetId, ReportKind.BROKEN);
        if (open.isEmpty() && asset.status != AssetStatus.IN_REPAIR) {
            return;
        }
        open.forEach(report -> report.resolve(because, clock.instant(), name()));
        Map<String, Change> changes = new LinkedHashMap<>();
        changes.put("note", new Change(null, because));
        if (asset.status == AssetStatus.IN_REPAIR) {
            putStatus(asset, AssetStatus.IN_SERVICE, changes);
            tellReporters(asset);
        } else {
            writes.touch(asset);
        }
        trail.record(Registry.KIND, assetId, "back in service", changes);
        writes.finish(List.of(asset), List.of());
    }

    private void closeNotThere(long assetId) {
        List<Report> open = Report.open(assetId, ReportKind.NOT_THERE);
        if (open.isEmpty()) {
            return;
        }
        Asset asset = registry.asset(assetId);
        open.forEach(report -> report.resolve(SEEN_AGAIN, clock.instant(), LOCATION));
        writes.touch(asset);
        trail.record(
                Registry.KIND, assetId, "found-again", Map.of("report", new Change(ReportKind.NOT_THERE.code(), null)));
        writes.finish(List.of(asset), List.of());
    }

    /** A notice for everybody who reported it broken: one a person, and none that shows for who puts it back. */
    private void tellReporters(Asset asset) {
        Instant now = clock.instant();
        List<Report> untold = Report.untold(asset.id, now.minus(REMEMBERED));
        Map<String, Report> latest = new LinkedHashMap<>();
        untold.forEach(report -> latest.put(report.reportedBy, report));
        latest.remove(name());
        for (Report report : untold) {
            Notice notice = new Notice(report, now);
            notice.dismissedAt = latest.get(report.reportedBy) == report ? null : now;
            notice.persist();
        }
    }

    private static void putStatus(Asset asset, AssetStatus status, Map<String, Change> changes) {
        changes.put(Column.STATUS.label(), new Change(asset.status.code(), status.code()));
        asset.status = status;
    }

    private String name() {
        return caller.name();
    }
}
