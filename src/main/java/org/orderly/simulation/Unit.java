package org.orderly.simulation;

import java.util.Random;
import java.util.function.Consumer;

/** One device with its tag, living its phases: it rests, then is taken through corridors and lifts to the next place. */
final class Unit {

    private final Device device;
    private final Habit habit;
    private final Random chance;
    private final double speed;
    private Habit.Phase phase;
    private Journey.Standing rest;
    private Journey journey;
    private long leaves;
    private long pingsNext;

    Unit(Device device, Habit habit, Random chance, double speed) {
        this.device = device;
        this.habit = habit;
        this.chance = chance;
        this.speed = speed;
    }

    /** Puts the unit where such units usually are. The {@code turn} spreads units that never move over their rooms. */
    void settle(Errands errands, String floor, int turn, long now) {
        phase = habit.first(chance);
        Room room = phase.hours() == 0
                ? errands.rooms(phase, chance)
                        .get(turn % errands.rooms(phase, chance).size())
                : errands.room(phase, floor, device.department(), chance);
        settle(new Journey.Standing(room, errands.spot(room, chance)), now);
    }

    /** Puts the unit where it is known to be. */
    void settleAt(Journey.Standing known, long now) {
        phase = habit.foundIn(known.room(), chance);
        settle(known, now);
    }

    private void settle(Journey.Standing place, long now) {
        rest = place;
        leaves = now + phase.lasts(chance, speed);
        pingsNext = now + chance.nextInt(1000);
    }

    /** Lives on to {@code now}, sends what the tag says, and answers when the unit wants to act again. */
    long live(long now, Hospital.Pace pace, Errands errands, Radio radio, Consumer<Ping> out) {
        boolean arrived = journey != null && now >= journey.arrives();
        if (arrived) {
            rest = journey.at(now);
            leaves = now + phase.lasts(chance, speed);
            journey = null;
        }
        if (now >= leaves && journey == null) {
            depart(now, errands);
            pingsNext = now;
        }
        if (arrived || now >= pingsNext) {
            boolean heard = journey == null ? arrived || !phase.silent() : !journey.rides(now);
            if (heard) {
                radio.send(device.tag(), now, truth(now), chance, out);
            }
            pingsNext = now
                    + (journey != null
                            ? pace.moving().toMillis()
                            : jittered(pace.resting().toMillis()));
        }
        return journey != null ? Math.min(pingsNext, journey.arrives()) : Math.min(pingsNext, leaves);
    }

    private void depart(long now, Errands errands) {
        phase = habit.after(phase, chance);
        Room room = errands.room(phase, rest.spot().floor(), device.department(), chance);
        Journey.Standing goal = new Journey.Standing(room, errands.spot(room, chance));
        journey = errands.journey(rest, goal, now);
    }

    private long jittered(long ms) {
        return ms * 9 / 10 + chance.nextInt((int) Math.max(1, ms / 5));
    }

    /** Where the unit truly is or was; it remembers its way since its last rest. */
    Journey.Standing truth(long at) {
        return journey == null ? rest : journey.at(at);
    }

    boolean moves() {
        return journey != null;
    }

    boolean silent() {
        return journey == null && phase.silent();
    }

    Device device() {
        return device;
    }
}
