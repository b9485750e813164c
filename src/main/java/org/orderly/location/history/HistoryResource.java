package org.orderly.location.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.orderly.assets.AssetCard;
import org.orderly.assets.AssetStatus;
import org.orderly.assets.Roster;
import org.orderly.http.Page;
import org.orderly.http.PageQuery;
import org.orderly.http.Problems;
import org.orderly.location.plan.Plan;
import org.orderly.location.plan.PlanZone;
import org.orderly.location.plan.Plans;
import org.orderly.location.plan.Purpose;
import org.orderly.security.Roles;

/** Where an asset was, and what was in a zone. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "History")
class HistoryResource {

    private static final Duration A_DAY = Duration.ofDays(1);

    private final Past past;
    private final Plans plans;
    private final Roster roster;
    private final Clock clock;

    HistoryResource(Past past, Plans plans, Roster roster, Clock clock) {
        this.past = past;
        this.plans = plans;
        this.roster = roster;
        this.clock = clock;
    }

    record ZoneName(long id, String code, String name, Purpose purpose) {
        static ZoneName of(PlanZone zone) {
            return zone == null ? null : new ZoneName(zone.id(), zone.code(), zone.name(), zone.purpose());
        }
    }

    /** A time in one zone; {@code to} is null while it lasts. */
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

    /** An asset in a zone, since when and, if it has left, until when. */
    record OccupantView(
            long id,
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

    /** A position on the way; x and y in metres, floor and zone by code and name. */
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
    @Path("/assets/{id}/stays")
    @RolesAllowed({Roles.NURSE, Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Operation(summary = "Where an asset was, zone by zone, the newest first; by default in all its time")
    Page<StayView> stays(long id, @RestQuery String from, @RestQuery String to, @Valid @BeanParam PageQuery page)
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

    @GET
    @Path("/assets/{id}/track")
    @RolesAllowed({Roles.NURSE, Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Operation(summary = "An asset's positions in the order of time, thinned evenly; by default of the last day")
    List<PointView> track(
            long id,
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

    @GET
    @Path("/zones/{id}/assets")
    @RolesAllowed({Roles.NURSE, Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Operation(summary = "What is in a zone, or was at a time (at=2026-03-01T14:00:00Z); who came last first")
    Page<OccupantView> occupants(long id, @RestQuery String at, @Valid @BeanParam PageQuery page) throws SQLException {
        if (plans.now().zoneOfHistory(id) == null) {
            throw Problems.notFound("No zone " + id + ".");
        }
        Page<Past.Stay> stays =
                past.staysIn(id, Moments.read("at", at, clock.instant()).toEpochMilli(), page);
        return new Page<>(
                stays.items().stream()
                        .flatMap(stay -> roster.card(stay.assetId()).map(asset -> OccupantView.of(stay, asset)).stream())
                        .toList(),
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
