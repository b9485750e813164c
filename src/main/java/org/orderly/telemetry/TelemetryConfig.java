package org.orderly.telemetry;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;

/** How readings are judged and how long they are kept in which detail. */
@ConfigMapping(prefix = "orderly.telemetry")
interface TelemetryConfig {

    /** A reading or event taken longer ago than this is refused. */
    @WithDefault("P7D")
    Duration oldest();

    /** A reading may be ahead of our clock by this much. */
    @WithDefault("PT1M")
    Duration clockSkew();

    /** Single readings are kept for this long, */
    @WithDefault("P14D")
    Period keepReadings();

    /** ... what they did hour by hour for this long, */
    @WithDefault("P180D")
    Period keepHours();

    /** ... what they did day by day for this long, */
    @WithDefault("P10Y")
    Period keepDays();

    /** ... and events for this long. */
    @WithDefault("P10Y")
    Period keepEvents();

    /** Readings that may be on their way to the disk at once; beyond that callers are told to wait. */
    @WithDefault("50000")
    int room();

    /** Whether the disk itself must confirm each commit, so that even a power cut loses nothing acknowledged. */
    @WithDefault("true")
    boolean syncToDisk();

    /** Unknown devices and unknown signals that are remembered, each, so that someone can see to them. */
    @WithDefault("10000")
    int strangers();
}
