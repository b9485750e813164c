package org.orderly.assets;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.orderly.security.Roles;

/** "Not there" and "It's broken". */
@Path("/api/assets/{id}/reports")
class FilingResource {

    private final Reports reports;

    FilingResource(Reports reports) {
        this.reports = reports;
    }

    /** What is reported; place is where the reporter stands, in words. */
    @Schema(example = "{\"kind\":\"broken\",\"note\":\"Does not charge\",\"place\":\"Room 204\"}")
    record Filing(
            @NotNull ReportKind kind,
            @Size(max = 1000) String note,
            @Size(max = 160) String place) {}

    @POST
    @RolesAllowed({Roles.NURSE, Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Transactional
    @ResponseStatus(201)
    @APIResponseSchema(value = ReportResource.ReportView.class, responseCode = "201")
    @Operation(summary = "Reports that an asset is broken (it goes to repair) or not where the map says")
    public ReportResource.ReportView file(@RestPath long id, @Valid @NotNull Filing filing) {
        return ReportResource.ReportView.of(reports.file(id, filing.kind(), filing.place(), filing.note()));
    }
}
