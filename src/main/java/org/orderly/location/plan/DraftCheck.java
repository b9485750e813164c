package org.orderly.location.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.orderly.identity.Key;
import org.orderly.location.plan.Draft.PassageDraft;
import org.orderly.location.plan.Draft.ReaderDraft;
import org.orderly.location.plan.Draft.ZoneDraft;

/** Checks the parts of a site against each other: codes, floors, walls, and that passages touch what they join. */
final class DraftCheck {

    private final Faults faults;
    private final PlacesConfig config;

    DraftCheck(Faults faults, PlacesConfig config) {
        this.faults = faults;
        this.config = config;
    }

    void check(Draft draft) {
        Map<String, SiteDocument.Floor> floors = draft.floors();
        Map<String, ZoneDraft> zones = new HashMap<>();
        for (ZoneDraft zone : draft.zones()) {
            if (zones.putIfAbsent(zone.code(), zone) != null) {
                faults.add(zone.field(), "There are two zones with the code %s.", zone.code());
            }
            if (!floors.containsKey(zone.floor())) {
                faults.add(zone.field(), "Zone %s: there is no floor %s.", zone.code(), zone.floor());
            }
        }
        checkOutlines(draft);
        Map<String, Integer> levels = new HashMap<>();
        floors.forEach((code, floor) -> levels.put(code, floor.wholeLevel()));
        passages(draft.passages(), zones, levels);
        Set<String> readers = new HashSet<>();
        for (ReaderDraft reader : draft.readers()) {
            if (!readers.add(Key.ofCode(reader.code()))) {
                faults.add(reader.field(), "There are two readers with the code %s.", reader.code());
            }
            if (!floors.containsKey(reader.floor())) {
                faults.add(reader.field(), "Reader %s: there is no floor %s.", reader.code(), reader.floor());
            }
        }
    }

    /** Checks the outlines alone: also when other parts could not be read. */
    void checkOutlines(Draft draft) {
        Overlaps overlaps = new Overlaps(faults, config.sharedWallMetres());
        draft.zones().stream()
                .filter(zone -> zone.floor() != null)
                .collect(Collectors.groupingBy(ZoneDraft::floor))
                .forEach((floor, onFloor) -> overlaps.check(onFloor));
    }

    /** Checks one zone, new or changed, against everything else on the plan. */
    void check(ZoneDraft changed, String codeNow, Plan plan) {
        if (plan.floor(changed.floor()) == null) {
            faults.add(changed.field(), "Zone %s: there is no floor %s.", changed.code(), changed.floor());
            return;
        }
        List<ZoneDraft> others = new ArrayList<>(plan.zones().stream()
                .filter(zone -> !zone.code().equals(codeNow))
                .map(ZoneDraft::of)
                .toList());
        if (others.stream().anyMatch(zone -> zone.code().equals(changed.code()))) {
            faults.add(changed.field(), "There is already a zone with the code %s.", changed.code());
        }
        new Overlaps(faults, config.sharedWallMetres())
                .check(
                        changed,
                        others.stream()
                                .filter(z -> z.floor().equals(changed.floor()))
                                .toList());
        Map<String, ZoneDraft> zones = others.stream().collect(Collectors.toMap(ZoneDraft::code, z -> z));
        zones.put(codeNow == null ? changed.code() : codeNow, changed);
        List<PassageDraft> doors = plan.passages().stream()
                .map(passage -> PassageDraft.of(passage, plan))
                .filter(passage -> passage.a().equals(codeNow) || passage.b().equals(codeNow))
                .toList();
        passages(doors, zones, levels(plan));
    }

    /** Checks one passage, new or changed. */
    void check(PassageDraft changed, Plan plan) {
        passages(
                List.of(changed),
                plan.zones().stream().map(ZoneDraft::of).collect(Collectors.toMap(ZoneDraft::code, z -> z)),
                levels(plan));
    }

    private static Map<String, Integer> levels(Plan plan) {
        return plan.floors().stream().collect(Collectors.toMap(PlanFloor::code, PlanFloor::level));
    }

    private void passages(List<PassageDraft> passages, Map<String, ZoneDraft> zones, Map<String, Integer> levels) {
        for (PassageDraft passage : passages) {
            ZoneDraft a = zones.get(passage.a());
            ZoneDraft b = zones.get(passage.b());
            if (a == null || b == null) {
                faults.add(
                        passage.field(),
                        "%s: there is no zone %s.",
                        passage.says(),
                        a == null ? passage.a() : passage.b());
                continue;
            }
            if (passage.a().equals(passage.b())) {
                faults.add(passage.field(), "%s joins a zone with itself.", passage.says());
                continue;
            }
            Integer levelA = levels.get(a.floor());
            Integer levelB = levels.get(b.floor());
            if (levelA != null
                    && levelB != null
                    && levelA.equals(levelB) == passage.kind().betweenFloors()) {
                String rule = passage.kind().betweenFloors()
                        ? "must join two levels; both zones are on the same"
                        : "must stay on one level; use a lift or stairs between floors";
                faults.add(passage.field(), "%s %s.", passage.says(), rule);
            }
            touches(passage, a);
            touches(passage, b);
        }
    }

    private void touches(PassageDraft passage, ZoneDraft zone) {
        double away = zone.outline().distanceOutside(passage.x(), passage.y());
        if (away > config.doorReachMetres()) {
            faults.add(passage.field(), "%s is %.1f m away from zone %s.", passage.says(), away, zone.code());
        }
    }
}
