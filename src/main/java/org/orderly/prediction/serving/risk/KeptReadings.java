package org.orderly.prediction.serving.risk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.orderly.prediction.serving.Database;

/** Which devices there is anything to learn from. */
@ApplicationScoped
class KeptReadings {

    private final Database database;

    KeptReadings(Database database) {
        this.database = database;
    }

    /** Their numbers. */
    List<Long> devices() {
        return database.list(
                "SELECT asset_id FROM readings_daily UNION SELECT asset_id FROM device_events"
                        + " UNION SELECT asset_id FROM device_outcomes ORDER BY 1",
                row -> row.getLong(1));
    }
}
