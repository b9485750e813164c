package org.orderly.prediction.serving.risk;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.orderly.assets.Roster;
import org.orderly.http.Page;
import org.orderly.http.PageQuery;
import org.orderly.http.Problems;
import org.orderly.prediction.serving.Database;
import org.orderly.prediction.serving.Outcome;
import org.orderly.prediction.serving.Outcomes;
import org.orderly.security.Roles;

/** What people who know a device say of its risk. */
@Path("/api/assets/{id}/verdicts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Risks")
class VerdictsResource {

    private static final String NOT_A_FAULT = "not-a-fault";

    private final Database database;
    private final Outcomes outcomes;
    private final Risks risks;
    private final Roster roster;
    private final SecurityIdentity caller;
    private final Clock clock;

    VerdictsResource(
            Database database, Outcomes outcomes, Risks risks, Roster roster, SecurityIdentity caller, Clock clock) {
        this.database = database;
        this.outcomes = outcomes;
        this.risks = risks;
        this.roster = roster;
        this.caller = caller;
        this.clock = clock;
    }

    /** What is said: agree, or not-a-fault. */
    @Schema(example = "{\"verdict\":\"not-a-fault\",\"note\":\"Battery was replaced\"}")
    record NewVerdict(
            @NotNull @Pattern(regexp = "agree|not-a-fault", message = "is agree or not-a-fault")
            String verdict,

            @Size(max = 1000) String note) {}

    /** What was said; risk30 and model as they were then, null if there was no risk. */
    @Schema(example = """
            {"id":3,"at":"2026-03-01T14:05:09Z","verdict":"not-a-fault","note":"Battery was replaced","by":"biomed",
            "risk30":0.41,"model":"device-failure/1"}""")
    record VerdictView(long id, Instant at, String verdict, String note, String by, Double risk30, String model) {

        private static VerdictView of(ResultSet row) throws SQLException {
            return new VerdictView(
                    row.getLong(1),
                    Instant.ofEpochMilli(row.getLong(2)),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getObject(6) == null ? null : RiskRow.rounded(row.getFloat(6)),
                    row.getString(7));
        }
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Operation(summary = "Says whether a device's risk is right; \"not a fault\" becomes a label of the next training")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples =
                                    @ExampleObject(
                                            name = "Nothing wrong",
                                            value = "{\"verdict\":\"not-a-fault\",\"note\":\"Battery was replaced\"}")))
    public VerdictView say(@RestPath long id, @Valid @NotNull NewVerdict said) {
        known(id);
        Instant now = clock.instant();
        String by = caller.getPrincipal().getName();
        DeviceRisk risk = risks.of(id);
        database.change(
                "INSERT INTO risk_verdicts (asset_id, at_ms, verdict, note, given_by, risk30, model)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                id,
                now.toEpochMilli(),
                said.verdict(),
                said.note(),
                by,
                risk == null ? Float.NaN : risk.risk30(),
                risk == null ? null : risk.model().toString());
        if (said.verdict().equals(NOT_A_FAULT)) {
            outcomes.record(id, now, Outcome.NO_FAULT, null, by);
        }
        return list(id, 0, 1).get(0);
    }

    @GET
    @RolesAllowed({Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Operation(summary = "What was said of a device's risk, the newest first")
    public Page<VerdictView> verdicts(@RestPath long id, @Valid @BeanParam PageQuery page) {
        known(id);
        long total = database.list("SELECT COUNT(*) FROM risk_verdicts WHERE asset_id = ?", row -> row.getLong(1), id)
                .get(0);
        return new Page<>(list(id, page.offset(), page.size()), page.page(), page.size(), total);
    }

    private List<VerdictView> list(long assetId, int offset, int size) {
        return database.list(
                "SELECT id, at_ms, verdict, note, given_by, risk30, model FROM risk_verdicts WHERE asset_id = ?"
                        + " ORDER BY at_ms DESC, id DESC OFFSET ? ROWS FETCH FIRST ? ROWS ONLY",
                VerdictView::of,
                assetId,
                offset,
                size);
    }

    private void known(long assetId) {
        if (roster.card(assetId).isEmpty()) {
            throw Problems.notFound("No asset " + assetId + ".");
        }
    }
}
