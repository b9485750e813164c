package org.orderly.location;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.orderly.intake.DataMigration;

/** Packs the fixes of a database in which each was a row of its own, in the order in which they were kept. */
@Singleton
class FixRowsToGroups implements DataMigration {

    private static final String NEXT =
            "SELECT id, asset_id, at_ms, tag_id, reader_id, rssi, raw_x, raw_y, x, y, accuracy, zone_id"
                    + " FROM fixes WHERE id > ? ORDER BY id FETCH FIRST " + PackedFixes.MOST + " ROWS ONLY";

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("14");
    }

    @Override
    public String getDescription() {
        return "fix rows to groups";
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (PreparedStatement next = connection.prepareStatement(NEXT);
                PreparedStatement keep = connection.prepareStatement(FixGroups.INSERT)) {
            long lastRow = 0;
            long packed = 0;
            List<Fix> group = new ArrayList<>();
            do {
                group.clear();
                next.setLong(1, lastRow);
                try (ResultSet row = next.executeQuery()) {
                    while (row.next()) {
                        lastRow = row.getLong(1);
                        group.add(fix(row));
                    }
                }
                if (!group.isEmpty()) {
                    packed += group.size();
                    FixGroups.fill(keep, packed, 0, group); // has waited long enough
                    keep.executeUpdate();
                }
            } while (!group.isEmpty());
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE fixes");
        }
    }

    private static Fix fix(ResultSet row) throws SQLException {
        return new Fix(
                row.getLong("asset_id"),
                row.getLong("at_ms"),
                row.getLong("tag_id"),
                row.getLong("reader_id"),
                row.getInt("rssi"),
                row.getFloat("raw_x"),
                row.getFloat("raw_y"),
                row.getFloat("x"),
                row.getFloat("y"),
                row.getFloat("accuracy"),
                row.getLong("zone_id"));
    }
}
