package org.orderly.telemetry;

import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.concurrent.atomic.LongAdder;

/** A signal of the catalogue at work: its number in the database, its units, its filter, and what that saved. */
final class KnownSignal {

    private final int id;
    private final Signal signal;
    private final Units units;
    private final EdgeFilter filter;
    private final LongAdder received = new LongAdder();
    private final LongAdder filtered = new LongAdder();
    private final DoubleAccumulator largestError = new DoubleAccumulator(Math::max, 0);

    KnownSignal(int id, Signal signal) {
        this.id = id;
        this.signal = signal;
        this.units = new Units(signal);
        this.filter = new EdgeFilter(signal);
    }

    int id() {
        return id;
    }

    Signal signal() {
        return signal;
    }

    Units units() {
        return units;
    }

    /** Whether the filter drops the reading; counts it either way. */
    boolean drops(double kept, long keptMs, double value, long atMs) {
        received.increment();
        boolean drops = filter.drops(kept, keptMs, value, atMs);
        if (drops) {
            filtered.increment();
            largestError.accumulate(Math.abs(value - kept));
        }
        return drops;
    }

    /** Counts a reading that there is nothing to compare with. */
    void keeps() {
        received.increment();
    }

    long received() {
        return received.sum();
    }

    long filtered() {
        return filtered.sum();
    }

    /** The largest error that was made, in the signal's unit. */
    double largestError() {
        return largestError.get();
    }

    /** The largest error that can be made, in the signal's unit. */
    double errorBound() {
        return filter.errorBound();
    }
}
