package org.orderly.maintenance.schedule.planning;

/**
 * One person's part of the work.
 *
 * @param capacity minutes they work
 * @param fixed minutes of work that does not move
 * @param weight cents, see {@link Weights#load}
 */
record Share(Worker worker, int capacity, int fixed, long weight) {

    /** Grows with the square of the load, so that two equal loads cost less than a light and a heavy one. */
    long cents(int minutes) {
        long load = minutes + (long) fixed;
        return capacity == 0 ? 0 : load * load * weight / capacity;
    }
}
