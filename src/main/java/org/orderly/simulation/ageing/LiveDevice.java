package org.orderly.simulation.ageing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.orderly.simulation.Device;
import org.orderly.telemetry.DeviceEvent;
import org.orderly.telemetry.EventKind;

/**
 * A device of the demo hospital. Its life has a time of its own, which runs faster than the clock; what it tells bears
 * the clock's time. Lived again from its beginning it lives the same life.
 */
final class LiveDevice {

    private static final long HOUR_MS = 3_600_000;
    private static final int BEFORE_DAYS = 1500;

    private final Device device;
    private final Life life;
    private final Sensing sensing;
    private final long key;
    private final Deque<DeviceEvent> coming = new ArrayDeque<>();
    private boolean used;

    /** @param firstDay epoch day from which on it is told of */
    LiveDevice(Device device, DeviceKind kind, Wear wear, long seed, int firstDay) {
        String name = device.controlNumber();
        int born = (int) Math.min(firstDay, device.acquiredOn().toEpochDay());
        this.device = device;
        this.life = new Life(kind, wear, name, seed, born, Math.max(born, firstDay - BEFORE_DAYS));
        this.sensing = new Sensing(kind, name, seed);
        this.key = Chance.of(seed, Chance.key(name), 0x05E).hashed();
    }

    /** Lives one more whole day; its events are still to come. */
    void liveDay() {
        life.live();
        coming.addAll(life.events());
    }

    /** The day to be lived next, epoch days of its own time. */
    int day() {
        return life.day();
    }

    /** Its use counts for less from now on, because its time runs faster than the clock. */
    void count(double share) {
        life.body().count(share);
    }

    /** Lets what comes up to a time of its own happen. */
    void happen(long until, Consumer<DeviceEvent> what) {
        while (!coming.isEmpty() && coming.element().atMs() <= until) {
            what.accept(coming.remove());
        }
    }

    /** Tells the readings of the last lived day up to a share of it, at their own times, so many a signal at most. */
    void tellDay(double until, int most, Telling telling) {
        if (!life.present()) {
            return;
        }
        int day = life.day() - 1;
        List<Sensor> sensors = life.kind().sensors();
        for (int i = 0; i < sensors.size(); i++) {
            Chance chance = sensing.chance(i, day);
            int times = Math.min(most, sensors.get(i).perDay());
            for (int n = 0; n < times; n++) {
                double share = (n + chance.uniform()) / times;
                long value = sensing.read(life, i, share, chance);
                if (share >= life.from() && share <= Math.min(life.till(), until)) {
                    long at = day * Life.DAY_MS + (long) (share * Life.DAY_MS) + behind();
                    telling.reading(device.controlNumber(), sensors.get(i), at, value);
                }
            }
        }
    }

    /** Tells every signal once, as it is at a time of its own, and whether the device is being used. */
    void tellNow(long own, long now, Telling telling) {
        double share = Math.floorMod(own, Life.DAY_MS) / (double) Life.DAY_MS;
        if (!life.present() || share < life.from() || share > life.till()) {
            return;
        }
        List<Sensor> sensors = life.kind().sensors();
        for (int i = 0; i < sensors.size(); i++) {
            long minute = sensors.get(i).steady() ? life.day() : now / 60_000;
            long value = sensing.read(life, i, share, sensing.chance(i, minute));
            telling.reading(device.controlNumber(), sensors.get(i), now + behind(), value);
        }
        boolean uses = isUsed(now / HOUR_MS);
        if (uses != used) {
            tellUse(uses, own, now, telling);
        }
    }

    /** Tells from which hours on it was used, and from which it was not, up to now: what its log of use says. */
    void tellUse(long from, long now, Telling telling) {
        long first = Math.max(from, device.acquiredOn().toEpochDay() * Life.DAY_MS) / HOUR_MS + 1;
        for (long hour = first; hour <= now / HOUR_MS; hour++) {
            boolean uses = isUsed(hour);
            if (hour == first || uses != used) {
                tellUse(uses, hour * HOUR_MS, hour * HOUR_MS, telling);
            }
        }
    }

    private void tellUse(boolean uses, long own, long at, Telling telling) {
        used = uses;
        EventKind kind = uses ? EventKind.IN_USE : EventKind.IDLE;
        telling.event(device.controlNumber(), new DeviceEvent(own, kind, "", ""), at + behind());
    }

    /** @param hour of the clock, since 1970 */
    private boolean isUsed(long hour) {
        return Chance.of(key, hour).uniform() * 24 < life.kind().useHoursPerDay();
    }

    /** A device's clock may be behind ours; one that is ahead would be refused, so here none is. */
    long behind() {
        return Math.min(0, life.skewMs());
    }

    boolean down() {
        return life.down();
    }

    /** Days of its own until it truly fails, if nobody does anything. */
    double daysToFailure() {
        return life.daysToFailure();
    }

    Device device() {
        return device;
    }
}
