package org.orderly.location;

/** How much older the pings of one reader seem than those of another that hears the same tag at the same time. */
final class ReaderPair {

    private static final int ENOUGH = 6;
    private static final long OFF_MS = 5_000;
    private static final long SPREAD_MS = 3_000;
    private static final long MOST_MS = 600_000;

    private final long[] differences = new long[ENOUGH];
    private long count;

    /** Takes the next difference and answers the steady one, milliseconds; 0 while there is none worth mentioning. */
    synchronized long differs(long differenceMs) {
        differences[(int) (count++ % ENOUGH)] = differenceMs;
        if (count < ENOUGH) {
            return 0;
        }
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (long difference : differences) {
            least = Math.min(least, difference);
            most = Math.max(most, difference);
        }
        boolean steady = most - least < SPREAD_MS && Math.abs(least) <= MOST_MS;
        return steady && least > OFF_MS ? least : steady && most < -OFF_MS ? most : 0;
    }
}
