package org.orderly.location.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.orderly.assets.Roster;
import org.orderly.http.Moments;
import org.orderly.http.Problems;
import org.orderly.location.plan.Plan;
import org.orderly.location.plan.PlanZone;
import org.orderly.location.plan.Plans;
import org.orderly.security.Roles;

/** The way of an asset, to replay it. */
@Path("/api/assets/{id}/track")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "History")
class TrackResource {

    private static final Duration A_DAY = Duration.ofDays(1);

    private final Past past;
    private final Plans plans;
    private final Roster roster;
    private final Clock clock;

    TrackResource(Past past, Plans plans, Roster roster, Clock clock) {
        this.past = past;
        this.plans = plans;
        this.roster = roster;
        this.clock = clock;
    }

    /** A position on the way; x and y in metres, floor and zone by code and name. */
    @Schema(example = """
            {"at":"2026-03-01T14:05:09Z","x":31.5,"y":12.0,"floor":"N-2","zone":"Clean utility"}""")
    record PointView(Instant at, float x, float y, String floor, String zone) {
        static PointView of(Past.Point point, Plan plan) {
            PlanZone zone = plan.zoneOfHistory(point.zoneId());
            return new PointView(
                    Instant.ofEpochMilli(point.atMs()),
                    point.x(),
                    point.y(),
                    zone == null ? null : zone.floorCode(),
                    zone == null ? null : zone.name());
        }
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Operation(summary = "An asset's positions in the order of time, thinned evenly; by default of the last day")
    public List<PointView> track(
            @RestPath long id,
            @RestQuery String from,
            @RestQuery String to,
            @RestQuery @DefaultValue("2000") @Min(1) @Max(5000) int limit)
            throws SQLException {
        known(id);
        Plan plan = plans.now();
        Instant end = Moments.read("to", to, clock.instant().plus(A_DAY));
        Instant start = Moments.read("from", from, clock.instant().minus(A_DAY));
        return past.track(id, start.toEpochMilli(), end.toEpochMilli(), limit).stream()
                .map(point -> PointView.of(point, plan))
                .toList();
    }

    private void known(long assetId) {
        if (roster.card(assetId).isEmpty()) {
            throw Problems.notFound("No asset " + assetId + ".");
        }
    }
}
