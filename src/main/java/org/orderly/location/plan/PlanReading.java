package org.orderly.location.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the whole plan from the database. */
final class PlanReading {

    private PlanReading() {}

    /** Must run in a transaction. */
    static Plan read(double snapMetres) {
        List<PlanZone> zones = new ArrayList<>();
        List<PlanZone> withdrawn = new ArrayList<>();
        for (Zone zone : Zone.<Zone>list("from Zone z join fetch z.floor f join fetch f.building")) {
            (zone.active ? zones : withdrawn).add(of(zone));
        }
        List<PlanPassage> passages = Passage.<Passage>listAll().stream()
                .map(p -> new PlanPassage(p.id, p.kind, p.zoneA.id, p.zoneB.id, p.ax, p.ay, p.bx, p.by))
                .sorted(Comparator.comparingLong(PlanPassage::id))
                .toList();
        List<PlanReader> readers = Reader.<Reader>list("from Reader r join fetch r.floor").stream()
                .map(r -> new PlanReader(r.id, r.code, r.floor.id, r.floor.code, r.x, r.y))
                .sorted(Comparator.comparing(PlanReader::code))
                .toList();
        return new Plan(sites(zones), zones, withdrawn, passages, readers, snapMetres);
    }

    static PlanZone of(Zone zone) {
        return new PlanZone(
                zone.id,
                zone.code,
                zone.name,
                zone.purpose,
                zone.department,
                zone.floor.id,
                zone.floor.code,
                zone.floor.building.code,
                Outline.parse(zone.outlineText),
                zone.version);
    }

    private static List<PlanSite> sites(List<PlanZone> zones) {
        Map<Long, double[]> bounds = new HashMap<>();
        zones.forEach(zone -> bounds.merge(zone.floorId(), bounds(zone.outline()), PlanReading::union));
        Map<String, Site> sites = new TreeMap<>();
        Map<String, TreeMap<String, Building>> buildings = new HashMap<>();
        Map<String, List<PlanFloor>> floors = new HashMap<>();
        for (Floor floor : Floor.<Floor>list(
                "from Floor f join fetch f.building b join fetch b.site where f.active order by f.level, f.code")) {
            Building building = floor.building;
            sites.put(building.site.code, building.site);
            buildings
                    .computeIfAbsent(building.site.code, code -> new TreeMap<>())
                    .put(building.code, building);
            floors.computeIfAbsent(building.code, code -> new ArrayList<>())
                    .add(of(floor, bounds.getOrDefault(floor.id, new double[4])));
        }
        return sites.values().stream()
                .map(site -> new PlanSite(
                        site.id,
                        site.code,
                        site.name,
                        site.timeZone,
                        buildings.get(site.code).values().stream()
                                .map(b -> new PlanSite.Building(b.code, b.name, List.copyOf(floors.get(b.code))))
                                .toList()))
                .toList();
    }

    private static PlanFloor of(Floor floor, double[] bounds) {
        Building building = floor.building;
        return new PlanFloor(
                floor.id,
                floor.code,
                floor.name,
                floor.level,
                building.code,
                building.name,
                building.site.code,
                bounds[0],
                bounds[1],
                bounds[2],
                bounds[3]);
    }

    private static double[] bounds(Outline outline) {
        return new double[] {outline.minX(), outline.minY(), outline.maxX(), outline.maxY()};
    }

    private static double[] union(double[] one, double[] other) {
        return new double[] {
            Math.min(one[0], other[0]),
            Math.min(one[1], other[1]),
            Math.max(one[2], other[2]),
            Math.max(one[3], other[3])
        };
    }
}
