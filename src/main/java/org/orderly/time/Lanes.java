package org.orderly.time;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Ordered parallel work: what falls into one lane happens one at a time; different lanes run side by side. The caller's
 * own thread does the work, so a full lane slows its callers and nothing piles up.
 */
public final class Lanes {

    private final ReentrantLock[] locks;

    public Lanes(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("At least one lane is needed, not " + count + ".");
        }
        locks = new ReentrantLock[count];
        for (int i = 0; i < count; i++) {
            locks[i] = new ReentrantLock();
        }
    }

    public int count() {
        return locks.length;
    }

    /** The lane of a key; the same key always falls into the same lane. */
    public int of(long key) {
        return Math.floorMod(Long.hashCode(key * 0x9E3779B97F4A7C15L), locks.length);
    }

    /** Does the work when its turn in the lane has come. */
    public <T> T in(int lane, Supplier<T> work) {
        locks[lane].lock();
        try {
            return work.get();
        } finally {
            locks[lane].unlock();
        }
    }

    /** Does the work while every lane stands still. */
    public <T> T inAll(Supplier<T> work) {
        return inAllFrom(0, work);
    }

    private <T> T inAllFrom(int lane, Supplier<T> work) {
        return lane == locks.length ? work.get() : in(lane, () -> inAllFrom(lane + 1, work));
    }
}
