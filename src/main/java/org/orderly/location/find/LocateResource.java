package org.orderly.location.find;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.orderly.assets.AssetCard;
import org.orderly.assets.AssetStatus;
import org.orderly.http.Problems;
import org.orderly.http.Text;
import org.orderly.location.Place;
import org.orderly.location.Readiness;
import org.orderly.location.plan.Plan;
import org.orderly.location.plan.PlanZone;
import org.orderly.security.Roles;

/** The main question of the house: where is the nearest one I can take? */
@Path("/api/locate")
@Tag(name = "Finding")
class LocateResource {

    private final Finder finder;
    private final FindingConfig config;
    private final Clock clock;

    LocateResource(Finder finder, FindingConfig config, Clock clock) {
        this.finder = finder;
        this.config = config;
        this.clock = clock;
    }

    @Schema(example = """
            {"near":{"zone":{"id":42,"code":"N2-CU","name":"Clean utility","purpose":"clean-utility"},
            "floor":"N-2","building":"N","x":31.5,"y":12.0},"found":[{"asset":{"id":17,"controlNumber":"GLH-000017",
            "name":"Infusion pump","classCode":"infusion-pump","className":"Infusion pump","maker":"Halvorsen Medical",
            "model":"Rivulet 8","serialNumber":"HA2100119","department":"Equipment pool","criticality":"high",
            "status":"in-service","tags":["T-0017"],"notThere":false,"quarantine":null},"place":{"zone":{"id":42,"code":"N2-CU",
            "name":"Clean utility","purpose":"clean-utility"},"floor":"N-2","building":"N","x":31.5,"y":12.0},
            "seenAt":"2026-03-01T14:05:09Z","ageSeconds":20,"silent":false,"confidence":0.94,"walkMetres":38,
            "walkSeconds":32,"readiness":"ready","notThere":false}],"more":11}""")
    record LocateView(Spot near, List<FoundView> found, int more) {}

    /**
     * A unit that was found.
     *
     * @param confidence 0 to 1; see {@link Confidence}
     * @param walkMetres null without a starting point or a way
     */
    record FoundView(
            AssetCard asset,
            Spot place,
            Instant seenAt,
            long ageSeconds,
            boolean silent,
            double confidence,
            Long walkMetres,
            Long walkSeconds,
            Readiness readiness,
            boolean notThere) {

        static FoundView of(Hit hit, Plan plan, long nowMs, double trustFadesMs) {
            AssetCard card = hit.unit().card;
            Place place = hit.unit().place();
            PlanZone zone = plan.zone(place.zoneId());
            return new FoundView(
                    card,
                    Spot.of(place, plan),
                    Instant.ofEpochMilli(place.atMs()),
                    Math.max(0, (nowMs - place.atMs()) / 1000),
                    place.silent(),
                    Confidence.of(place, zone, nowMs, trustFadesMs),
                    whole(hit.metres()),
                    whole(hit.seconds()),
                    Readiness.of(zone == null ? null : zone.purpose(), card),
                    card.notThere());
        }

        private static Long whole(double number) {
            return Double.isNaN(number) ? null : Math.round(number);
        }
    }

    @GET
    @NonBlocking
    @RolesAllowed({Roles.NURSE, Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Operation(
            summary = "The nearest units by walking distance through doors and lifts",
            description = "near is a zone's code or x,y,floor in metres; without it the units seen last come first."
                    + " Unless a status is asked for, only usable units are listed: in service, not reported missing,"
                    + " and in a place where units are free. Units that cannot be reached come last.")
    public LocateView locate(
            @RestQuery("class") String classCode,
            @RestQuery String q,
            @RestQuery String model,
            @RestQuery String department,
            @RestQuery String status,
            @RestQuery String near,
            @RestQuery @DefaultValue("10") @Min(1) @Max(200) int limit,
            @RestQuery Boolean usable,
            @RestQuery @DefaultValue("false") boolean stairs) {
        AssetStatus wantedStatus = Text.orNull(status) == null ? null : status(status);
        Wanted wanted = new Wanted(
                Text.orNull(classCode),
                Text.orNull(model),
                Text.orNull(department),
                wantedStatus,
                finder.matching(q),
                usable == null ? wantedStatus == null : usable);
        Finder.Found found = finder.find(wanted, Text.orNull(near), limit, stairs);
        long nowMs = clock.millis();
        double trustFadesMs = config.trustFades().toMillis();
        return new LocateView(
                found.near() == null
                        ? null
                        : Spot.of(
                                found.near().zone(),
                                found.near().x(),
                                found.near().y()),
                found.hits().stream()
                        .map(hit -> FoundView.of(hit, found.plan(), nowMs, trustFadesMs))
                        .toList(),
                Math.max(0, found.total() - found.hits().size()));
    }

    private static AssetStatus status(String code) {
        try {
            return AssetStatus.of(code);
        } catch (IllegalArgumentException unknown) {
            throw Problems.badRequest("The status '%s' is unknown. %s".formatted(code, unknown.getMessage()));
        }
    }
}
