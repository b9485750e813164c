package org.orderly.location.visibility;

import java.util.Collection;

/** How many devices were seen how long ago. The first three add up to all. */
record SightCount(long seen, long notSeen, long neverSeen, long firmwareKnown) {

    static SightCount of(Collection<Sight> sights) {
        return new SightCount(
                count(sights, Sight.State.SEEN),
                count(sights, Sight.State.NOT_SEEN),
                count(sights, Sight.State.NEVER_SEEN),
                sights.stream().filter(Sight::hasFirmware).count());
    }

    long all() {
        return seen + notSeen + neverSeen;
    }

    /** Which share was seen, 0 to 1; null of none. */
    Double share() {
        return all() == 0 ? null : (double) seen / all();
    }

    private static long count(Collection<Sight> sights, Sight.State state) {
        return sights.stream().filter(sight -> sight.state() == state).count();
    }
}
