package org.orderly.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One floor: rooms along the north and south wall, a core with the shafts, and a ring of corridor between them, drawn as
 * two L-shaped zones that meet in two openings.
 */
final class FloorDrawing {

    static final double CORRIDOR = 2.8;
    private static final double ROOM_DEPTH = 6.5;
    private static final double CORE_DEPTH = 8;
    private static final double SHAFT = 4;
    private static final double SOUTH_CORRIDOR = ROOM_DEPTH;
    private static final double CORE = SOUTH_CORRIDOR + CORRIDOR;
    private static final double NORTH_CORRIDOR = CORE + CORE_DEPTH;
    private static final double NORTH = NORTH_CORRIDOR + CORRIDOR;

    private final String building;
    private final String floorCode;
    private final int level;
    private final double x;
    private final double y;
    private final double width;
    private final boolean withReaders;
    private final Map<String, Room> shafts = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<Room> rooms = new ArrayList<>();
    private final List<Doorway> doorways = new ArrayList<>();
    private final Room northCorridor;
    private final Room southCorridor;

    FloorDrawing(String building, String floorCode, int level, double x, double y, double width, boolean withReaders) {
        this.building = building;
        this.floorCode = floorCode;
        this.level = level;
        this.x = x;
        this.y = y;
        this.width = width;
        this.withReaders = withReaders;
        double east = width - CORRIDOR;
        northCorridor = corridor(
                "N",
                "North corridor",
                List.of(box(0, NORTH_CORRIDOR, width, NORTH), box(0, CORE, CORRIDOR, NORTH)),
                0,
                CORE,
                CORRIDOR,
                CORE,
                CORRIDOR,
                NORTH_CORRIDOR,
                width,
                NORTH_CORRIDOR,
                width,
                NORTH,
                0,
                NORTH);
        southCorridor = corridor(
                "S",
                "South corridor",
                List.of(box(0, SOUTH_CORRIDOR, width, CORE), box(east, SOUTH_CORRIDOR, width, NORTH_CORRIDOR)),
                0,
                SOUTH_CORRIDOR,
                width,
                SOUTH_CORRIDOR,
                width,
                NORTH_CORRIDOR,
                east,
                NORTH_CORRIDOR,
                east,
                CORE,
                0,
                CORE);
        doorways.add(door("opening", northCorridor, southCorridor, CORRIDOR / 2, CORE));
        doorways.add(door("opening", southCorridor, northCorridor, width - CORRIDOR / 2, NORTH_CORRIDOR));
        shaft("stairs", "Stairs", "stairs", CORRIDOR);
        shaft("bed-lift", "Bed lift", "lift", CORRIDOR + SHAFT);
        shaft("lift", "Visitors' lift", "lift", CORRIDOR + 2 * SHAFT);
    }

    void north(Blueprint.Row row) {
        double at = 0;
        double done = 0;
        for (Blueprint.Cell cell : row.cells()) {
            done += cell.weight();
            double next = cm(done * width / total(row));
            Room room = room("N", row.unit(), cell, box(at, NORTH, next, NORTH + ROOM_DEPTH));
            doorways.add(door("door", northCorridor, room, (at + next) / 2, NORTH));
            at = next;
        }
    }

    void south(Blueprint.Row row) {
        double at = 0;
        double done = 0;
        for (Blueprint.Cell cell : row.cells()) {
            done += cell.weight();
            double next = cm(done * width / total(row));
            Room room = room("S", row.unit(), cell, box(at, 0, next, ROOM_DEPTH));
            doorways.add(door("door", southCorridor, room, (at + next) / 2, SOUTH_CORRIDOR));
            at = next;
        }
    }

