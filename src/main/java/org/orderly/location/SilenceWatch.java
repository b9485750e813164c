package org.orderly.location;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Looks every few seconds for assets that have fallen silent. */
@ApplicationScoped
class SilenceWatch {

    private final Locating locating;
    private final Clock clock;

    SilenceWatch(Locating locating, Clock clock) {
        this.locating = locating;
        this.clock = clock;
    }

    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        locating.findSilent(clock.millis());
    }
}
