package org.orderly.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes the system's UTC clock injectable; nobody else asks the machine for the time. */
public final class Clocks {

    @Produces
    @Singleton
    Clock utc() {
        return system();
    }

    /** The system's UTC clock, for commands that run outside the container. */
    public static Clock system() {
        return Clock.systemUTC();
    }
}
