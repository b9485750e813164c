package org.orderly.location.find;

import java.util.ArrayList;
import java.util.List;

/** The nearest units so far, nearest first and by id where equal, never more than asked for. */
final class Shortlist {

    private final int most;
    private final Unit[] units;
    private final double[] seconds;
    private final double[] metres;
    private int size;

    Shortlist(int most) {
        this.most = most;
        units = new Unit[most + 1];
        seconds = new double[most + 1];
        metres = new double[most + 1];
    }

    int size() {
        return size;
    }

    boolean isFull() {
        return size == most;
    }

    /** A unit farther than this can no longer get onto the list. */
    double worst() {
        return size < most ? Double.POSITIVE_INFINITY : seconds[size - 1];
    }

    /** The farthest on the list. */
    double last() {
        return size == 0 ? 0 : seconds[size - 1];
    }

    /** Notes a way to the unit, unless a shorter one is known or it is too far. */
    void offer(Unit unit, double inSeconds, double inMetres) {
        if (inSeconds > worst()) {
            return;
        }
        for (int i = 0; i < size; i++) {
            if (units[i] == unit) {
                if (seconds[i] <= inSeconds) {
                    return;
                }
                System.arraycopy(units, i + 1, units, i, size - i - 1);
                System.arraycopy(seconds, i + 1, seconds, i, size - i - 1);
                System.arraycopy(metres, i + 1, metres, i, size - i - 1);
                size--;
                break;
            }
        }
        int at = size;
        while (at > 0
                && (seconds[at - 1] > inSeconds || (seconds[at - 1] == inSeconds && units[at - 1].id > unit.id))) {
            units[at] = units[at - 1];
            seconds[at] = seconds[at - 1];
            metres[at] = metres[at - 1];
            at--;
        }
        units[at] = unit;
        seconds[at] = inSeconds;
        metres[at] = inMetres;
        size = Math.min(size + 1, most);
    }

    boolean has(Unit unit) {
        for (int i = 0; i < size; i++) {
            if (units[i] == unit) {
                return true;
            }
        }
        return false;
    }

    List<Hit> hits() {
        List<Hit> hits = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            hits.add(new Hit(units[i], seconds[i], metres[i]));
        }
        return hits;
    }
}
