package org.orderly.location.find;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import org.orderly.assets.AssetCard;
import org.orderly.location.Place;
import org.orderly.location.plan.PlanZone;

/** Every unit, sorted by zone and kind. One thread at a time changes it; reading takes no lock. */
final class Inventory {

    private static final long NOWHERE = -1;

    private final Map<Long, Unit> units = new ConcurrentHashMap<>();
    private final Map<Kind.Facts, Kind> kinds = new ConcurrentHashMap<>();
    private final Map<Long, Map<Kind, Shelf>> zones = new ConcurrentHashMap<>();

    /** The unit was seen again in the zone it is in; answers whether it is known to be there. */
    boolean seenAgain(Place place) {
        Unit unit = units.get(place.assetId());
        if (unit == null || unit.place == null || unit.place.zoneId() != place.zoneId()) {
            return false;
        }
        unit.place = place;
        return true;
    }

    /**
     * Puts the unit where it belongs.
     *
     * @param place null when it was never seen
     * @param zone null when it is nowhere or no longer on the plan
     */
    synchronized Unit settle(AssetCard card, Place place, PlanZone zone) {
        Unit unit = units.computeIfAbsent(card.id(), Unit::new);
        Kind kind = kinds.computeIfAbsent(Kind.Facts.of(card), facts -> new Kind(facts, kinds.size()));
        long zoneId = place == null ? NOWHERE : place.zoneId();
        unit.card = card;
        unit.place = place;
        if (unit.kind != null && (unit.kind != kind || unit.zoneId != zoneId)) {
            take(unit);
        }
        if (unit.kind == null) {
            unit.kind = kind;
            unit.zoneId = zoneId;
            unit.counted = counted(place, zone);
            kind.count(unit.counted, 1);
            kind.everywhere.put(unit);
            zones.computeIfAbsent(zoneId, id -> new ConcurrentHashMap<>())
                    .computeIfAbsent(kind, same -> new Shelf(false))
                    .put(unit);
        }
        return unit;
    }

    private void take(Unit unit) {
        Map<Kind, Shelf> zone = zones.get(unit.zoneId);
        Shelf shelf = zone.get(unit.kind);
        shelf.take(unit);
        if (shelf.size() == 0) {
            zone.remove(unit.kind);
        }
        unit.kind.everywhere.take(unit);
        unit.kind.count(unit.counted, -1);
        unit.kind = null;
    }

    private static int counted(Place place, PlanZone zone) {
        return place == null ? Kind.NOWHERE : Kind.placeOf(zone == null ? null : zone.purpose());
    }

    /** Counts anew after the plan has changed. */
    synchronized void recount(LongFunction<PlanZone> zoneById) {
        for (Unit unit : units.values()) {
            int now = counted(unit.place, unit.place == null ? null : zoneById.apply(unit.place.zoneId()));
            unit.kind.count(unit.counted, -1);
            unit.kind.count(now, 1);
            unit.counted = now;
        }
    }

    Collection<Kind> kinds() {
        return kinds.values();
    }

    Collection<Unit> units() {
        return units.values();
    }

    /** The unit of that asset, or null. */
    Unit unit(long assetId) {
        return units.get(assetId);
    }

    /** What stands in a zone, by kind. */
    Map<Kind, Shelf> in(long zoneId) {
        return zones.getOrDefault(zoneId, Map.of());
    }
}
