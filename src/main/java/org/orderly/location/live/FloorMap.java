package org.orderly.location.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orderly.assets.AssetStatus;
import org.orderly.assets.Roster;
import org.orderly.location.Place;
import org.orderly.location.Whereabouts;
import org.orderly.location.plan.PlanZone;
import org.orderly.location.plan.Plans;

/** What stands where on a floor, from memory. Retired assets are not shown. */
@ApplicationScoped
class FloorMap {

    private final Plans plans;
    private final Roster roster;
    private final Whereabouts whereabouts;

    FloorMap(Plans plans, Roster roster, Whereabouts whereabouts) {
        this.plans = plans;
        this.roster = roster;
        this.whereabouts = whereabouts;
    }

    /** Everything on the floor, in no order. */
    List<Mark> marks(long floorId) {
        List<Mark> marks = new ArrayList<>();
        for (PlanZone zone : plans.now().zones()) {
            if (zone.floorId() == floorId) {
                whereabouts.in(zone.id()).forEach(place -> mark(place, zone).ifPresent(marks::add));
            }
        }
        return marks;
    }

    /** The asset as it is to be drawn on that floor, or empty when it is not there (any more). */
    Optional<Mark> mark(long assetId, long floorId) {
        Place place = whereabouts.of(assetId);
        PlanZone zone = place == null ? null : plans.now().zone(place.zoneId());
        return zone == null || zone.floorId() != floorId ? Optional.empty() : mark(place, zone);
    }

    private Optional<Mark> mark(Place place, PlanZone zone) {
        return roster.card(place.assetId())
                .filter(asset -> asset.status() != AssetStatus.RETIRED)
                .map(asset -> Mark.of(asset, place, zone));
    }
}
