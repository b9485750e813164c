package org.orderly.savings;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.orderly.assets.AssetCard;
import org.orderly.assets.Roster;
import org.orderly.location.Place;
import org.orderly.location.Whereabouts;
import org.orderly.location.plan.Plan;
import org.orderly.location.plan.PlanFloor;
import org.orderly.location.plan.PlanZone;
import org.orderly.location.plan.Plans;

/** Whose a device is: the site where it was last seen, its department and its class. */
@ApplicationScoped
class Owners {

    private final Roster roster;
    private final Whereabouts whereabouts;
    private final Plans plans;

    Owners(Roster roster, Whereabouts whereabouts, Plans plans) {
        this.roster = roster;
        this.whereabouts = whereabouts;
        this.plans = plans;
    }

    Whose of(long assetId) {
        Optional<AssetCard> card = roster.card(assetId);
        return new Whose(
                site(assetId),
                card.map(AssetCard::department).orElse(null),
                card.map(AssetCard::classCode).orElse(null));
    }

    private String site(long assetId) {
        Plan plan = plans.now();
        Place place = whereabouts.of(assetId);
        PlanZone zone = place == null ? null : plan.zoneOfHistory(place.zoneId());
        PlanFloor floor = zone == null ? null : plan.floor(zone.floorId());
        return floor == null ? null : floor.siteCode();
    }
}
