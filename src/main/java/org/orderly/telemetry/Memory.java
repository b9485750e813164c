package org.orderly.telemetry;

import java.util.Arrays;

/**
 * What the filter must remember of one device: of each signal the reading kept last, and when the newest one was taken.
 * Grows by a few numbers a signal. To be used in the device's lane, but for what is told of removed readings.
 */
final class Memory {

    private static final int[] NOTHING = {};

    private int[] signals = NOTHING;
    private long[] keptMs = new long[0];
    private long[] seenMs = new long[0];
    private double[] kept = new double[0];

    /** The one value that is written outside of the lane. */
    private volatile long removedUpToMs = Long.MIN_VALUE;

    /** Where this signal is remembered; negative if nothing is known of it. */
    int slot(int signalId) {
        for (int i = 0; i < signals.length; i++) {
            if (signals[i] == signalId) {
                return i;
            }
        }
        return -1;
    }

    double kept(int slot) {
        return kept[slot];
    }

    long keptMs(int slot) {
        return keptMs[slot];
    }

    long seenMs(int slot) {
        return seenMs[slot];
    }

    /** A reading came that is not worth keeping. */
    void see(int slot, long atMs) {
        seenMs[slot] = atMs;
    }

    /** A reading was found in the database; what is older than one found before says nothing. */
    void restore(int signalId, double value, long atMs) {
        int slot = slot(signalId);
        if (slot < 0 || keptMs[slot] <= atMs) {
            keep(signalId, value, atMs);
        }
    }

    /** A reading came that is kept. */
    void keep(int signalId, double value, long atMs) {
        int slot = slot(signalId);
        if (slot < 0) {
            slot = signals.length;
            signals = Arrays.copyOf(signals, slot + 1);
            keptMs = Arrays.copyOf(keptMs, slot + 1);
            seenMs = Arrays.copyOf(seenMs, slot + 1);
            kept = Arrays.copyOf(kept, slot + 1);
            signals[slot] = signalId;
        }
        kept[slot] = value;
        keptMs[slot] = atMs;
        seenMs[slot] = atMs;
    }

    /** Single readings up to then are removed, so that one of them would not be known again. */
    void removedUpTo(long upToMs) {
        removedUpToMs = Math.max(removedUpToMs, upToMs);
    }

    /** Whether what is needed to judge a reading of that time is still there: all that it may be compared with. */
    boolean isComplete(long atMs, long maxGapMs) {
        return removedUpToMs == Long.MIN_VALUE || atMs - maxGapMs > removedUpToMs;
    }

    void forget() {
        signals = NOTHING;
        keptMs = new long[0];
        seenMs = new long[0];
        kept = new double[0];
    }
}
