package org.orderly.maintenance.recalls;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.orderly.http.Problems;
import org.orderly.security.Roles;

/** What is done about the devices of a recall. */
@Path("/api/recalls/{id}")
@Tag(name = "Recalls")
class CampaignResource {

    private static final int MOST = 20_000;

    private final Campaigns campaigns;
    private final RecallResource recalls;

    CampaignResource(Campaigns campaigns, RecallResource recalls) {
        this.campaigns = campaigns;
        this.recalls = recalls;
    }

    /**
     * Which devices get an order.
     *
     * @param assets their numbers; left out with {@code "all": true}: all that nobody has decided about
     * @param quarantine whether they must not be used until their order is verified
     * @param due when the orders must be done; null for what the service level says
     */
    @Schema(name = "RecallCampaign", example = """
            {"assets":[17,18],"all":false,"quarantine":true,"due":"2026-03-15T15:00:00Z"}""")
    record Campaign(@Size(max = MOST) List<@NotNull Long> assets, boolean all, boolean quarantine, Instant due) {}

    @Schema(name = "RecallDismissal", example = """
            {"assets":[19],"why":"Its battery board was replaced in 2025; the maker confirmed it"}""")
    record Dismissal(
            @NotEmpty @Size(max = MOST) List<@NotNull Long> assets,
            @NotBlank @Size(max = 1000) String why) {}

    @POST
    @Path("campaign")
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Operation(
            summary =
                    "Begins a campaign or adds devices to it: each gets a recall order, and goes into quarantine if asked",
            description = "A device in quarantine is never offered to nurses. Asking twice opens no second order.")
    public RecallView open(@RestPath long id, @Valid @NotNull Campaign campaign) {
        boolean some = campaign.assets() != null && !campaign.assets().isEmpty();
        if (some == campaign.all()) {
            throw Problems.badRequest("assets: name the devices, or say \"all\": true.");
        }
        campaigns.open(id, some ? new LinkedHashSet<>(campaign.assets()) : null, campaign.quarantine(), campaign.due());
        return recalls.read(id);
    }

    @POST
    @Path("dismissals")
    @RolesAllowed({Roles.BIOMED, Roles.ADMIN})
    @Operation(summary = "These devices are not concerned, and why; they leave quarantine if this recall held them")
    public RecallView dismiss(@RestPath long id, @Valid @NotNull Dismissal dismissal) {
        campaigns.dismiss(
                id, new LinkedHashSet<>(dismissal.assets()), dismissal.why().strip());
        return recalls.read(id);
    }
}
