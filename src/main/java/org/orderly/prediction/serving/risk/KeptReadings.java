package org.orderly.prediction.serving.risk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.orderly.prediction.serving.Database;

/** Which devices have ever told anything of themselves. */
@ApplicationScoped
class KeptReadings {

    private final Database database;

    KeptReadings(Database database) {
        this.database = database;
    }

    /** Their numbers. */
    List<Long> devices() {
        return database.list("SELECT DISTINCT asset_id FROM readings_daily", row -> row.getLong(1));
    }
}
