package org.orderly.simulation;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A whole site as it was drawn: buildings, floors, rooms, doorways and fixed readers. */
public record Site(
        String code,
        String name,
        String timeZone,
        List<Building> buildings,
        List<Room> rooms,
        List<Doorway> doorways,
        List<Reader> readers) {

    /** A building and its floors, lowest first. */
    public record Building(String code, String name, List<Floor> floors) {}

    /** A floor; the level counts from 0 at the ground. */
    public record Floor(String code, String name, int level) {}

    /** A fixed reader of tags. */
    public record Reader(String code, Spot at, Room room) {}

    Map<String, Room> roomsByCode() {
        return rooms.stream().collect(Collectors.toMap(Room::code, Function.identity()));
    }

    /** The codes of all floors, building by building. */
    public List<String> floorCodes() {
        return buildings.stream()
                .flatMap(building -> building.floors().stream())
                .map(Floor::code)
                .toList();
    }
}
