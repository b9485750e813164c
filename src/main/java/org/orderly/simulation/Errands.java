package org.orderly.simulation;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Where staff take a unit next: mostly close by, sometimes to its own department, now and then anywhere. */
final class Errands {

    private static final double NEAR = 0.55;
    private static final double OWN = 0.8;
    private static final double OFF_THE_WALL = 0.7;

    private final Map<String, List<Room>> byPurpose;
    private final Routes routes;

    Errands(Site site) {
        byPurpose = site.rooms().stream().collect(Collectors.groupingBy(Room::purpose));
        routes = new Routes(site);
    }

    /** The rooms that serve one of the phase's wishes. */
    List<Room> rooms(Habit.Phase phase, Random chance) {
        String[] wish = phase.where().get(chance.nextInt(phase.where().size())).split("/", -1);
        List<Room> rooms = only(
                byPurpose.getOrDefault(wish[0], List.of()),
                room -> wish.length == 1 || room.name().contains(wish[1]));
        if (rooms.isEmpty()) {
            throw new IllegalStateException("The site has no zone for " + phase.where() + ".");
        }
        return rooms;
    }

    Room room(Habit.Phase phase, String floor, String department, Random chance) {
        List<Room> rooms = rooms(phase, chance);
        double roll = chance.nextDouble();
        List<Room> near = roll < NEAR ? only(rooms, room -> room.floor().equals(floor)) : List.of();
        List<Room> own = roll < OWN ? only(rooms, room -> department.equals(room.department())) : List.of();
        List<Room> chosen = near.isEmpty() ? own.isEmpty() ? rooms : own : near;
        return chosen.get(chance.nextInt(chosen.size()));
    }

    Spot spot(Room room, Random chance) {
        Box part = room.parts().get(chance.nextInt(room.parts().size()));
        return part.at(room.floor(), chance.nextDouble(), chance.nextDouble(), OFF_THE_WALL);
    }

    Journey journey(Journey.Standing from, Journey.Standing to, long departs) {
        List<Routes.Leg> legs = routes.between(from.room(), from.spot(), to.room(), to.spot());
        if (legs.isEmpty()) {
            throw new IllegalStateException(
                    "No way from " + from.room().code() + " to " + to.room().code() + ".");
        }
        return new Journey(legs, departs);
    }

    private static List<Room> only(List<Room> rooms, Predicate<Room> wanted) {
        return rooms.stream().filter(wanted).toList();
    }
}
