package org.orderly.prediction.serving.risk;

import java.time.Instant;
import org.orderly.telemetry.DeviceHistory;

/** Where the histories of devices come from. */
interface Pasts {

    /** What is known of a device up to but without this moment, so many days back. */
    DeviceHistory of(long assetId, Instant until, int days);
}
