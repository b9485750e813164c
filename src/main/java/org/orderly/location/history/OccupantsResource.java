package org.orderly.location.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.orderly.assets.AssetCard;
import org.orderly.assets.AssetStatus;
import org.orderly.assets.Roster;
import org.orderly.http.Moments;
import org.orderly.http.Page;
import org.orderly.http.PageQuery;
import org.orderly.http.Problems;
import org.orderly.location.plan.Plans;
import org.orderly.security.Roles;

/** What is in a zone, and what was. */
@Path("/api/zones/{id}/assets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "History")
class OccupantsResource {

    private final Past past;
    private final Plans plans;
    private final Roster roster;
    private final Clock clock;

    OccupantsResource(Past past, Plans plans, Roster roster, Clock clock) {
        this.past = past;
        this.plans = plans;
        this.roster = roster;
        this.clock = clock;
    }

    /** An asset in a zone, since when and, if it has left, until when. */
    @Schema(example = """
            {"id":17,"name":"Infusion pump","controlNumber":"GLH-000017","classCode":"infusion-pump",
            "className":"Infusion pump","model":"Rivulet 8","status":"in-service","from":"2026-03-01T12:40:00Z",
            "to":null}""")
    record OccupantView(
            @RestPath long id,
            String name,
            String controlNumber,
            String classCode,
            String className,
            String model,
            AssetStatus status,
            Instant from,
            Instant to) {
        static OccupantView of(Past.Stay stay, AssetCard asset) {
            return new OccupantView(
                    asset.id(),
                    asset.name(),
                    asset.controlNumber(),
                    asset.classCode(),
                    asset.className(),
                    asset.model(),
                    asset.status(),
                    Instant.ofEpochMilli(stay.fromMs()),
                    stay.untilMs() == null ? null : Instant.ofEpochMilli(stay.untilMs()));
        }
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Operation(summary = "What is in a zone, or was at a time (at=2026-03-01T14:00:00Z); who came last first")
    public Page<OccupantView> occupants(@RestPath long id, @RestQuery String at, @Valid @BeanParam PageQuery page)
            throws SQLException {
        if (plans.now().zoneOfHistory(id) == null) {
            throw Problems.notFound("No zone " + id + ".");
        }
        Page<Past.Stay> stays =
                past.staysIn(id, Moments.read("at", at, clock.instant()).toEpochMilli(), page);
        return new Page<>(
                stays.items().stream()
                        .flatMap(
                                stay -> roster.card(stay.assetId()).map(asset -> OccupantView.of(stay, asset)).stream())
                        .toList(),
                stays.page(),
                stays.size(),
                stays.total());
    }
}
