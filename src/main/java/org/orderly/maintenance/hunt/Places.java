package org.orderly.maintenance.hunt;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import org.orderly.assets.AssetCard;
import org.orderly.assets.AssetStatus;
import org.orderly.location.Place;
import org.orderly.location.Readiness;
import org.orderly.location.Whereabouts;
import org.orderly.location.find.Ways;
import org.orderly.location.plan.Plan;
import org.orderly.location.plan.PlanFloor;
import org.orderly.location.plan.PlanZone;
import org.orderly.location.plan.Plans;
import org.orderly.location.plan.Purpose;
import org.orderly.location.plan.ZoneName;

/** Where devices stand, as a hunter sees it. */
@ApplicationScoped
class Places {

    private final Whereabouts whereabouts;
    private final Plans plans;
    private final Ways ways;

    Places(Whereabouts whereabouts, Plans plans, Ways ways) {
        this.whereabouts = whereabouts;
        this.plans = plans;
        this.ways = ways;
    }

    /** A place in words and metres. */
    record Spot(ZoneName zone, String floor, String floorName, String building, double x, double y) {}

    /**
     * Where a device is as far as anybody knows.
     *
     * @param spot null if it was never seen, or the plan does not have the place any more
     * @param inUse a patient is likely to have it
     * @param lost it was never seen, or cannot be relied on to be there: silent, reported not there, or missing
     * @param why what is wrong about its place, or null
     */
    record Seen(Spot spot, Ways.Point point, Instant at, boolean inUse, boolean lost, String why) {}

    Seen of(AssetCard card) {
        Plan plan = plans.now();
        Place place = whereabouts.of(card.id());
        PlanZone zone = place == null ? null : plan.zone(place.zoneId());
        if (place == null) {
            return new Seen(null, null, null, false, true, "It was never seen by the location system.");
        }
        String why = why(card, place, zone, plan.zoneOfHistory(place.zoneId()));
        return new Seen(
                zone == null ? null : spot(plan, zone, place.x(), place.y()),
                new Ways.Point(place.zoneId(), place.x(), place.y()),
                Instant.ofEpochMilli(place.atMs()),
                // Where it stands counts, even if it is out of service: the patient is in the room all the same.
                zone != null
                        && Readiness.of(zone.purpose(), card.classCode(), AssetStatus.IN_SERVICE) == Readiness.IN_USE,
                why != null,
                why);
    }

    private static String why(AssetCard card, Place place, PlanZone zone, PlanZone former) {
        if (zone == null) {
            return "Unknown place: it was seen last in "
                    + (former == null ? "a place" : former.name() + ", floor " + former.floorCode())
                    + ", which is not on the plan any more.";
        }
        if (card.status() == AssetStatus.MISSING) {
            return "It is missing.";
        }
        if (card.notThere()) {
            return "Somebody reported that it is not there.";
        }
        if (place.silent()) {
            return "Its tag has fallen silent.";
        }
        return null;
    }

    /** Where a round begins: in the zone of that code, else in the first workshop; null if there is neither. */
    PlanZone start(String zoneCode) {
        Plan plan = plans.now();
        if (zoneCode != null && !zoneCode.isBlank()) {
            return plan.zone(zoneCode.strip());
        }
        return plan.zones().stream()
                .filter(zone -> zone.purpose() == Purpose.WORKSHOP)
                .min(Comparator.comparing(PlanZone::code))
                .orElse(null);
    }

    Ways.Point middle(PlanZone zone) {
        return zone == null ? null : ways.middle(zone.id());
    }

    Spot spot(PlanZone zone, Ways.Point point) {
        return spot(plans.now(), zone, point.x(), point.y());
    }

    private static Spot spot(Plan plan, PlanZone zone, double x, double y) {
        PlanFloor floor = zone == null ? null : plan.floor(zone.floorId());
        return new Spot(
                ZoneName.of(zone),
                zone == null ? null : zone.floorCode(),
                floor == null ? null : floor.name(),
                floor == null ? null : floor.buildingName(),
                Math.round(x * 100) / 100.0,
                Math.round(y * 100) / 100.0);
    }
}
