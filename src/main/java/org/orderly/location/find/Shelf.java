package org.orderly.location.find;

import java.util.Arrays;

/**
 * Units of one kind, in one zone or everywhere. One thread at a time changes it; others may read meanwhile without a lock, and then
 * meet a unit twice or one that has just left, but never miss one that stays.
 */
final class Shelf {

    private final boolean everywhere;
    private volatile Unit[] units = new Unit[2];
    private volatile int size;

    /** A shelf for one zone, or with {@code everywhere} the one that holds all units of the kind. */
    Shelf(boolean everywhere) {
        this.everywhere = everywhere;
    }

    int size() {
        return size;
    }

    /** The unit at that place, or null when it has left meanwhile. */
    Unit get(int slot) {
        Unit[] now = units;
        return slot < now.length ? now[slot] : null;
    }

    void put(Unit unit) {
        int now = size;
        if (now == units.length) {
            units = Arrays.copyOf(units, now * 2);
        }
        units[now] = unit;
        number(unit, now);
        size = now + 1;
    }

    void take(Unit unit) {
        int left = size - 1;
        Unit last = units[left];
        int slot = everywhere ? unit.slotInKind : unit.slot;
        number(last, slot);
        units[slot] = last;
        size = left;
    }

    private void number(Unit unit, int slot) {
        if (everywhere) {
            unit.slotInKind = slot;
        } else {
            unit.slot = slot;
        }
    }
}
