package org.orderly.telemetry;

import io.quarkus.arc.Arc;
import java.sql.SQLException;

/** Lets tests of other rooms have readings summed up now. */
public final class RolledUp {

    private RolledUp() {}

    /** Sums up hours and days as the service does every minute. */
    public static void now() throws SQLException {
        Arc.container().instance(RollUp.class).get().run();
    }
}
