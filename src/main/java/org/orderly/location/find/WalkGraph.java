package org.orderly.location.find;

import java.util.Arrays;
import org.orderly.location.plan.Plan;
import org.orderly.location.plan.PlanZone;

/**
 * Where one can walk, as flat arrays: nodes are the two sides of every passage, the corners that zones bend around, and
 * the cars of lifts; edges join nodes of a zone that see each other, the sides of a passage, and the landings of a
 * lift. Shortest ways over it are exact shortest ways inside the polygons. Immutable.
 */
final class WalkGraph {

    final Plan plan;
    /** Zones by index, in the plan's order; {@code zoneIds} is sorted, {@code zoneIndex} its companion. */
    final PlanZone[] zones;

    private final long[] zoneIds;
    private final int[] zoneIndex;
    private final double[][] middles;

    final double metresPerSecond;
    final double[] x;
    final double[] y;
    /** The zone index of each node, or -1 for a lift's car. */
    final int[] zoneOf;
    /** The nodes of zone z are nodesIn[nodeStart[z]] up to nodesIn[nodeStart[z + 1] - 1]. */
    final int[] nodeStart;

    final int[] nodesIn;
    /** The edges of node n are edgeStart[n] up to edgeStart[n + 1] - 1. */
    final int[] edgeStart;

    final int[] edgeTo;
    final double[] edgeSeconds;
    final double[] edgeMetres;
    final boolean[] edgeStairs;

    WalkGraph(Plan plan, WalkDrawing drawing, double metresPerSecond) {
        this.plan = plan;
        this.metresPerSecond = metresPerSecond;
        zones = plan.zones().toArray(PlanZone[]::new);
        Integer[] byId = new Integer[zones.length];
        Arrays.setAll(byId, i -> i);
        Arrays.sort(byId, (a, b) -> Long.compare(zones[a].id(), zones[b].id()));
        zoneIds = Arrays.stream(byId).mapToLong(i -> zones[i].id()).toArray();
        zoneIndex = Arrays.stream(byId).mapToInt(i -> i).toArray();
        middles = Arrays.stream(zones).map(zone -> zone.outline().middle()).toArray(double[][]::new);
        x = drawing.x();
        y = drawing.y();
        zoneOf = drawing.zoneOf();
        nodeStart = new int[zones.length + 1];
        nodesIn = grouped(zoneOf, nodeStart);
        edgeStart = new int[x.length + 1];
        int[] order = grouped(drawing.edgeFrom(), edgeStart);
        int[] to = drawing.edgeTo();
        double[] seconds = drawing.edgeSeconds();
        double[] metres = drawing.edgeMetres();
        boolean[] stairs = drawing.edgeStairs();
        edgeTo = new int[order.length];
        edgeSeconds = new double[order.length];
        edgeMetres = new double[order.length];
        edgeStairs = new boolean[order.length];
        for (int e = 0; e < order.length; e++) {
            edgeTo[e] = to[order[e]];
            edgeSeconds[e] = seconds[order[e]];
            edgeMetres[e] = metres[order[e]];
            edgeStairs[e] = stairs[order[e]];
        }
    }

    /** The indices of groups, group after group; fills {@code starts}. Members of group -1 are left out. */
    private static int[] grouped(int[] groups, int[] starts) {
        for (int group : groups) {
            if (group >= 0) {
                starts[group + 1]++;
            }
        }
        for (int g = 0; g + 1 < starts.length; g++) {
            starts[g + 1] += starts[g];
        }
        int[] members = new int[starts[starts.length - 1]];
        int[] next = starts.clone();
        for (int i = 0; i < groups.length; i++) {
            if (groups[i] >= 0) {
                members[next[groups[i]]++] = i;
            }
        }
        return members;
    }

    /** The index of the zone of that id, or -1. */
    int indexOf(long zoneId) {
        int found = Arrays.binarySearch(zoneIds, zoneId);
        return found < 0 ? -1 : zoneIndex[found];
    }

    /** A point well inside the zone, as [x, y]. */
    double[] middle(int zone) {
        return middles[zone].clone();
    }

    int nodes() {
        return x.length;
    }
}
