package org.orderly.location.find;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orderly.location.plan.Outline;
import org.orderly.location.plan.PassageKind;
import org.orderly.location.plan.Plan;
import org.orderly.location.plan.PlanPassage;
import org.orderly.location.plan.PlanZone;

/** Draws the walking graph of a plan: grows the lists of nodes and edges. */
final class WalkDrawing {

    private final FindingConfig pace;
    private final Numbers x = new Numbers();
    private final Numbers y = new Numbers();
    private final Numbers zoneOf = new Numbers();
    private final Numbers from = new Numbers();
    private final Numbers to = new Numbers();
    private final Numbers seconds = new Numbers();
    private final Numbers metres = new Numbers();
    private final Numbers stairs = new Numbers();

    /** A growing list of numbers without boxes. */
    private static final class Numbers {
        private double[] values = new double[256];
        private int size;

        int add(double value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size] = value;
            return size++;
        }

        double[] all() {
            return Arrays.copyOf(values, size);
        }

        int[] whole() {
            return Arrays.stream(all()).mapToInt(value -> (int) value).toArray();
        }
    }

    private record Landing(int zone, long decimetresX, long decimetresY) {}

    private WalkDrawing(FindingConfig pace) {
        this.pace = pace;
    }

    static WalkGraph draw(Plan plan, FindingConfig pace) {
        WalkDrawing drawing = new WalkDrawing(pace);
        List<PlanZone> zones = plan.zones();
        Map<Long, Integer> index = new HashMap<>();
        for (int z = 0; z < zones.size(); z++) {
            index.put(zones.get(z).id(), z);
            drawing.corners(z, zones.get(z).outline());
        }
        Map<Landing, Integer> cars = new HashMap<>();
        for (PlanPassage passage : plan.passages()) {
            drawing.passage(passage, plan, index, cars);
        }
        drawing.sights(zones);
        return new WalkGraph(plan, drawing, pace.metresPerSecond());
    }

    private void corners(int zone, Outline outline) {
        for (int ring = 0; ring < outline.rings(); ring++) {
            for (int corner = 0; corner < outline.corners(ring); corner++) {
                if (outline.turnsOutward(ring, corner)) {
                    node(zone, outline.x(ring, corner), outline.y(ring, corner));
                }
            }
        }
    }

    private void passage(PlanPassage passage, Plan plan, Map<Long, Integer> index, Map<Landing, Integer> cars) {
        PlanZone zoneA = plan.zone(passage.zoneA());
        PlanZone zoneB = plan.zone(passage.zoneB());
        int a = side(index.get(zoneA.id()), zoneA.outline().nearest(passage.ax(), passage.ay()));
        int b = side(index.get(zoneB.id()), zoneB.outline().nearest(passage.bx(), passage.by()));
        double apart = distance(a, b);
        int levels = Math.abs(plan.floor(zoneA.floorId()).level()
                - plan.floor(zoneB.floorId()).level());
        if (passage.kind() == PassageKind.STAIRS) {
            edge(a, b, apart / pace.metresPerSecond() + levels * pace.stairsSecondsPerFloor(), apart, true);
        } else if (passage.kind() == PassageKind.LIFT) {
            edge(car(a, cars), car(b, cars), levels * pace.liftSecondsPerFloor(), apart, false);
        } else {
            edge(a, b, apart / pace.metresPerSecond(), apart, false);
        }
    }

    /** The car of the lift that stops here; getting in costs half the wait, getting out the other half. */
    private int car(int landing, Map<Landing, Integer> cars) {
        Landing key = new Landing(
                (int) zoneOf.values[landing], Math.round(x.values[landing] * 10), Math.round(y.values[landing] * 10));
        return cars.computeIfAbsent(key, first -> {
            int car = node(-1, x.values[landing], y.values[landing]);
            edge(landing, car, pace.liftSeconds() / 2, 0, false);
            return car;
        });
    }

    private void sights(List<PlanZone> zones) {
        int[] groups = zoneOf.whole();
        Map<Integer, Numbers> nodes = new HashMap<>();
        for (int node = 0; node < groups.length; node++) {
            if (groups[node] >= 0) {
                nodes.computeIfAbsent(groups[node], zone -> new Numbers()).add(node);
            }
        }
        for (int zone = 0; zone < zones.size(); zone++) {
            int[] inside = nodes.getOrDefault(zone, new Numbers()).whole();
            Outline outline = zones.get(zone).outline();
            for (int i = 0; i < inside.length; i++) {
                for (int j = i + 1; j < inside.length; j++) {
                    int a = inside[i];
                    int b = inside[j];
                    if (outline.sees(x.values[a], y.values[a], x.values[b], y.values[b])) {
                        double apart = distance(a, b);
                        edge(a, b, apart / pace.metresPerSecond(), apart, false);
                    }
                }
            }
        }
    }

    private int side(int zone, double[] at) {
        return node(zone, at[0], at[1]);
    }

    private int node(int zone, double atX, double atY) {
        y.add(atY);
        zoneOf.add(zone);
        return x.add(atX);
    }

    private void edge(int a, int b, double inSeconds, double inMetres, boolean byStairs) {
        way(a, b, inSeconds, inMetres, byStairs);
        way(b, a, inSeconds, inMetres, byStairs);
    }

    private void way(int a, int b, double inSeconds, double inMetres, boolean byStairs) {
        from.add(a);
        to.add(b);
        seconds.add(inSeconds);
        metres.add(inMetres);
        stairs.add(byStairs ? 1 : 0);
    }

    private double distance(int a, int b) {
        return Math.hypot(x.values[a] - x.values[b], y.values[a] - y.values[b]);
    }

    double[] x() {
        return x.all();
    }

    double[] y() {
        return y.all();
    }

    int[] zoneOf() {
        return zoneOf.whole();
    }

    int[] edgeFrom() {
        return from.whole();
    }

    int[] edgeTo() {
        return to.whole();
    }

    double[] edgeSeconds() {
        return seconds.all();
    }

    double[] edgeMetres() {
        return metres.all();
    }

    boolean[] edgeStairs() {
        boolean[] byStairs = new boolean[stairs.size];
        for (int i = 0; i < byStairs.length; i++) {
            byStairs[i] = stairs.values[i] > 0;
        }
        return byStairs;
    }
}
