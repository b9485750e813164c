package org.orderly.assets;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestQuery;
import org.orderly.http.Page;
import org.orderly.http.PageQuery;
import org.orderly.security.Roles;

/** What people reported, and what became of it. */
@Path("/api/reports")
class ReportResource {

    private final Reports reports;

    ReportResource(Reports reports) {
        this.reports = reports;
    }

    @Schema(example = "{\"note\":\"Battery replaced\",\"backInService\":true}")
    record Resolution(@Size(max = 1000) String note, boolean backInService) {}

    @Schema(example = """
            {"id":5,"assetId":17,"controlNumber":"GLH-000017","assetName":"Infusion pump","assetStatus":"in-repair",
            "kind":"broken","place":"Room 204","note":"Does not charge","reportedAt":"2026-03-01T14:05:09Z",
            "reportedBy":"nurse","resolvedAt":null,"resolvedBy":null,"resolution":null}""")
    record ReportView(
            long id,
            long assetId,
            String controlNumber,
            String assetName,
            AssetStatus assetStatus,
            ReportKind kind,
            String place,
            String note,
            Instant reportedAt,
            String reportedBy,
            Instant resolvedAt,
            String resolvedBy,
            String resolution) {

        static ReportView of(Report report) {
            return new ReportView(
                    report.id,
                    report.asset.id,
                    report.asset.controlNumber,
                    report.asset.name,
                    report.asset.status,
                    report.kind,
                    report.place,
                    report.note,
                    report.reportedAt,
                    report.reportedBy,
                    report.resolvedAt,
                    report.resolvedBy,
                    report.resolution);
        }
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(summary = "Reports, the newest first; open=true only those not resolved, open=false only the others")
    public Page<ReportView> list(@RestQuery Boolean open, @RestQuery Long asset, @Valid @BeanParam PageQuery page) {
        return Page.of(Report.newestFirst(open, asset), page, ReportView::of);
    }

    @POST
    @Path("{id}/resolve")
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(summary = "Closes a report; backInService ends the repair if this was the last open broken report")
    public ReportView resolve(long id, @Valid @NotNull Resolution resolution) {
        return ReportView.of(reports.resolve(id, resolution.note(), resolution.backInService()));
    }
}
