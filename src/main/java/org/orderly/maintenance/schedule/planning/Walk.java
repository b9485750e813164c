package org.orderly.maintenance.schedule.planning;

/** How long it takes to walk from place to place, in whole minutes. Places are numbered from 0. */
public final class Walk {

    /** Nobody knows where that is. */
    public static final int UNKNOWN = -1;

    /** Wherever the next thing is: there is no walk. */
    public static final int THERE = -2;

    private final int[][] minutes;
    private final int unknown;
    private final int included;

    /**
     * @param minutes from each place to each other
     * @param unknown minutes to or from a place that is not known
     * @param included so many minutes of a walk belong to the time that an order is given anyway
     */
    public Walk(int[][] minutes, int unknown, int included) {
        this.minutes = minutes;
        this.unknown = unknown;
        this.included = included;
    }

    public int minutes(int from, int to) {
        if (from == THERE || to == THERE) {
            return 0;
        }
        return from == UNKNOWN || to == UNKNOWN ? unknown : minutes[from][to];
    }

    /** How much later somebody can begin there because of the walk. */
    public int delay(int from, int to) {
        return Math.max(0, minutes(from, to) - included);
    }
}
