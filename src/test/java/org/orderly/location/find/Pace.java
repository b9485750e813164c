package org.orderly.location.find;

import java.time.Duration;

/** The usual pace. */
record Pace(
        double metresPerSecond,
        double liftSeconds,
        double liftSecondsPerFloor,
        double stairsSecondsPerFloor,
        Duration trustFades)
        implements FindingConfig {

    static final Pace USUAL = new Pace(1.2, 30, 5, 15, Duration.ofMinutes(30));
}
