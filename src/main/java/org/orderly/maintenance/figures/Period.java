package org.orderly.maintenance.figures;

import java.time.Duration;
import java.time.Instant;

/** From one moment until just before another. */
record Period(Instant from, Instant to) {

    private static final double HOUR_MS = 3_600_000;
    /** A Julian year, 365.25 days, as UCUM's {@code a}. */
    private static final double YEAR_HOURS = 365.25 * 24;

    boolean holds(Instant at) {
        return at != null && !at.isBefore(from) && at.isBefore(to);
    }

    /** What both have in common; empty (to = from) if nothing. */
    Period within(Period other) {
        Instant start = from.isAfter(other.from) ? from : other.from;
        Instant end = to.isBefore(other.to) ? to : other.to;
        return new Period(start, end.isBefore(start) ? start : end);
    }

    double hours() {
        return Duration.between(from, to).toMillis() / HOUR_MS;
    }

    double years() {
        return hours() / YEAR_HOURS;
    }
}
