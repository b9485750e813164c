package org.orderly.location.visibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.orderly.assets.AssetCard;
import org.orderly.assets.AssetStatus;
import org.orderly.assets.Firmware;
import org.orderly.assets.Roster;
import org.orderly.location.Place;
import org.orderly.location.Whereabouts;
import org.orderly.location.plan.Plan;
import org.orderly.location.plan.PlanFloor;
import org.orderly.location.plan.PlanZone;
import org.orderly.location.plan.Plans;

/** Every device of the inventory and when it was seen last. Retired ones are no inventory; missing ones are. */
@ApplicationScoped
class Sights {

    private final Roster roster;
    private final Whereabouts whereabouts;
    private final Plans plans;
    private final Firmware firmware;
    private final Clock clock;

    Sights(Roster roster, Whereabouts whereabouts, Plans plans, Firmware firmware, Clock clock) {
        this.roster = roster;
        this.whereabouts = whereabouts;
        this.plans = plans;
        this.firmware = firmware;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** All of them as they are at that moment, by control number. */
    List<Sight> at(Instant now) {
        Map<Long, String> versions = firmware.all();
        Plan plan = plans.now();
        return roster.cards().stream()
                .filter(card -> card.status() != AssetStatus.RETIRED)
                .sorted(Comparator.comparing(AssetCard::controlNumber))
                .map(card -> sight(card, versions.get(card.id()), plan, now))
                .toList();
    }

    private Sight sight(AssetCard card, String version, Plan plan, Instant now) {
        Place place = whereabouts.of(card.id());
        Instant lastSeen = place == null ? null : Instant.ofEpochMilli(place.atMs());
        PlanZone zone = place == null ? null : plan.zoneOfHistory(place.zoneId());
        PlanFloor floor = zone == null ? null : plan.floor(zone.floorId());
        return new Sight(
                card,
                Sight.State.of(lastSeen, now),
                lastSeen,
                zone == null ? null : zone.name(),
                floor == null ? null : floor.buildingName(),
                version);
    }
}
