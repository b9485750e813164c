package org.orderly.location.plan;

import java.util.List;
import java.util.function.IntConsumer;

/** Finds the zone at a point of one floor through a grid of small cells, each knowing the zones near it. */
final class FloorGrid {

    private static final int MOST_CELLS = 1 << 16;

    private final PlanZone[] zones;
    private final double snapMetres;
    private final double minX;
    private final double minY;
    private final double maxX;
    private final double maxY;
    private final double cellMetres;
    private final int columns;
    /** The zones near cell c are zones[members[starts[c]]] up to zones[members[starts[c + 1] - 1]]. */
    private final int[] starts;

    private final int[] members;

    /**
     * Lays the grid over the zones of a floor.
     *
     * @param floorZones at least one zone, ordered by id: where two zones claim a point, the first has it
     */
    FloorGrid(List<PlanZone> floorZones, PlanFloor floor, double snapMetres) {
        zones = floorZones.toArray(PlanZone[]::new);
        this.snapMetres = snapMetres;
        minX = floor.minX() - snapMetres;
        minY = floor.minY() - snapMetres;
        maxX = floor.maxX() + snapMetres;
        maxY = floor.maxY() + snapMetres;
        cellMetres = Math.max(2, Math.max(maxX - minX, maxY - minY) / Math.sqrt(MOST_CELLS));
        columns = (int) ((maxX - minX) / cellMetres) + 1;
        int rows = (int) ((maxY - minY) / cellMetres) + 1;
        starts = new int[columns * rows + 1];
        for (PlanZone zone : zones) {
            eachCell(zone.outline(), cell -> starts[cell + 1]++);
        }
        for (int cell = 0; cell + 1 < starts.length; cell++) {
            starts[cell + 1] += starts[cell];
        }
        members = new int[starts[starts.length - 1]];
        int[] next = starts.clone();
        for (int z = 0; z < zones.length; z++) {
            int zone = z;
            eachCell(zones[z].outline(), cell -> members[next[cell]++] = zone);
        }
    }

    private void eachCell(Outline outline, IntConsumer use) {
        int left = column(outline.minX() - snapMetres);
        int right = column(outline.maxX() + snapMetres);
        int top = row(outline.maxY() + snapMetres);
        for (int row = row(outline.minY() - snapMetres); row <= top; row++) {
            for (int column = left; column <= right; column++) {
                use.accept(row * columns + column);
            }
        }
    }

    private int column(double x) {
        return (int) ((x - minX) / cellMetres);
    }

    private int row(double y) {
        return (int) ((y - minY) / cellMetres);
    }

    /** The zone that contains the point, else the nearest within the snapping distance, else null. */
    PlanZone at(double x, double y) {
        if (!(x >= minX && x <= maxX && y >= minY && y <= maxY)) {
            return null;
        }
        int cell = row(y) * columns + column(x);
        for (int m = starts[cell]; m < starts[cell + 1]; m++) {
            if (zones[members[m]].contains(x, y)) {
                return zones[members[m]];
            }
        }
        PlanZone nearest = null;
        double best = snapMetres;
        for (int m = starts[cell]; m < starts[cell + 1]; m++) {
            double distance = zones[members[m]].distanceToEdge(x, y);
            if (distance < best || (distance == best && nearest == null)) {
                best = distance;
                nearest = zones[members[m]];
            }
        }
        return nearest;
    }
}
