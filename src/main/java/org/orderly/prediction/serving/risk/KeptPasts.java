package org.orderly.prediction.serving.risk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.orderly.telemetry.DeviceHistory;
import org.orderly.telemetry.Histories;

/** The histories the service keeps itself. */
@ApplicationScoped
class KeptPasts implements Pasts {

    private final Histories histories;

    KeptPasts(Histories histories) {
        this.histories = histories;
    }

    @Override
    public DeviceHistory of(long assetId, Instant until, int days) {
        return histories.of(assetId, until, days);
    }
}
