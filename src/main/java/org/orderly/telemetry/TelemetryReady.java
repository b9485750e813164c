package org.orderly.telemetry;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready to take readings: what the filter remembers is back and the journal writes. */
@Readiness
class TelemetryReady implements HealthCheck {

    private final Telemetry telemetry;

    TelemetryReady(Telemetry telemetry) {
        this.telemetry = telemetry;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("readings")
                .status(telemetry.isWorking())
                .withData("waiting for the disk", telemetry.waiting())
                .build();
    }
}
