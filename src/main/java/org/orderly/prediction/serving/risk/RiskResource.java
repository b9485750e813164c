package org.orderly.prediction.serving.risk;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.orderly.assets.AssetCard;
import org.orderly.assets.Roster;
import org.orderly.http.Problems;
import org.orderly.prediction.serving.shelf.Bundle;
import org.orderly.prediction.serving.shelf.ClassModel;
import org.orderly.security.Roles;

/** The risk of one device, with everything that speaks for it. */
@Path("/api/assets/{id}/risk")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Risks")
class RiskResource {

    private final Risks risks;
    private final RiskRows rows;
    private final FeatureStore store;
    private final PastFailures failures;
    private final Roster roster;

    RiskResource(Risks risks, RiskRows rows, FeatureStore store, PastFailures failures, Roster roster) {
        this.risks = risks;
        this.rows = rows;
        this.store = store;
        this.failures = failures;
        this.roster = roster;
    }

    /** What the model learned the class from, and where it draws the line. */
    record Evidence(int devices, double deviceYears, int failures, double threshold30) {}

    /** A failure before which another device looked much like this one; the device's name is as of now. */
    record SimilarView(
            long assetId,
            String device,
            String name,
            String mode,
            LocalDate failedOn,
            int daysBefore,
            double similarity) {}

    /** What the challenger says. */
    record ChallengerView(String name, String version, double risk30) {}

    /**
     * @param evidence null if there is no model for the class
     * @param challenger null if there is none
     */
    @Schema(example = """
            {"asset":{"id":17,"name":"Infusion pump 1","controlNumber":"P-0001","classCode":"infusion-pump"},
            "place":null,"risk7":0.12,"risk30":0.41,"level":"high","expectedHarm":0.82,"change30d":0.06,
            "reasons":[{"text":"battery capacity 78 % and falling 1.2 % a week","signal":"battery-capacity",
            "statistic":"trend","contribution":1.31,"direction":"raises"}],
            "remainingLife":{"days":34,"lowDays":12,"highDays":71,"coverage":0.9},"scoredAt":"2026-03-01T14:05:09Z",
            "model":{"name":"device-failure","version":"1"},
            "evidence":{"devices":120,"deviceYears":240,"failures":61,"threshold30":0.35},
            "similar":[{"assetId":23,"device":"P-0007","name":"Infusion pump 7","mode":"battery",
            "failedOn":"2025-11-02","daysBefore":10,"similarity":0.87}],
            "challenger":{"name":"device-failure","version":"2","risk30":0.37}}""")
    record RiskView(
            @JsonUnwrapped RiskRow row, Evidence evidence, List<SimilarView> similar, ChallengerView challenger) {}

    @GET
    @RolesAllowed({Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Operation(summary = "A device's risk with all reasons, the model's evidence, similar failures and the challenger")
    public RiskView risk(@RestPath long id) {
        AssetCard card = roster.card(id).orElseThrow(() -> Problems.notFound("No asset " + id + "."));
        ClassModel model = risks.engine().model(card.classCode());
        DeviceRisk risk = risks.of(id);
        return new RiskView(
                rows.of(card, risks.reasons(card)),
                model == null
                        ? null
                        : new Evidence(
                                model.evidence().devices(),
                                model.evidence().deviceYears(),
                                model.evidence().failures(),
                                model.month().threshold()),
                risk == null || model == null ? List.of() : similar(id, model),
                risk == null ? null : challenger(risk));
    }

    private List<SimilarView> similar(long id, ClassModel model) {
        DeviceFeatures features = store.of(id);
        return failures.to(features, model).stream().map(this::view).toList();
    }

    private SimilarView view(PastFailures.Similar similar) {
        AssetCard card = roster.card(similar.assetId()).orElse(null);
        return new SimilarView(
                similar.assetId(),
                card == null ? null : card.controlNumber(),
                card == null ? null : card.name(),
                similar.mode(),
                Instant.ofEpochMilli(similar.failedMs()).atZone(ZoneOffset.UTC).toLocalDate(),
                similar.daysBefore(),
                Math.round(similar.similarity() * 100) / 100.0);
    }

    private ChallengerView challenger(DeviceRisk risk) {
        Bundle challenger = risks.engine().challenger();
        return challenger == null || Float.isNaN(risk.challenger())
                ? null
                : new ChallengerView(
                        challenger.name().name(), challenger.name().version(), RiskRow.rounded(risk.challenger()));
    }
}
