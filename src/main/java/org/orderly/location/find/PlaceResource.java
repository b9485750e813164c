package org.orderly.location.find;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.orderly.assets.AssetCard;
import org.orderly.http.Problems;
import org.orderly.location.Amendments;
import org.orderly.location.Place;
import org.orderly.location.Readiness;
import org.orderly.location.plan.Plan;
import org.orderly.location.plan.PlanZone;
import org.orderly.location.plan.Plans;
import org.orderly.security.Roles;

/** Where is this one? */
@Path("/api/assets/{id}/place")
@Tag(name = "Finding")
class PlaceResource {

    private final Units units;
    private final Amendments amendments;
    private final Plans plans;
    private final FindingConfig config;
    private final Clock clock;

    PlaceResource(Units units, Amendments amendments, Plans plans, FindingConfig config, Clock clock) {
        this.units = units;
        this.amendments = amendments;
        this.plans = plans;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Where an asset stands now.
     *
     * @param since when it came into this zone
     * @param unknownSince when it was heard last, if that is so long ago that it may be elsewhere; else null
     * @param accuracy standard error of x and y, metres
     * @param confidence 0 to 1; see {@link Confidence}
     */
    @Schema(example = """
            {"assetId":17,"zone":{"id":42,"code":"N2-CU","name":"Clean utility","purpose":"clean-utility"},
            "floor":"N-2","building":"N","x":31.5,"y":12.0,"since":"2026-03-01T12:40:00Z","seenAt":"2026-03-01T14:05:09Z",
            "ageSeconds":20,"silent":false,"unknownSince":null,"accuracy":1.5,"confidence":0.94,"readiness":"ready","notThere":false,
            "quarantine":null}""")
    record PlaceView(
            long assetId,
            @JsonUnwrapped Spot spot,
            Instant since,
            Instant seenAt,
            long ageSeconds,
            boolean silent,
            Instant unknownSince,
            float accuracy,
            double confidence,
            Readiness readiness,
            boolean notThere,
            String quarantine) {

        static PlaceView of(AssetCard card, Place place, Plan plan, long nowMs, double trustFadesMs) {
            PlanZone zone = plan.zone(place.zoneId());
            return new PlaceView(
                    card.id(),
                    Spot.of(place, plan),
                    Instant.ofEpochMilli(place.sinceMs()),
                    Instant.ofEpochMilli(place.atMs()),
                    Math.max(0, (nowMs - place.atMs()) / 1000),
                    place.silent(),
                    place.silent() ? Instant.ofEpochMilli(place.atMs()) : null,
                    place.accuracy(),
                    Confidence.of(place, zone, nowMs, trustFadesMs),
                    Readiness.of(zone == null ? null : zone.purpose(), card),
                    card.notThere(),
                    card.quarantine());
        }
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.BIOMED, Roles.FINANCE, Roles.ADMIN})
    @Operation(summary = "Where an asset stands now, how fresh and how sure that is; 404 if it was never seen")
    public PlaceView place(long id) {
        Unit unit = units.inventory().unit(id);
        if (unit == null) {
            throw Problems.notFound("There is no asset %d.".formatted(id));
        }
        amendments.settle(id);
        Place place = unit.place();
        if (place == null) {
            throw Problems.notFound("Asset %s was never seen.".formatted(unit.card.controlNumber()));
        }
        return PlaceView.of(
                unit.card,
                place,
                plans.now(),
                clock.millis(),
                config.trustFades().toMillis());
    }
}
