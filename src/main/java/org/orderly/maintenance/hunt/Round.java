package org.orderly.maintenance.hunt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orderly.location.find.Ways;

/**
 * The order in which to walk: first what is free, then what a patient has; of each floor by floor, the nearest floor
 * next; on a floor the nearest first, improved as long as walking a part of the way backwards makes it shorter.
 */
final class Round {

    /** Longer than any walk: where nobody can walk comes last. */
    private static final double FAR = 1e6;

    private static final int MOST_IMPROVEMENTS = 200;

    private final Distances distances;

    Round(Distances distances) {
        this.distances = distances;
    }

    /** How long it takes to walk, in seconds; NaN if nobody can. */
    interface Distances {
        List<Ways.Way> from(Ways.Point start, List<Ways.Point> ends);
    }

    /** A stop and the way to it from the one before. */
    record Leg(Stop stop, Ways.Way way) {}

    /** All stops in walking order; from {@code start}, or from the first one if it is null. */
    List<Leg> walk(Ways.Point start, List<Stop> stops) {
        List<Stop> order = new ArrayList<>();
        Ways.Point at = start;
        for (boolean inUse : new boolean[] {false, true}) {
            Map<String, List<Stop>> floors = new LinkedHashMap<>();
            stops.stream().filter(stop -> stop.inUse() == inUse).forEach(stop -> floors.computeIfAbsent(
                            stop.floor(), floor -> new ArrayList<>())
                    .add(stop));
            while (!floors.isEmpty()) {
                String floor = nearestFloor(at, floors);
                List<Stop> onFloor = onFloor(at, floors.remove(floor));
                order.addAll(onFloor);
                at = onFloor.get(onFloor.size() - 1).point();
            }
        }
        return legs(start, order);
    }

    private String nearestFloor(Ways.Point at, Map<String, List<Stop>> floors) {
        String nearest = floors.keySet().iterator().next();
        double least = Double.POSITIVE_INFINITY;
        for (Map.Entry<String, List<Stop>> floor : floors.entrySet()) {
            double seconds = at == null
                    ? FAR
                    : seconds(at, floor.getValue()).stream()
                            .mapToDouble(s -> s)
                            .min()
                            .orElse(FAR);
            if (seconds < least) {
                least = seconds;
                nearest = floor.getKey();
            }
        }
        return nearest;
    }

    private List<Stop> onFloor(Ways.Point start, List<Stop> stops) {
        int n = stops.size();
        double[][] between = new double[n + 1][n];
        for (int i = 0; i <= n; i++) {
            Ways.Point from = i < n ? stops.get(i).point() : start;
            for (int j = 0; j < n; j++) {
                between[i][j] = 0;
            }
            if (from != null) {
                List<Double> seconds = seconds(from, stops);
                for (int j = 0; j < n; j++) {
                    between[i][j] = seconds.get(j);
                }
            }
        }
        int[] order = nearestFirst(between, n);
        improve(order, between, n);
        List<Stop> walked = new ArrayList<>(n);
        for (int index : order) {
            walked.add(stops.get(index));
        }
        return walked;
    }

    private static int[] nearestFirst(double[][] between, int n) {
        int[] order = new int[n];
        boolean[] taken = new boolean[n];
        int at = n;
        for (int i = 0; i < n; i++) {
            int next = -1;
            for (int j = 0; j < n; j++) {
                if (!taken[j] && (next < 0 || between[at][j] < between[at][next])) {
                    next = j;
                }
            }
            taken[next] = true;
            order[i] = next;
            at = next;
        }
        return order;
    }

    /** Turns parts of the way round while that makes it shorter (2-opt with a fixed start and a free end). */
    private static void improve(int[] order, double[][] between, int n) {
        boolean better = true;
        for (int turn = 0; better && turn < MOST_IMPROVEMENTS; turn++) {
            better = false;
            for (int i = 0; i < order.length - 1; i++) {
                int before = i == 0 ? n : order[i - 1];
                for (int j = i + 1; j < order.length; j++) {
                    double now = between[before][order[i]];
                    double then = between[before][order[j]];
                    if (j + 1 < order.length) {
                        now += between[order[j]][order[j + 1]];
                        then += between[order[i]][order[j + 1]];
                    }
                    if (then + 1e-6 < now) {
                        turnRound(order, i, j);
                        better = true;
                    }
                }
            }
        }
    }

    private static void turnRound(int[] order, int first, int last) {
        for (int i = first, j = last; i < j; i++, j--) {
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
    }

    private List<Double> seconds(Ways.Point from, List<Stop> stops) {
        return distances.from(from, stops.stream().map(Stop::point).toList()).stream()
                .map(way -> way.isThere() ? way.seconds() : FAR)
                .toList();
    }

    private List<Leg> legs(Ways.Point start, List<Stop> order) {
        List<Leg> legs = new ArrayList<>(order.size());
        Ways.Point at = start;
        for (Stop stop : order) {
            legs.add(new Leg(
                    stop,
                    at == null
                            ? new Ways.Way(0, 0)
                            : distances.from(at, List.of(stop.point())).get(0)));
            at = stop.point();
        }
        return legs;
    }
}
