package org.orderly.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * The ways through a site for somebody who pushes equipment: doors, openings and lifts, no stairs. Inside a box of a room
 * one walks straight; the elbow of an L-shaped corridor is a point of its own.
 */
final class Routes {

    static final double METRES_A_SECOND = 1.2;
    static final double LIFT_SECONDS = 14;

    /** One stretch of a way: straight inside one room, or standing in a lift that goes to another floor. */
    record Leg(Room room, Spot from, Spot to, double seconds) {}

    private record Part(String floor, Box box) {}

    private record Edge(int to, double seconds, Room room) {}

    private record Reached(int place, double seconds) {}

    private final List<Spot> places = new ArrayList<>();
    private final List<List<Edge>> edges = new ArrayList<>();
    private final Map<Part, List<Integer>> placesInPart = new HashMap<>();

    Routes(Site site) {
        site.rooms().stream().filter(room -> room.parts().size() > 1).forEach(this::elbow);
        for (Doorway doorway : site.doorways()) {
            boolean lift = doorway.kind().equals("lift");
            if (doorway.climbs() && !lift) {
                continue;
            }
            if (doorway.a().floor().equals(doorway.b().floor())) {
                place(new Spot(doorway.a().floor(), doorway.x(), doorway.y()), doorway.a(), doorway.b());
                continue;
            }
            double seconds = lift ? LIFT_SECONDS : 0;
            int here = place(new Spot(doorway.a().floor(), doorway.x(), doorway.y()), doorway.a());
            int there = place(new Spot(doorway.b().floor(), doorway.x(), doorway.y()), doorway.b());
            edges.get(here).add(new Edge(there, seconds, doorway.a()));
            edges.get(there).add(new Edge(here, seconds, doorway.b()));
        }
    }

    /** The quickest way, leg by leg; empty if there is none. */
    List<Leg> between(Room fromRoom, Spot from, Room toRoom, Spot to) {
        for (Box part : fromRoom.parts()) {
            if (fromRoom.equals(toRoom) && part.contains(from.x(), from.y()) && part.contains(to.x(), to.y())) {
                return List.of(walk(fromRoom, from, to));
            }
        }
        double[] seconds = new double[places.size()];
        Arrays.fill(seconds, Double.POSITIVE_INFINITY);
        int[] before = new int[places.size()];
        Edge[] by = new Edge[places.size()];
        PriorityQueue<Reached> queue = new PriorityQueue<>((a, b) -> Double.compare(a.seconds(), b.seconds()));
        for (int place : seenFrom(fromRoom, from)) {
            seconds[place] = from.metresTo(places.get(place)) / METRES_A_SECOND;
            before[place] = -1;
            queue.add(new Reached(place, seconds[place]));
        }
        while (!queue.isEmpty()) {
            Reached reached = queue.remove();
            if (reached.seconds() > seconds[reached.place()]) {
                continue;
            }
            for (Edge edge : edges.get(reached.place())) {
                double later = reached.seconds() + edge.seconds();
                if (later < seconds[edge.to()]) {
                    seconds[edge.to()] = later;
                    before[edge.to()] = reached.place();
                    by[edge.to()] = edge;
                    queue.add(new Reached(edge.to(), later));
                }
            }
        }
        int last = -1;
        double best = Double.POSITIVE_INFINITY;
        for (int place : seenFrom(toRoom, to)) {
            double total = seconds[place] + places.get(place).metresTo(to) / METRES_A_SECOND;
            if (total < best) {
                best = total;
                last = place;
            }
        }
        return last < 0 ? List.of() : legs(fromRoom, from, toRoom, to, last, before, by);
    }

    private List<Leg> legs(Room fromRoom, Spot from, Room toRoom, Spot to, int last, int[] before, Edge[] by) {
        Deque<Leg> legs = new ArrayDeque<>();
        legs.addFirst(walk(toRoom, places.get(last), to));
        int place = last;
        for (; before[place] >= 0; place = before[place]) {
            Edge edge = by[place];
            legs.addFirst(new Leg(edge.room(), places.get(before[place]), places.get(place), edge.seconds()));
        }
        legs.addFirst(walk(fromRoom, from, places.get(place)));
        return List.copyOf(legs);
    }

    private static Leg walk(Room room, Spot from, Spot to) {
        return new Leg(room, from, to, from.metresTo(to) / METRES_A_SECOND);
    }

    private List<Integer> seenFrom(Room room, Spot spot) {
        return room.parts().stream()
                .filter(part -> part.contains(spot.x(), spot.y()))
                .flatMap(part -> placesInPart.getOrDefault(new Part(room.floor(), part), List.of()).stream())
                .toList();
    }

    private void elbow(Room room) {
        Box a = room.parts().get(0);
        Box b = room.parts().get(1);
        double minX = Math.max(a.minX(), b.minX());
        double minY = Math.max(a.minY(), b.minY());
        double maxX = Math.min(a.maxX(), b.maxX());
        double maxY = Math.min(a.maxY(), b.maxY());
        place(new Spot(room.floor(), (minX + maxX) / 2, (minY + maxY) / 2), room);
    }

    /** Adds a place and joins it with every place that can be seen from it inside one of the rooms. */
    private int place(Spot spot, Room... rooms) {
        int place = places.size();
        places.add(spot);
        edges.add(new ArrayList<>());
        for (Room room : rooms) {
            for (Box part : room.parts()) {
                if (!part.contains(spot.x(), spot.y())) {
                    continue;
                }
                List<Integer> seen =
                        placesInPart.computeIfAbsent(new Part(room.floor(), part), key -> new ArrayList<>());
                for (int other : seen) {
                    double seconds = spot.metresTo(places.get(other)) / METRES_A_SECOND;
                    edges.get(place).add(new Edge(other, seconds, room));
                    edges.get(other).add(new Edge(place, seconds, room));
                }
                seen.add(place);
            }
        }
        return place;
    }
}
