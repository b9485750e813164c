package org.orderly.simulation;

import java.util.List;

/** A unit on its way since a given time (epoch milliseconds), leg by leg. */
final class Journey {

    /** Where a unit truly is. */
    record Standing(Room room, Spot spot) {}

    /** How long a lift moves from floor to floor; before that one waits for it. */
    private static final double RIDE_SECONDS = 6;

    private final List<Routes.Leg> legs;
    private final long departed;
    private final long arrives;

    Journey(List<Routes.Leg> legs, long departed) {
        this.legs = legs;
        this.departed = departed;
        double seconds = legs.stream().mapToDouble(Routes.Leg::seconds).sum();
        this.arrives = departed + Math.round(seconds * 1000);
    }

    long departed() {
        return departed;
    }

    long arrives() {
        return arrives;
    }

    /** Whether the unit is in a moving lift, whose cabin lets no radio out. */
    boolean rides(long ms) {
        double left = (ms - departed) / 1000.0;
        for (Routes.Leg leg : legs) {
            if (left < leg.seconds()) {
                boolean changesFloor = !leg.from().floor().equals(leg.to().floor());
                return changesFloor && left >= leg.seconds() - RIDE_SECONDS;
            }
            left -= leg.seconds();
        }
        return false;
    }

    /** Where the unit is at a time; before the departure at the start, after the arrival at the end. */
    Standing at(long ms) {
        double left = Math.max(0, (ms - departed) / 1000.0);
        for (Routes.Leg leg : legs) {
            if (left < leg.seconds()) {
                boolean rides = !leg.from().floor().equals(leg.to().floor());
                return new Standing(
                        leg.room(), rides ? leg.from() : leg.from().towards(leg.to(), left / leg.seconds()));
            }
            left -= leg.seconds();
        }
        Routes.Leg last = legs.get(legs.size() - 1);
        return new Standing(last.room(), last.to());
    }
}
