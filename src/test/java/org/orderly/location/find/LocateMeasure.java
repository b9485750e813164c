package org.orderly.location.find;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.orderly.assets.AssetStatus;
import org.orderly.location.plan.PassageKind;
import org.orderly.location.plan.Plan;
import org.orderly.location.plan.PlanZone;
import org.orderly.location.plan.Purpose;
import org.orderly.location.plan.Sketch;

/** Prints how long finding takes among 100,000 units in 2,000 zones on 20 floors; a main, not a test. */
final class LocateMeasure {

    private static final int ROUNDS = 3_000;
    private static final String[] CLASSES = {
        "infusion-pump", "ventilator", "patient-monitor", "bed", "ultrasound", "defibrillator", "dialysis-machine"
    };

    private LocateMeasure() {}

    public static void main(String[] args) {
        Plan plan = plan(20, 98);
        long began = System.nanoTime();
        WalkGraph graph = WalkDrawing.draw(plan, Pace.USUAL);
        System.out.printf(
                "zones %d, nodes %d, edges %d, drawn in %d ms%n",
                plan.zones().size(), graph.nodes(), graph.edgeTo.length, (System.nanoTime() - began) / 1_000_000);
        Stock stock = stock(plan, 100_000);
        System.out.printf("units 100000, kinds %d%n", stock.inventory.kinds().size());
        zoneAt(plan);
        Wanted pumps = new Wanted("infusion-pump", null, null, null, null, true);
        Wanted anything = new Wanted(null, null, null, null, null, true);
        Wanted rare = new Wanted(null, "M3-ventilator", "D7", null, null, true);
        Wanted none = new Wanted("mri", null, null, null, null, true);
        Wanted nobodys = new Wanted(null, null, "nobody", null, null, true);
        measure("10 nearest usable pumps", graph, stock, pumps, 10);
        measure("10 nearest usable of any class", graph, stock, anything, 10);
        measure("10 nearest of a model and department", graph, stock, rare, 10);
        measure("no unit of the class", graph, stock, none, 10);
        measure("no unit of the department", graph, stock, nobodys, 10);
        measure("200 nearest pumps", graph, stock, pumps, 200);
        freshest(graph, stock, pumps);
        freshest(graph, stock, anything);
    }

    private static void measure(String what, WalkGraph graph, Stock stock, Wanted wanted, int most) {
        Random random = new Random(7);
        long[] nanos = new long[ROUNDS];
        int found = 0;
        for (int round = -500; round < ROUNDS; round++) {
            int zone = random.nextInt(graph.zones.length);
            double[] at = graph.middle(zone);
            long began = System.nanoTime();
            Candidates candidates = new Candidates(stock.inventory, wanted, graph);
            List<Hit> hits = new Nearest(graph, candidates, most, false).from(zone, at[0], at[1]);
            if (round >= 0) {
                nanos[round] = System.nanoTime() - began;
                found += hits.size();
            }
        }
        print(what, nanos, found / (double) ROUNDS);
    }

    private static void freshest(WalkGraph graph, Stock stock, Wanted wanted) {
        long[] nanos = new long[1_000];
        for (int round = -200; round < nanos.length; round++) {
            long began = System.nanoTime();
            List<Hit> hits = Freshest.of(new Candidates(stock.inventory, wanted, graph), 10, unit -> true);
            if (round >= 0 && hits.size() == 10) {
                nanos[round] = System.nanoTime() - began;
            }
        }
        print("10 seen last, class " + wanted.classCode(), nanos, 10);
    }

    private static void zoneAt(Plan plan) {
        Random random = new Random(1);
        long zones = 0;
        long began = 0;
        int calls = 2_000_000;
        for (int i = -500_000; i < calls; i++) {
            if (i == 0) {
                began = System.nanoTime();
            }
            PlanZone zone = plan.zoneAt(1 + random.nextInt(20), random.nextDouble() * 196, random.nextDouble() * 24);
            zones += zone == null ? 0 : zone.id();
        }
        System.out.printf("zoneAt %d ns (%d)%n", (System.nanoTime() - began) / calls, zones % 10);
    }

    private static void print(String what, long[] nanos, double found) {
        Arrays.sort(nanos);
        System.out.printf(
                "%-38s found %5.1f  p10 %7.3f ms  p50 %7.3f ms  p99 %7.3f ms  max %7.3f ms%n",
                what,
                found,
                nanos[nanos.length / 10] / 1e6,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6,
                nanos[nanos.length - 1] / 1e6);
    }

    private static Stock stock(Plan plan, int units) {
        Random random = new Random(3);
        Stock stock = new Stock();
        List<PlanZone> zones = plan.zones();
        for (int id = 1; id <= units; id++) {
            PlanZone zone = zones.get(random.nextInt(zones.size()));
            String classCode = CLASSES[Math.max(0, random.nextInt(12) - 5)];
            AssetStatus status = random.nextInt(20) == 0 ? AssetStatus.IN_REPAIR : AssetStatus.IN_SERVICE;
            String model = "M" + random.nextInt(4) + "-" + classCode;
            double[] middle = zone.outline().middle();
            stock.put(
                    Stock.card(id, classCode, model, "D" + random.nextInt(20), status),
                    zone,
                    middle[0] + random.nextDouble() * 3 - 1.5,
                    middle[1] + random.nextDouble() * 3 - 1.5);
        }
        return stock;
    }

    /** Floors with rooms on both sides of a long corridor and one lift. */
    private static Plan plan(int floors, int rooms) {
        Purpose[] uses = {
            Purpose.PATIENT_ROOM,
            Purpose.PATIENT_ROOM,
            Purpose.PATIENT_ROOM,
            Purpose.CLEAN_UTILITY,
            Purpose.PATIENT_ROOM,
            Purpose.PATIENT_ROOM,
            Purpose.SOILED_UTILITY,
            Purpose.STORAGE
        };
        Sketch sketch = new Sketch();
        for (int f = 0; f < floors; f++) {
            double length = rooms * 2.0;
            sketch.floor("F" + f, f)
                    .room("COR" + f, Purpose.CORRIDOR, 0, 10, length, 14)
                    .room("LIFT" + f, Purpose.LIFT, -4, 10, 0, 14)
                    .door("COR" + f, "LIFT" + f, 0, 12);
            for (int r = 0; r < rooms; r++) {
                double x = 2.0 * (r - r % 2);
                double y = r % 2 == 0 ? 0 : 14;
                String code = "R" + f + "-" + r;
                sketch.room(code, uses[r % uses.length], x, y, x + 4, y + 10)
                        .door(code, "COR" + f, x + 2, r % 2 == 0 ? 10 : 14);
            }
            if (f > 0) {
                sketch.passage(PassageKind.LIFT, "LIFT" + (f - 1), "LIFT" + f, -2, 12);
            }
        }
        return sketch.plan();
    }
}
