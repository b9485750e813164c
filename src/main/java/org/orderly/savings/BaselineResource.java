package org.orderly.savings;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.orderly.http.Codes;
import org.orderly.http.Page;
import org.orderly.http.PageQuery;
import org.orderly.http.Problem;
import org.orderly.http.Problems;
import org.orderly.security.Roles;

/** The figures of the time before. */
@Path("/api/savings/baselines")
@Tag(name = "Savings")
class BaselineResource {

    private static final int MOST_BYTES = 2_000_000;

    private final Baselines baselines;
    private final BaselineFile file;

    BaselineResource(Baselines baselines, Validator validator) {
        this.baselines = baselines;
        this.file = new BaselineFile(validator);
    }

    /** What became of a file: rows taken over, new versions or not, and the rows that were left out. */
    @Schema(name = "BaselineImport", example = """
            {"rows":12,"taken":11,"failed":1,"problems":[{"line":4,"why":"The unit of rental-rate is EUR/d."}]}""")
    record Outcome(int rows, int taken, int failed, List<BadRow> problems) {}

    /** A row that was left out, and why. */
    record BadRow(long line, String why) {}

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
                    "Columns: figure, scope, key, value, unit, from, to, source, observed, approvedBy, approvedOn.")
    public Outcome take(byte[] body) {
        if (body.length > MOST_BYTES) {
            throw Problems.tooLarge("A file of baselines has at most " + MOST_BYTES + " bytes.");
        }
        List<BaselineFile.Row> rows = file.rows(body);
        List<BadRow> bad = new ArrayList<>();
        for (BaselineFile.Row row : rows) {
            if (row.baseline() == null) {
                bad.add(new BadRow(row.line(), row.why()));
            } else {
                enter(row, bad);
            }
        }
        return new Outcome(rows.size(), rows.size() - bad.size(), bad.size(), bad);
    }

    private void enter(BaselineFile.Row row, List<BadRow> bad) {
        try {
            baselines.enter(row.baseline());
        } catch (Problem e) {
            bad.add(new BadRow(row.line(), e.getMessage()));
        }
    }
}
