package org.orderly.savings;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.io.OutputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.orderly.csv.CsvFiles;
import org.orderly.csv.ReadAs;
import org.orderly.http.Codes;
import org.orderly.http.Page;
import org.orderly.http.PageQuery;
import org.orderly.security.Roles;

/** The figures of the time before. */
@Path("/api/savings/baselines")
@Tag(name = "Savings")
class BaselineResource {

    private final Baselines baselines;
    private final BaselineImport imports;

    BaselineResource(Baselines baselines, BaselineImport imports) {
        this.baselines = baselines;
        this.imports = imports;
    }

    @GET
    @RolesAllowed({Roles.FINANCE, Roles.BIOMED, Roles.ADMIN})
    @Transactional
    @Operation(summary = "The baselines in all their versions, the newest of each first")
    public Page<BaselineView> list(@RestQuery String figure, @Valid @BeanParam PageQuery page) {
        return Page.of(Baseline.of(Codes.query("figure", figure, Figure::of)), page, BaselineView::of);
    }

    @POST
    @RolesAllowed({Roles.FINANCE, Roles.ADMIN})
    @Transactional
    @Operation(
            summary = "Enters a figure; a new value is a new version, and what was counted against an older one stays")
    public BaselineView enter(@Valid @NotNull NewBaseline given) {
        return BaselineView.of(baselines.enter(given));
    }

    @POST
    @Path("import")
    @Consumes({"text/csv", "application/vnd.ms-excel", MediaType.TEXT_PLAIN})
    @RolesAllowed({Roles.FINANCE, Roles.ADMIN})
    @Operation(
            summary = "Takes the figures of a CSV file over; a bad row is left out and named",
            description =
                    "Columns: figure, scope, key, value, unit, from, to, source, observed, approvedBy, approvedOn."
                            + " With dryRun=true nothing is kept, and the answer says how the file was understood.")
    public BaselineImport.Outcome take(
            InputStream file, @BeanParam ReadAs said, @RestQuery @DefaultValue("false") boolean dryRun) {
        return imports.run(file, said, dryRun, OutputStream.nullOutputStream());
    }

    @POST
    @Path("import/refused")
    @Consumes({"text/csv", "application/vnd.ms-excel", MediaType.TEXT_PLAIN})
    @Produces("text/csv;charset=UTF-8")
    @RolesAllowed({Roles.FINANCE, Roles.ADMIN})
    @Operation(
            summary = "The rows of a file that an import would refuse, each with the reasons, to mend and send again",
            description = "Nothing is kept. The column of the reasons is not read when the file is sent again.")
    public Response refused(InputStream file, @BeanParam ReadAs said) {
        return CsvFiles.download("baselines-refused.csv", out -> imports.run(file, said, true, out));
    }
}
