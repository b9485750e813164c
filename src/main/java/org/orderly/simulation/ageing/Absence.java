package org.orderly.simulation.ageing;

import java.util.List;
import org.orderly.telemetry.DeviceEvent;
import org.orderly.telemetry.EventKind;

/** When a device is put away switched off, and when the network does not carry what it says (assumed rates). */
final class Absence {

    private static final double AWAY_PER_YEAR = 5;
    private static final double OUTAGES_PER_YEAR = 3;

    private final double storedPerYear;
    private final double storedDays;
    private final long seed;
    private final Chance chance;
    private int storedUntil;
    private int awayUntil;
    private boolean stored;
    private boolean unheard;

    Absence(DeviceKind kind, long seed, Chance chance) {
        this.storedPerYear = kind.storedPerYear();
        this.storedDays = kind.storedDays();
        this.seed = seed;
        this.chance = chance;
    }

    /** One more day; going away and coming back is told in the events. */
    void live(int day, long start, boolean works, List<DeviceEvent> events) {
        boolean before = stored;
        boolean leaves = chance.happens(storedPerYear / Life.YEAR_DAYS);
        int length = 1 + (int) (storedDays * chance.exponential());
        if (leaves && works && day >= storedUntil) {
            storedUntil = day + length;
        }
        stored = day < storedUntil;
        if (stored != before) {
            events.add(new DeviceEvent(start + 1, stored ? EventKind.OFF : EventKind.IDLE, "", ""));
        }
        if (chance.happens(AWAY_PER_YEAR / Life.YEAR_DAYS)) {
            awayUntil = day + 1 + (int) chance.between(0, 4);
        }
        boolean outage = Chance.of(seed, day).happens(OUTAGES_PER_YEAR / Life.YEAR_DAYS);
        unheard = outage || day < awayUntil;
    }

    /** Switched off in a store. */
    boolean stored() {
        return stored;
    }

    /** Working, but out of the network's reach; or the network is down for everybody. */
    boolean unheard() {
        return unheard;
    }
}
