package org.orderly.location.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.orderly.assets.Roster;
import org.orderly.http.Moments;
import org.orderly.http.Page;
import org.orderly.http.PageQuery;
import org.orderly.http.Problems;
import org.orderly.location.plan.Plan;
import org.orderly.location.plan.PlanZone;
import org.orderly.location.plan.Plans;
import org.orderly.location.plan.ZoneName;
import org.orderly.security.Roles;

/** Where an asset was, zone by zone. */
@Path("/api/assets/{id}/stays")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "History")
class StaysResource {

    private final Past past;
    private final Plans plans;
    private final Roster roster;

    StaysResource(Past past, Plans plans, Roster roster) {
        this.past = past;
        this.plans = plans;
        this.roster = roster;
    }

    /** A time in one zone; {@code to} is null while it lasts. */
    @Schema(example = """
            {"zone":{"id":42,"code":"N2-CU","name":"Clean utility","purpose":"clean-utility"},"floor":"N-2",
            "building":"N","from":"2026-03-01T12:40:00Z","to":null}""")
    record StayView(ZoneName zone, String floor, String building, Instant from, Instant to) {
        static StayView of(Past.Stay stay, Plan plan) {
            PlanZone zone = plan.zoneOfHistory(stay.zoneId());
            return new StayView(
                    ZoneName.of(zone),
                    zone == null ? null : zone.floorCode(),
                    zone == null ? null : zone.buildingCode(),
                    Instant.ofEpochMilli(stay.fromMs()),
                    stay.untilMs() == null ? null : Instant.ofEpochMilli(stay.untilMs()));
        }
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Operation(summary = "Where an asset was, zone by zone, the newest first; by default in all its time")
    public Page<StayView> stays(
            @RestPath long id, @RestQuery String from, @RestQuery String to, @Valid @BeanParam PageQuery page)
            throws SQLException {
        known(id);
        Plan plan = plans.now();
        Page<Past.Stay> stays = past.staysOf(
                id,
                Moments.read("from", from, Instant.EPOCH).toEpochMilli(),
                Moments.read("to", to, Instant.ofEpochMilli(Long.MAX_VALUE)).toEpochMilli(),
                page);
        return new Page<>(
                stays.items().stream().map(stay -> StayView.of(stay, plan)).toList(),
                stays.page(),
                stays.size(),
                stays.total());
    }

    private void known(long assetId) {
        if (roster.card(assetId).isEmpty()) {
            throw Problems.notFound("No asset " + assetId + ".");
        }
    }
}
