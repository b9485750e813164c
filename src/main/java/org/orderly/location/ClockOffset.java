package org.orderly.location;

import java.util.Arrays;

/**
 * Finds out whether a sender's clock is off, from how old its newest pings seem when they come in. A clock is ahead when
 * everything seems to come from the future; it is behind when everything is equally old, for what is merely delivered late
 * is now older and now younger.
 */
final class ClockOffset {

    private static final int SAMPLES = 16;
    private static final int ENOUGH_TO_BE_AHEAD = 5;
    private static final int ENOUGH_TO_BE_BEHIND = 10;

    /** A clock is off when it is ahead by more than this, or behind by more than {@link #BEHIND_MS}. */
    private static final long AHEAD_MS = 2_000;

    private static final long BEHIND_MS = 5_000;
    /** What comes later than this is delivered late, whatever the clock. */
    private static final long LATE_MS = 60_000;

    private static final long SPREAD_MS = 2_000;
    private static final long LONG_ENOUGH_MS = 20_000;

    /** Samples are taken no more often than this. */
    private static final long APART_MS = 200;

    private final long[] ages = new long[SAMPLES];
    private final long[] cameMs = new long[SAMPLES];
    private long count;
    private volatile long aheadMs;
    private volatile long lastMs;

    /**
     * A delivery came in.
     *
     * @param ageMs how old its newest ping is by its own clock, milliseconds; negative when it is of the future
     */
    void sample(long nowMs, long ageMs) {
        if (Math.abs(nowMs - lastMs) >= APART_MS) {
            note(nowMs, ageMs);
        }
    }

    private synchronized void note(long nowMs, long ageMs) {
        lastMs = nowMs;
        int index = (int) (count++ % SAMPLES);
        ages[index] = ageMs;
        cameMs[index] = nowMs;
        aheadMs = estimate();
    }

    private long estimate() {
        int known = (int) Math.min(count, SAMPLES);
        long[] sorted = Arrays.copyOf(ages, known);
        Arrays.sort(sorted);
        long least = sorted[0];
        long most = sorted[known - 1];
        if (known >= ENOUGH_TO_BE_AHEAD && most < -AHEAD_MS) {
            return -sorted[known / 2];
        }
        long[] came = Arrays.copyOf(cameMs, known);
        Arrays.sort(came);
        boolean behind = known >= ENOUGH_TO_BE_BEHIND
                && came[known - 1] - came[0] >= LONG_ENOUGH_MS
                && least > BEHIND_MS
                && most <= LATE_MS
                && most - least < SPREAD_MS;
        return behind ? -least : 0;
    }

    /** By how much the clock is ahead of ours, milliseconds; negative when behind, 0 when it is right as far as is known. */
    long aheadMs() {
        return aheadMs;
    }

    /** When it was heard last, epoch milliseconds (UTC). */
    long lastMs() {
        return lastMs;
    }
}
