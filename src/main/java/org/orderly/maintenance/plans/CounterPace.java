package org.orderly.maintenance.plans;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.orderly.telemetry.SignalDays;

/**
 * How fast a counter can grow at most: one of time not faster than time, any other not many times as fast as it has on
 * its busy days.
 *
 * @param mostPerDay infinite if nobody can say
 */
record CounterPace(double mostPerDay) {

    private static final Map<String, Double> OF_TIME =
            Map.of("d", 1.0, "h", 24.0, "min", 1_440.0, "s", 86_400.0, "ms", 86_400_000.0);

    private static final int LEAST_ROWS = 5;
    private static final double BUSY_DAYS = 0.9;
    private static final double TIMES_BUSY = 20;

    /** The largest number and one that counters of machines have. */
    private static final double[] TOPS = {1e3, 1e4, 65_536, 1e5, 1e6, 1e7, 16_777_216, 1e8, 4_294_967_296.0};

    private static final double NEAR_TOP = 0.9;
    private static final double AT_TOP = 0.98;

    static CounterPace of(SignalDays days, String unit) {
        Double ofTime = OF_TIME.get(unit);
        if (ofTime != null) {
            return new CounterPace(ofTime);
        }
        double[] grown = IntStream.range(1, days.size())
                .mapToDouble(row ->
                        (days.last(row) - days.last(row - 1)) / (double) (days.epochDay(row) - days.epochDay(row - 1)))
                .filter(perDay -> perDay > 0)
                .sorted()
                .toArray();
        return new CounterPace(
                grown.length < LEAST_ROWS
                        ? Double.POSITIVE_INFINITY
                        : TIMES_BUSY * grown[(int) (BUSY_DAYS * (grown.length - 1))]);
    }

    boolean isKnown() {
        return mostPerDay < Double.POSITIVE_INFINITY;
    }

    /** Whether it can have grown by so much; the last readings of two days may be almost a day farther apart. */
    boolean allows(double grown, int days) {
        return grown <= mostPerDay * (days + 1);
    }

    /** How much it grew if it went on from zero after its largest number; NaN if it cannot have. */
    double overTheTop(double before, double after, int days) {
        return Arrays.stream(TOPS)
                .filter(top -> top > before && before >= (isKnown() ? NEAR_TOP : AT_TOP) * top)
                .map(top -> top - before + after)
                .filter(grown -> isKnown() ? allows(grown, days) : after <= (1 - AT_TOP) * (before + grown - after))
                .min()
                .orElse(Double.NaN);
    }
}
