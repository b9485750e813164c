package org.orderly.telemetry;

/**
 * Decides which readings of a signal say nothing new, so that they need not be kept. Between two kept readings the
 * signal is taken to have stayed where the first one left it; no reading that came in its order then differs from that
 * by more than {@link #errorBound()}.
 */
final class EdgeFilter {

    /** How many dead-bands a change must have to be kept while readings come faster than the signal's rate. */
    private static final int BANDS_WHEN_RAPID = 3;

    private final Signal signal;
    private final boolean counter;
    private final long maxGapMs;
    private final double rapidMs;

    EdgeFilter(Signal signal) {
        this.signal = signal;
        this.counter = signal.kind() == SignalKind.COUNTER;
        this.maxGapMs = signal.maxGap().toMillis();
        this.rapidMs = 60_000 / signal.maxRatePerMinute();
    }

    /** The largest error that leaving readings out introduces, in the signal's unit. */
    double errorBound() {
        return BANDS_WHEN_RAPID * signal.deadBand();
    }

    /**
     * Whether a reading says nothing that the one kept last does not. A reading after the longest gap is news whatever
     * it says, and so are a counter that went back and a limit that is crossed by more than noise.
     */
    boolean drops(double kept, long keptMs, double value, long atMs) {
        long sinceMs = atMs - keptMs;
        double change = Math.abs(value - kept);
        if (sinceMs >= maxGapMs || (counter && value < kept)) {
            return false;
        }
        boolean noise = change <= signal.deadBand();
        if (sinceMs < rapidMs) {
            return noise || (change <= errorBound() && sameState(kept, value));
        }
        return noise && sameState(kept, value);
    }

    private boolean sameState(double one, double other) {
        return signal.isWarning(one) == signal.isWarning(other) && signal.isFault(one) == signal.isFault(other);
    }
}
