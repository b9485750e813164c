package org.orderly.fleet.leaving;

import io.quarkus.panache.common.Sort;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.orderly.assets.AssetCard;
import org.orderly.assets.Roster;
import org.orderly.http.Codes;
import org.orderly.http.Page;
import org.orderly.http.PageQuery;
import org.orderly.security.Roles;

/** Devices that were about to leave. */
@Path("/api/egress")
@Tag(name = "Fleet")
class EgressResource {

    private final Roster roster;

    EgressResource(Roster roster) {
        this.roster = roster;
    }

    /**
     * A device in an exit with no reason to leave.
     *
     * @param zone the name of the exit
     * @param endedAt when it was back, had gone through, or was taken for gone; null while it stands there
     */
    @Schema(name = "Egress", example = """
            {"id":3,"assetId":17,"name":"Infusion pump","controlNumber":"GLH-000017","zone":"Main exit",
            "at":"2026-03-01T14:05:09Z","state":"open","endedAt":null}""")
    record View(
            long id,
            long assetId,
            String name,
            String controlNumber,
            String zone,
            Instant at,
            EgressState state,
            Instant endedAt) {}

    @GET
    @RolesAllowed({Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Transactional
    @Operation(
            summary = "Devices in an exit with no reason to leave, the newest first",
            description =
                    "state takes open, passed, stopped, gone or mistaken (pings that came late told otherwise); without it, all"
                            + " but those that just passed and those that were mistaken.")
    public Page<View> list(@RestQuery String state, @Valid @BeanParam PageQuery page) {
        EgressState wanted = Codes.query("state", state, EgressState::of);
        return Page.of(
                wanted == null
                        ? Egress.<Egress>find(
                                "state not in (?1, ?2)",
                                Sort.descending("id"),
                                EgressState.PASSED,
                                EgressState.MISTAKEN)
                        : Egress.<Egress>find("state", Sort.descending("id"), wanted),
                page,
                this::view);
    }

    private View view(Egress egress) {
        AssetCard card = roster.card(egress.assetId).orElse(null);
        return new View(
                egress.id,
                egress.assetId,
                card == null ? null : card.name(),
                card == null ? null : card.controlNumber(),
                egress.zone,
                egress.at,
                egress.state,
                egress.endedAt);
    }
}
