package org.orderly.location.find;

import org.orderly.location.Place;
import org.orderly.location.plan.Plan;
import org.orderly.location.plan.PlanZone;
import org.orderly.location.plan.ZoneName;

/** Where something is: zone, floor and building by code, x and y in metres. */
record Spot(ZoneName zone, String floor, String building, double x, double y) {

    static Spot of(Place place, Plan plan) {
        return of(plan.zoneOfHistory(place.zoneId()), place.x(), place.y());
    }

    static Spot of(PlanZone zone, double x, double y) {
        return new Spot(
                ZoneName.of(zone),
                zone == null ? null : zone.floorCode(),
                zone == null ? null : zone.buildingCode(),
                Math.round(x * 100) / 100.0,
                Math.round(y * 100) / 100.0);
    }
}
