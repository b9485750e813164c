package org.orderly.telemetry;

import java.time.Duration;
import java.time.Period;

/** The configuration as it is by default. */
record Keeping() implements TelemetryConfig {

    @Override
    public Duration oldest() {
        return Duration.ofDays(7);
    }

    @Override
    public Duration clockSkew() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Period keepReadings() {
        return Period.ofDays(14);
    }

    @Override
    public Period keepHours() {
        return Period.ofDays(180);
    }

    @Override
    public Period keepDays() {
        return Period.ofYears(10);
    }

    @Override
    public Period keepEvents() {
        return Period.ofYears(10);
    }

    @Override
    public int room() {
        return 1000;
    }

    @Override
    public boolean syncToDisk() {
        return false;
    }

    @Override
    public int strangers() {
        return 100;
    }
}
