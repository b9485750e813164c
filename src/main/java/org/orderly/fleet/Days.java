package org.orderly.fleet;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Days as this room counts them: UTC days. */
public final class Days {

    private Days() {}

    /** Today, in UTC. */
    public static LocalDate today(Clock clock) {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
