package org.orderly.location.find;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.orderly.location.Place;
import org.orderly.location.plan.PlanZone;
import org.orderly.location.plan.Purpose;

/**
 * The units that fit, counted and known by zone without looking at each: what filters ask is decided once a kind, and
 * where units are free once a purpose. Only a text search names its units one by one.
 */
final class Candidates {

    private final Inventory inventory;
    private final Wanted wanted;
    private final WalkGraph graph;
    private final List<Kind> kinds = new ArrayList<>();
    private final BitSet isWanted = new BitSet();
    private final boolean[] purposes = new boolean[Kind.OFF_THE_PLAN + 1];
    /** With a text search: the units that fit, by zone id. */
    private final Map<Long, List<Unit>> named;

    private int total;

    Candidates(Inventory inventory, Wanted wanted, WalkGraph graph) {
        this.inventory = inventory;
        this.wanted = wanted;
        this.graph = graph;
        for (Kind kind : inventory.kinds()) {
            if (wanted.fits(kind.facts)) {
                kinds.add(kind);
                isWanted.set(kind.index);
                count(kind);
            }
        }
        named = wanted.only() == null ? null : named(wanted.only());
    }

    private void count(Kind kind) {
        for (int place = 0; place < purposes.length; place++) {
            if (kind.in(place) > 0 && wanted.fits(kind.facts, Kind.purposeAt(place))) {
                purposes[place] = true;
                total += kind.in(place);
            }
        }
    }

    private Map<Long, List<Unit>> named(BitSet ids) {
        Map<Long, List<Unit>> byZone = new HashMap<>();
        total = 0;
        for (int id = ids.nextSetBit(0); id >= 0; id = ids.nextSetBit(id + 1)) {
            Unit unit = inventory.unit(id);
            Place place = unit == null ? null : unit.place();
            Kind kind = place == null ? null : unit.kind;
            if (kind != null
                    && unit.counted <= Kind.OFF_THE_PLAN
                    && isWanted.get(kind.index)
                    && wanted.fits(kind.facts, Kind.purposeAt(unit.counted))) {
                byZone.computeIfAbsent(place.zoneId(), zone -> new ArrayList<>())
                        .add(unit);
                total++;
            }
        }
        return byZone;
    }

    /** How many units fit. */
    int total() {
        return total;
    }

    /** Gives the fitting units of the zone of that index in the graph. */
    void in(int zone, Consumer<Unit> use) {
        PlanZone here = graph.zones[zone];
        if (purposes[Kind.placeOf(here.purpose())]) {
            in(here.id(), here.purpose(), use);
        }
    }

    /** Gives all fitting units. */
    void all(Consumer<Unit> use) {
        if (named != null) {
            named.values().forEach(units -> units.forEach(use));
            return;
        }
        boolean[] fits = new boolean[Kind.NOWHERE + 1];
        for (Kind kind : kinds) {
            for (int place = 0; place < Kind.NOWHERE; place++) {
                fits[place] = wanted.fits(kind.facts, Kind.purposeAt(place));
            }
            for (int slot = 0; slot < kind.everywhere.size(); slot++) {
                Unit unit = kind.everywhere.get(slot);
                if (unit != null && fits[unit.counted] && unit.standing != null) {
                    use.accept(unit);
                }
            }
        }
    }

    private void in(long zoneId, Purpose purpose, Consumer<Unit> use) {
        if (named != null) {
            named.getOrDefault(zoneId, List.of()).forEach(use);
            return;
        }
        Map<Kind, Shelf> here = inventory.in(zoneId);
        if (kinds.size() < here.size()) {
            kinds.forEach(kind -> on(here.get(kind), kind, purpose, use));
        } else {
            here.forEach((kind, shelf) -> {
                if (isWanted.get(kind.index)) {
                    on(shelf, kind, purpose, use);
                }
            });
        }
    }

    private void on(Shelf shelf, Kind kind, Purpose purpose, Consumer<Unit> use) {
        if (shelf == null || !wanted.fits(kind.facts, purpose)) {
            return;
        }
        for (int slot = 0; slot < shelf.size(); slot++) {
            Unit unit = shelf.get(slot);
            if (unit != null && unit.standing != null) {
                use.accept(unit);
            }
        }
    }
}
