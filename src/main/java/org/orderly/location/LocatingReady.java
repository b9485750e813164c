package org.orderly.location;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready to take pings: the live state is back and the journal writes. */
@Readiness
class LocatingReady implements HealthCheck {

    private final Locating locating;

    LocatingReady(Locating locating) {
        this.locating = locating;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("pings")
                .status(locating.isWorking())
                .withData("assets seen", locating.seen())
                .withData("waiting for the disk", locating.waiting())
                .build();
    }
}
