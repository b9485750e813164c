package org.orderly.location.find;

import java.util.Arrays;
import java.util.List;
import org.orderly.location.Place;
import org.orderly.location.plan.Outline;

/**
 * Walks out from a point along the shortest ways (Dijkstra) and lists the units met, until no nearer one can come.
 * Made for one search.
 */
final class Nearest {

    private final WalkGraph graph;
    private final Candidates candidates;
    private final boolean byStairs;
    private final Shortlist list;
    private final int enough;
    private final double[] seconds;
    private final double[] metres;
    private final boolean[] settled;
    private final Crowd[] crowds;
    private final NodeQueue queue = new NodeQueue();

    Nearest(WalkGraph graph, Candidates candidates, int most, boolean byStairs) {
        this.graph = graph;
        this.candidates = candidates;
        this.byStairs = byStairs;
        list = new Shortlist(most);
        enough = Math.min(most, candidates.total());
        seconds = new double[graph.nodes()];
        metres = new double[graph.nodes()];
        settled = new boolean[graph.nodes()];
        crowds = new Crowd[graph.zones.length];
        Arrays.fill(seconds, Double.POSITIVE_INFINITY);
    }

    /** The nearest units that can be reached from (x, y) in metres in the zone of that index. */
    List<Hit> from(int zone, double x, double y) {
        Outline outline = graph.zones[zone].outline();
        double[] inside = outline.nearest(x, y);
        double apart = Math.hypot(x - inside[0], y - inside[1]);
        meet(zone, inside[0], inside[1], apart / graph.metresPerSecond, apart);
        for (int i = graph.nodeStart[zone]; i < graph.nodeStart[zone + 1]; i++) {
            int node = graph.nodesIn[i];
            if (outline.sees(inside[0], inside[1], graph.x[node], graph.y[node])) {
                double way = apart + Math.hypot(graph.x[node] - inside[0], graph.y[node] - inside[1]);
                reach(node, way / graph.metresPerSecond, way);
            }
        }
        while (!queue.isEmpty() && !(list.size() >= enough && queue.leastSeconds() > list.last())) {
            int node = queue.poll();
            if (!settled[node]) {
                settled[node] = true;
                visit(node);
            }
        }
        return list.hits();
    }

    private void visit(int node) {
        if (graph.zoneOf[node] >= 0) {
            meet(graph.zoneOf[node], graph.x[node], graph.y[node], seconds[node], metres[node]);
        }
        for (int e = graph.edgeStart[node]; e < graph.edgeStart[node + 1]; e++) {
            if (byStairs || !graph.edgeStairs[e]) {
                reach(graph.edgeTo[e], seconds[node] + graph.edgeSeconds[e], metres[node] + graph.edgeMetres[e]);
            }
        }
    }

    private void reach(int node, double inSeconds, double inMetres) {
        if (inSeconds < seconds[node]) {
            seconds[node] = inSeconds;
            metres[node] = inMetres;
            queue.add(inSeconds, node);
        }
    }

    /** Offers the units of a zone that can be seen from a point in it. */
    private void meet(int zone, double x, double y, double inSeconds, double inMetres) {
        if (crowds[zone] == null) {
            crowds[zone] = new Crowd(zone);
        }
        crowds[zone].meet(x, y, inSeconds, inMetres);
    }

    /** The candidates of one zone with their positions pulled inside it. */
    private final class Crowd {

        private final Outline outline;
        private Unit[] units = new Unit[16];
        private double[] xs = new double[16];
        private double[] ys = new double[16];
        private double[] outside = new double[16];
        private int size;

        Crowd(int zone) {
            outline = graph.zones[zone].outline();
            candidates.in(zone, this::add);
        }

        private void add(Unit unit) {
            if (size == units.length) {
                units = Arrays.copyOf(units, size * 2);
                xs = Arrays.copyOf(xs, size * 2);
                ys = Arrays.copyOf(ys, size * 2);
                outside = Arrays.copyOf(outside, size * 2);
            }
            Place place = unit.place();
            units[size] = unit;
            xs[size] = place.x();
            ys[size] = place.y();
            if (!outline.contains(place.x(), place.y())) {
                double[] inside = outline.nearest(place.x(), place.y());
                xs[size] = inside[0];
                ys[size] = inside[1];
                outside[size] = Math.hypot(place.x() - inside[0], place.y() - inside[1]);
            }
            size++;
        }

        void meet(double x, double y, double inSeconds, double inMetres) {
            for (int i = 0; i < size && inSeconds <= list.worst(); i++) {
                double way = Math.sqrt((xs[i] - x) * (xs[i] - x) + (ys[i] - y) * (ys[i] - y)) + outside[i];
                double arrival = inSeconds + way / graph.metresPerSecond;
                if (arrival <= list.worst() && outline.sees(x, y, xs[i], ys[i])) {
                    list.offer(units[i], arrival, inMetres + way);
                }
            }
        }
    }
}