    /** The core's rooms open to the north and the south corridor in turn, nurse stations to both. */
    void core(Blueprint.Row row) {
        double start = CORRIDOR + 3 * SHAFT;
        double space = width - CORRIDOR - start;
        double at = start;
        double done = 0;
        boolean north = false;
        for (Blueprint.Cell cell : row.cells()) {
            done += cell.weight();
            double next = cm(start + done * space / total(row));
            Room room = room("C", row.unit(), cell, box(at, CORE, next, NORTH_CORRIDOR));
            boolean open = cell.purpose().equals("nurse-station");
            String kind = open ? "opening" : "door";
            if (open || north) {
                doorways.add(door(kind, northCorridor, room, (at + next) / 2, NORTH_CORRIDOR));
            }
            if (open || !north) {
                doorways.add(door(kind, southCorridor, room, (at + next) / 2, CORE));
            }
            north = !north;
            at = next;
        }
    }

    List<Doorway> shaftsDownTo(FloorDrawing below) {
        return shafts.keySet().stream()
                .map(key -> {
                    Room upper = shafts.get(key);
                    Spot at = upper.centre();
                    return new Doorway(upper.purpose(), below.shafts.get(key), upper, at.x(), at.y());
                })
                .toList();
    }

    /** A reader in the middle of each room and every ten metres of corridor, on floors that have readers. */
    List<Site.Reader> readers() {
        List<Site.Reader> readers = new ArrayList<>();
        if (!withReaders) {
            return readers;
        }
        for (Room room : rooms) {
            if (room.parts().size() == 1) {
                readers.add(new Site.Reader("R-" + room.code(), room.centre(), room));
                continue;
            }
            Box along = room.parts().get(0);
            for (double at = 5; at < width; at += 10) {
                Spot spot = new Spot(floorCode, cm(along.minX() + at), cm(along.centreY()));
                readers.add(new Site.Reader("R-%s-%d".formatted(room.code(), (int) at), spot, room));
            }
        }
        return readers;
    }

    private void shaft(String key, String name, String purpose, double at) {
        Room room = Room.of(
                floorCode + "-" + key.toUpperCase(Locale.ROOT),
                place(name),
                purpose,
                null,
                floorCode,
                box(at, CORE, at + SHAFT, NORTH_CORRIDOR));
        rooms.add(room);
        shafts.put(key, room);
        doorways.add(door("door", northCorridor, room, at + SHAFT / 2, NORTH_CORRIDOR));
    }

    private Room room(String side, String unit, Blueprint.Cell cell, Box box) {
        int nth = numbers.merge(side, 1, Integer::sum);
        Room room = Room.of(
                "%s-%s%02d".formatted(floorCode, side, nth),
                unit + " · " + cell.name(),
                cell.purpose(),
                cell.department(),
                floorCode,
                box);
        rooms.add(room);
        return room;
    }

    private Room corridor(String side, String name, List<Box> parts, double... corners) {
        List<double[]> outline = new ArrayList<>();
        for (int i = 0; i < corners.length; i += 2) {
            outline.add(new double[] {cm(x + corners[i]), cm(y + corners[i + 1])});
        }
        Room room = new Room(
                floorCode + "-CORRIDOR-" + side, place(name), "corridor", null, floorCode, parts, List.copyOf(outline));
        rooms.add(room);
        return room;
    }

    private String place(String what) {
        return floorCode + " · " + what;
    }

    private Doorway door(String kind, Room a, Room b, double atX, double atY) {
        return new Doorway(kind, a, b, cm(x + atX), cm(y + atY));
    }

    private Box box(double minX, double minY, double maxX, double maxY) {
        return new Box(cm(x + minX), cm(y + minY), cm(x + maxX), cm(y + maxY));
    }

    private static double total(Blueprint.Row row) {
        return row.cells().stream().mapToDouble(Blueprint.Cell::weight).sum();
    }

    private static double cm(double metres) {
        return Math.round(metres * 100) / 100.0;
    }

    String building() {
        return building;
    }

    String floorCode() {
        return floorCode;
    }

    int level() {
        return level;
    }

    double west() {
        return x;
    }

    double east() {
        return x + width;
    }

    double southWall() {
        return y + SOUTH_CORRIDOR;
    }

    Room southCorridor() {
        return southCorridor;
    }

    List<Room> rooms() {
        return rooms;
    }

    List<Doorway> doorways() {
        return doorways;
    }
}
