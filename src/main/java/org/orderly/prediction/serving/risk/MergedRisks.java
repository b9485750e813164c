package org.orderly.prediction.serving.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.orderly.assets.MergeBegun;

/** What was predicted of two devices that turned out to be one, and what came of it. Features are made anew. */
@ApplicationScoped
class MergedRisks {

    void begun(@Observes MergeBegun merge) {
        merge.run("DELETE FROM device_features WHERE asset_id = :from");
        merge.move("risks", "risk_history");
        merge.move("alarms", "risk_alarms");
        merge.move("verdicts", "risk_verdicts");
        merge.move("outcomes", "device_outcomes");
    }
}
