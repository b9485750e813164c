package org.orderly.location.plan;

import java.util.ArrayList;
import java.util.List;

/** Draws plans without a database, for tests of what is built on them. Ids count from 1 in drawing order. */
public final class Sketch {

    private record Level(String code, int level) {}

    private final List<Level> levels = new ArrayList<>();
    private final List<PlanZone> zones = new ArrayList<>();
    private final List<PlanPassage> passages = new ArrayList<>();

    /** Starts a floor; zones that follow are on it. */
    public Sketch floor(String code, int level) {
        levels.add(new Level(code, level));
        return this;
    }

    /** A zone by its corners: x1, y1, x2, y2, … in metres. */
    public Sketch zone(String code, Purpose purpose, double... corners) {
        double[][] ring = new double[corners.length / 2 + 1][];
        for (int i = 0; i < ring.length; i++) {
            int at = 2 * i % corners.length;
            ring[i] = new double[] {corners[at], corners[at + 1]};
        }
        return zone(code, purpose, Outline.of(new double[][][] {ring}));
    }

    public Sketch zone(String code, Purpose purpose, Outline outline) {
        Level level = levels.get(levels.size() - 1);
        zones.add(new PlanZone(
                zones.size() + 1, code, code, purpose, null, levels.size(), level.code(), "B", outline, 0));
        return this;
    }

    public Sketch room(String code, Purpose purpose, double x0, double y0, double x1, double y1) {
        return zone(code, purpose, x0, y0, x1, y0, x1, y1, x0, y1);
    }

    public Sketch passage(PassageKind kind, String a, String b, double x, double y) {
        passages.add(new PlanPassage(passages.size() + 1, kind, id(a), id(b), x, y, x, y));
        return this;
    }

    public Sketch door(String a, String b, double x, double y) {
        return passage(PassageKind.DOOR, a, b, x, y);
    }

    private long id(String code) {
        return zones.stream()
                .filter(z -> z.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }

    public Plan plan() {
        List<PlanFloor> floors = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            long id = i + 1L;
            List<Outline> here = zones.stream()
                    .filter(zone -> zone.floorId() == id)
                    .map(PlanZone::outline)
                    .toList();
            floors.add(new PlanFloor(
                    id,
                    levels.get(i).code(),
                    levels.get(i).code(),
                    levels.get(i).level(),
                    "B",
                    "Building",
                    "S",
                    here.stream().mapToDouble(Outline::minX).min().orElse(0),
                    here.stream().mapToDouble(Outline::minY).min().orElse(0),
                    here.stream().mapToDouble(Outline::maxX).max().orElse(0),
                    here.stream().mapToDouble(Outline::maxY).max().orElse(0)));
        }
        PlanSite site = new PlanSite(1, "S", "Site", "UTC", List.of(new PlanSite.Building("B", "Building", floors)));
        return new Plan(List.of(site), zones, List.of(), passages, List.of(), 2);
    }
}
