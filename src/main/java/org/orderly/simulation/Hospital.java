package org.orderly.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.Consumer;

/**
 * The hospital at work: every unit's life as a chain of events in the order of time. Nothing here knows the clock or the
 * service: the same site, devices, seed and start give the same pings.
 */
final class Hospital {

    /** How often tags speak, while they move and while they rest. */
    record Pace(Duration moving, Duration resting) {}

    private record Turn(long at, int number) {}

    private final List<Unit> units = new ArrayList<>();
    private final PriorityQueue<Turn> turns =
            new PriorityQueue<>(Comparator.comparingLong(Turn::at).thenComparingInt(Turn::number));
    private final Errands errands;
    private final Radio radio;

    /**
     * @param speed how many times sooner than in life units are taken up again; they are walked at walking speed always
     * @param start epoch milliseconds
     * @param known where units stand already, by control number; the others are put where such units usually are
     */
    Hospital(
            Site site, List<Device> devices, long seed, double speed, long start, Map<String, Journey.Standing> known) {
        errands = new Errands(site);
        radio = new Radio(site);
        Map<String, Habit> habits = Habit.all();
        List<String> floors = site.floorCodes();
        for (Device device : devices) {
            int number = units.size();
            Random chance = new Random(seed * 1_000_003 + number);
            Unit unit = new Unit(device, habits.get(device.habit()), chance, speed);
            Journey.Standing place = known.get(device.controlNumber());
            if (place == null) {
                unit.settle(errands, floors.get(chance.nextInt(floors.size())), number, start);
            } else {
                unit.settleAt(place, start);
            }
            units.add(unit);
            turns.add(new Turn(start + chance.nextInt(2000), number));
        }
    }

    /** Lets everything happen up to and including a time (epoch milliseconds); pings come out in the order of time. */
    void advance(long until, Pace pace, Consumer<Ping> out) {
        while (turns.element().at() <= until) {
            Turn turn = turns.remove();
            long next = units.get(turn.number()).live(turn.at(), pace, errands, radio, out);
            turns.add(new Turn(Math.max(next, turn.at() + 1), turn.number()));
        }
    }

    /** When the next event happens, epoch milliseconds. */
    long next() {
        return turns.element().at();
    }

    List<Unit> units() {
        return units;
    }
}
