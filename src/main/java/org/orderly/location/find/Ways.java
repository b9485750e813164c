package org.orderly.location.find;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;

/** How far it is from one place to others on foot, by doors, lifts and stairs: for whoever plans a walk. */
@ApplicationScoped
public class Ways {

    private final Walks walks;

    Ways(Walks walks) {
        this.walks = walks;
    }

    /** A point in a zone; x and y in metres, site-wide. */
    public record Point(long zoneId, double x, double y) {}

    /** How far and how long; both are NaN if nobody can walk there. */
    public record Way(double metres, double seconds) {

        static final Way NONE = new Way(Double.NaN, Double.NaN);

        public boolean isThere() {
            return !Double.isNaN(seconds);
        }
    }

    /** The shortest way from the start to each end, in the order of the ends. */
    public List<Way> from(Point start, List<Point> ends) {
        WalkGraph graph = walks.now();
        int zone = graph.indexOf(start.zoneId());
        if (zone < 0) {
            return ends.stream().map(end -> Way.NONE).toList();
        }
        Walk walk = new Walk(graph, zone, start);
        return ends.stream().map(walk::to).toList();
    }

    /** Well inside the zone of that id, or null if it is not on the plan. */
    public Point middle(long zoneId) {
        WalkGraph graph = walks.now();
        int zone = graph.indexOf(zoneId);
        if (zone < 0) {
            return null;
        }
        double[] middle = graph.middle(zone);
        return new Point(zoneId, middle[0], middle[1]);
    }

    /** All shortest ways from one point (Dijkstra). */
    private static final class Walk {

        private final WalkGraph graph;
        private final int zone;
        private final Point start;
        private final double[] seconds;
        private final double[] metres;

        Walk(WalkGraph graph, int zone, Point start) {
            this.graph = graph;
            this.zone = zone;
            this.start = start;
            seconds = new double[graph.nodes()];
            metres = new double[graph.nodes()];
            Arrays.fill(seconds, Double.POSITIVE_INFINITY);
            walk();
        }

        private void walk() {
            NodeQueue queue = new NodeQueue();
            boolean[] settled = new boolean[graph.nodes()];
            double[] inside = graph.zones[zone].outline().nearest(start.x(), start.y());
            double apart = Math.hypot(start.x() - inside[0], start.y() - inside[1]);
            for (int i = graph.nodeStart[zone]; i < graph.nodeStart[zone + 1]; i++) {
                int node = graph.nodesIn[i];
                if (graph.zones[zone].outline().sees(inside[0], inside[1], graph.x[node], graph.y[node])) {
                    double way = apart + Math.hypot(graph.x[node] - inside[0], graph.y[node] - inside[1]);
                    reach(queue, node, way / graph.metresPerSecond, way);
                }
            }
            while (!queue.isEmpty()) {
                int node = queue.poll();
                if (!settled[node]) {
                    settled[node] = true;
                    for (int e = graph.edgeStart[node]; e < graph.edgeStart[node + 1]; e++) {
                        reach(
                                queue,
                                graph.edgeTo[e],
                                seconds[node] + graph.edgeSeconds[e],
                                metres[node] + graph.edgeMetres[e]);
                    }
                }
            }
        }

        private void reach(NodeQueue queue, int node, double inSeconds, double inMetres) {
            if (inSeconds < seconds[node]) {
                seconds[node] = inSeconds;
                metres[node] = inMetres;
                queue.add(inSeconds, node);
            }
        }

        Way to(Point end) {
            int last = graph.indexOf(end.zoneId());
            if (last < 0) {
                return Way.NONE;
            }
            double[] inside = graph.zones[last].outline().nearest(end.x(), end.y());
            double apart = Math.hypot(end.x() - inside[0], end.y() - inside[1]);
            Way best = last == zone ? straight(inside, apart) : Way.NONE;
            for (int i = graph.nodeStart[last]; i < graph.nodeStart[last + 1]; i++) {
                int node = graph.nodesIn[i];
                double way = apart + Math.hypot(graph.x[node] - inside[0], graph.y[node] - inside[1]);
                double inSeconds = seconds[node] + way / graph.metresPerSecond;
                if (inSeconds < Double.POSITIVE_INFINITY
                        && !(best.seconds() <= inSeconds)
                        && graph.zones[last].outline().sees(inside[0], inside[1], graph.x[node], graph.y[node])) {
                    best = new Way(metres[node] + way, inSeconds);
                }
            }
            return best;
        }

        private Way straight(double[] inside, double apart) {
            double[] begin = graph.zones[zone].outline().nearest(start.x(), start.y());
            if (!graph.zones[zone].outline().sees(begin[0], begin[1], inside[0], inside[1])) {
                return Way.NONE;
            }
            double way = apart
                    + Math.hypot(start.x() - begin[0], start.y() - begin[1])
                    + Math.hypot(begin[0] - inside[0], begin[1] - inside[1]);
            return new Way(way, way / graph.metresPerSecond);
        }
    }
}
