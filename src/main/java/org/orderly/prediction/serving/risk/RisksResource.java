package org.orderly.prediction.serving.risk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.orderly.assets.AssetCard;
import org.orderly.assets.Roster;
import org.orderly.http.Page;
import org.orderly.http.PageQuery;
import org.orderly.security.Roles;

/** What will fail, the greatest harm first. */
@Path("/api/risks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Risks")
class RisksResource {

    private final Risks risks;
    private final RiskRows rows;
    private final Roster roster;
    private final RiskSummary summary;

    RisksResource(Risks risks, RiskRows rows, Roster roster, RiskSummary summary) {
        this.risks = risks;
        this.rows = rows;
        this.roster = roster;
        this.summary = summary;
    }

    private record Ranked(AssetCard card, double harm) {}

    @GET
    @RolesAllowed({Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Operation(
            summary = "The risks of devices, the greatest expected harm first; with the three strongest reasons each",
            description = "Expected harm is the risk within 30 days times the weight of the device's criticality. "
                    + "Devices whose risk is not known come last.")
    public Page<RiskRow> list(@BeanParam RiskFilter filter, @Valid @BeanParam PageQuery page) {
        List<Ranked> found = filter.candidates(roster).stream()
                .filter(filter.wanted(risks, rows))
                .map(card -> new Ranked(card, harm(card)))
                .sorted(Comparator.comparingDouble(Ranked::harm).reversed().thenComparing(ranked -> ranked.card()
                        .controlNumber()))
                .toList();
        return Page.of(found, page, ranked -> rows.of(ranked.card(), Reasons.top(risks.reasons(ranked.card()))));
    }

    @GET
    @Path("summary")
    @RolesAllowed({Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Operation(summary = "How many devices are at which risk, by class; and what the list can be filtered by")
    public RiskSummary.View summary() {
        return summary.view();
    }

    private double harm(AssetCard card) {
        Double harm = risks.harm(card);
        return harm == null ? -1 : harm;
    }
}
