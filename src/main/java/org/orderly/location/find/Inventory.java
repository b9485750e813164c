package org.orderly.location.find;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import org.orderly.assets.AssetCard;
import org.orderly.location.Place;
import org.orderly.location.Standing;
import org.orderly.location.plan.PlanZone;

/** Every unit, sorted by zone and kind. One thread at a time changes it; reading takes no lock. */
final class Inventory {

    private static final long NOWHERE = -1;

    private final Map<Long, Unit> units = new ConcurrentHashMap<>();
    private final Map<Kind.Facts, Kind> kinds = new ConcurrentHashMap<>();
    private final Map<Long, Map<Kind, Shelf>> zones = new ConcurrentHashMap<>();

    /** Whether the unit is known to be in that zone. */
    boolean knows(Place place) {
        Unit unit = units.get(place.assetId());
        return unit != null && unit.standing != null && unit.zoneId == place.zoneId();
    }

    /**
     * Puts the unit where it belongs.
     *
     * @param standing null when it was never seen
     * @param zoneById answers null for a zone that is no longer on the plan
     */
    synchronized Unit settle(AssetCard card, Standing standing, LongFunction<PlanZone> zoneById) {
        Unit unit = units.computeIfAbsent(card.id(), Unit::new);
        Kind kind = kinds.computeIfAbsent(Kind.Facts.of(card), facts -> new Kind(facts, kinds.size()));
        Place place = standing == null ? null : standing.place();
        long zoneId = place == null ? NOWHERE : place.zoneId();
        unit.card = card;
        unit.standing = standing;
        if (unit.kind != null && (unit.kind != kind || unit.zoneId != zoneId)) {
            take(unit);
        }
        if (unit.kind == null) {
            unit.kind = kind;
            unit.zoneId = zoneId;
            unit.counted = counted(place, zoneById);
            kind.count(unit.counted, 1);
            kind.everywhere.put(unit);
            zones.computeIfAbsent(zoneId, id -> new ConcurrentHashMap<>())
                    .computeIfAbsent(kind, same -> new Shelf(false))
                    .put(unit);
        }
        return unit;
    }

    /** There is no such unit any more. */
    synchronized void forget(long assetId) {
        Unit unit = units.remove(assetId);
        if (unit != null && unit.kind != null) {
            take(unit);
        }
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

    private static int counted(Place place, LongFunction<PlanZone> zoneById) {
        if (place == null) {
            return Kind.NOWHERE;
        }
        PlanZone zone = zoneById.apply(place.zoneId());
        return Kind.placeOf(zone == null ? null : zone.purpose());
    }

    /** Counts anew after the plan has changed. */
    synchronized void recount(LongFunction<PlanZone> zoneById) {
        for (Unit unit : units.values()) {
            int now = counted(unit.place(), zoneById);
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
