package org.orderly.location;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.jboss.logging.Logger;
import org.orderly.intake.DataMigration;

/**
 * Ends stays that have no end although the asset was somewhere else since: pings that were judged before the state was back
 * began a stay anew each time. Each ends when the next one begins.
 */
@Singleton
class DoubledStays implements DataMigration {

    private static final Logger LOG = Logger.getLogger(DoubledStays.class);

    private static final String END = """
            UPDATE stays SET until_ms = (
                SELECT MIN(next.from_ms) FROM stays next
                WHERE next.asset_id = stays.asset_id AND next.from_ms > stays.from_ms)
            WHERE until_ms IS NULL AND EXISTS (
                SELECT 1 FROM stays next WHERE next.asset_id = stays.asset_id AND next.from_ms > stays.from_ms)
            """;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("21");
    }

    @Override
    public String getDescription() {
        return "doubled stays";
    }

    @Override
    public void migrate(Context context) throws SQLException {
        try (Statement statement = context.getConnection().createStatement()) {
            int ended = statement.executeUpdate(END);
            if (ended > 0) {
                LOG.warnf("%d stays without an end, of assets that were elsewhere since, have one now", ended);
            }
        }
    }
}
