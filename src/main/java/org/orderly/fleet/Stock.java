package org.orderly.fleet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import org.orderly.assets.AssetCard;
import org.orderly.assets.AssetStatus;
import org.orderly.assets.Roster;
import org.orderly.location.Place;
import org.orderly.location.Readiness;
import org.orderly.location.Whereabouts;
import org.orderly.location.plan.PlanZone;
import org.orderly.location.plan.Plans;
import org.orderly.telemetry.UseEvent;

/** Every unit as it is now: where it stands, whether it is used and whether it can be had. Works in memory. */
@ApplicationScoped
public class Stock {

    private final Roster roster;
    private final Whereabouts whereabouts;
    private final Plans plans;
    private final Words words;

    Stock(Roster roster, Whereabouts whereabouts, Plans plans, Words words) {
        this.roster = roster;
        this.whereabouts = whereabouts;
        this.plans = plans;
        this.words = words;
    }

    /** The units of the class that are not retired, by their numbers. */
    public List<Unit> of(String classCode) {
        return roster.cards().stream()
                .filter(card -> card.classCode().equals(classCode) && card.status() != AssetStatus.RETIRED)
                .map(this::now)
                .sorted(Comparator.comparingLong(unit -> unit.card().id()))
                .toList();
    }

    /** That unit as it is now. */
    public Unit now(AssetCard card) {
        Place place = whereabouts.of(card.id());
        PlanZone zone = place == null || place.silent() ? null : plans.now().zone(place.zoneId());
        UseEvent word = words.of(card.id());
        Use use = Use.of(word == null ? null : word.inUse(), zone == null ? null : zone.purpose(), card.classCode());
        boolean free = zone != null
                && !card.notThere()
                && use != Use.IN_USE
                && Readiness.of(zone.purpose(), card).usable();
        return new Unit(card, zone, use, word != null ? word.atMs() : place == null ? 0 : place.sinceMs(), free);
    }
}
