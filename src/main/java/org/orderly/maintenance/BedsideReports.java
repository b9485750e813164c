package org.orderly.maintenance;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.orderly.assets.AssetReported;
import org.orderly.assets.ReportKind;
import org.orderly.assets.ReportResolved;
import org.orderly.assets.Reports;

/**
 * What nurses report becomes work: a report of being broken opens a corrective order or joins the one there is, and a
 * report that is closed by hand returns the device of the order.
 */
@ApplicationScoped
class BedsideReports {

    private static final Logger LOG = Logger.getLogger(BedsideReports.class);

    private final WorkOrders orders;
    private final OrderWrites writes;
    private final Reports reports;

    BedsideReports(WorkOrders orders, OrderWrites writes, Reports reports) {
        this.orders = orders;
        this.writes = writes;
        this.reports = reports;
    }

    void reported(@Observes AssetReported report) {
        if (report.kind() == ReportKind.BROKEN) {
            take(report);
        }
    }

    void resolved(@Observes ReportResolved report) {
        if (report.kind() == ReportKind.BROKEN && report.inService()) {
            QuarkusTransaction.requiringNew().run(() -> returned(report));
        }
    }

    /** Whatever was reported while orders could not be opened, such as just before a crash. */
    @Scheduled(every = "60s", delayed = "5s")
    void catchUp() {
        reports.open(ReportKind.BROKEN).forEach(this::take);
    }

    private void take(AssetReported report) {
        try {
            QuarkusTransaction.requiringNew().run(() -> open(report));
        } catch (RuntimeException e) {
            // The report stands; we come by again in a minute.
            LOG.warnf(e, "no order for a report yet report=%d asset=%d", report.reportId(), report.assetId());
        }
    }

    private void open(AssetReported report) {
        writes.holdAsset(report.assetId());
        if (isKnown(report.reportId())) {
            return;
        }
        String title = report.note() == null || report.note().isBlank() ? "Reported broken" : shortened(report.note());
        orders.open(
                NewOrder.of(report.assetId(), OrderKind.CORRECTIVE, title, OrderSource.NURSE_REPORT, report.reportId())
                        .requestedBy(report.by())
                        .describedAs(description(report))
                        .outOfService(report.at()));
    }

    private static boolean isKnown(long reportId) {
        String same = "source = ?1 and sourceId = ?2";
        return WorkOrder.count(same, OrderSource.NURSE_REPORT, reportId) > 0
                || OrderComment.count(same, OrderSource.NURSE_REPORT, reportId) > 0;
    }

    private void returned(ReportResolved report) {
        List<WorkOrder> orders = WorkOrder.keepingOutOfService(report.assetId());
        for (WorkOrder seen : orders) {
            WorkOrder order = writes.held(seen.id, "*");
            Map<String, Object> before = order.facts();
            Instant at = report.at();
            order.returnToService(at);
            writes.record(order, before, "returned", report.note(), List.of());
        }
    }

    private static String shortened(String note) {
        String line = note.strip().lines().findFirst().orElse("");
        return line.length() > 120 ? line.substring(0, 120) + "…" : line;
    }

    private static String description(AssetReported report) {
        String place = report.place() == null ? "" : " Reported at " + report.place() + ".";
        String note = report.note() == null ? "" : report.note().strip();
        String words = (note + place).strip();
        return words.isEmpty() ? null : words;
    }
}
