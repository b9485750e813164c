package org.orderly.location;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jboss.logging.Logger;

/**
 * Ends stays that have no end although the asset was somewhere else since: pings that were judged before the state was back
 * began a stay anew each time. Each ends when the next one begins.
 */
@Singleton
class DoubledStays implements JavaMigration, FlywayConfigurationCustomizer {

    private static final Logger LOG = Logger.getLogger(DoubledStays.class);

    private static final String END = """
            UPDATE stays SET until_ms = (
                SELECT MIN(next.from_ms) FROM stays next
                WHERE next.asset_id = stays.asset_id AND next.from_ms > stays.from_ms)
            WHERE until_ms IS NULL AND EXISTS (
                SELECT 1 FROM stays next WHERE next.asset_id = stays.asset_id AND next.from_ms > stays.from_ms)
            """;

    @Override
    public void customize(FluentConfiguration flyway) {
        JavaMigration[] known = flyway.getJavaMigrations();
        JavaMigration[] all = Arrays.copyOf(known, known.length + 1);
        all[known.length] = this;
        flyway.javaMigrations(all);
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("21");
    }

    @Override
    public String getDescription() {
        return "doubled stays";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
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
