package org.orderly.assets;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.jboss.logging.Logger;
import org.orderly.identity.Key;
import org.orderly.intake.DataMigration;

/**
 * Gives the rows of a database from before there were keys their keys. Of several rows that mean the same the first one
 * gets it; the others are left without, which lists them for a person.
 */
@Singleton
class KeysOfRows implements DataMigration {

    private static final Logger LOG = Logger.getLogger(KeysOfRows.class);
    private static final int SLICE = 2_000;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("16");
    }

    @Override
    public String getDescription() {
        return "keys of rows";
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        int doubled = 0;
        doubled += fill(connection, "assets", "control_number", "control_key", Key::of);
        doubled += fill(connection, "tags", "code", "code_key", Key::ofCode);
        doubled += fill(connection, "readers", "code", "code_key", Key::ofCode);
        doubled += models(connection);
        if (doubled > 0) {
            LOG.warnf("rows mean the same as an earlier one and wait for somebody to merge them rows=%d", doubled);
        }
    }

    private static int fill(
            Connection connection, String table, String column, String keyColumn, UnaryOperator<String> key)
            throws SQLException {
        String select = "SELECT id, " + column + " FROM " + table + " WHERE id > ? ORDER BY id FETCH FIRST " + SLICE
                + " ROWS ONLY";
        String update = "UPDATE " + table + " SET " + keyColumn + " = ? WHERE id = ?";
        return slices(connection, select, update, (row, statement, taken) -> {
            String one = key.apply(row.getString(2));
            statement.setString(1, one);
            statement.setLong(2, row.getLong(1));
            return taken.add(one);
        });
    }

    private static int models(Connection connection) throws SQLException {
        String select =
                "SELECT id, maker, name FROM asset_models WHERE id > ? ORDER BY id FETCH FIRST " + SLICE + " ROWS ONLY";
        String update = "UPDATE asset_models SET maker_key = ?, name_key = ? WHERE id = ?";
        return slices(connection, select, update, (row, statement, taken) -> {
            String maker = Key.of(row.getString(2));
            String name = Key.of(row.getString(3));
            statement.setString(1, maker);
            statement.setString(2, name);
            statement.setLong(3, row.getLong(1));
            return taken.add(maker + "\n" + name);
        });
    }

    private interface Filling {
        /** Fills the statement and answers whether no earlier row has the key. */
        boolean fill(ResultSet row, PreparedStatement statement, Set<String> taken) throws SQLException;
    }

    private static int slices(Connection connection, String select, String update, Filling filling)
            throws SQLException {
        Set<String> taken = new HashSet<>();
        int doubled = 0;
        try (PreparedStatement query = connection.prepareStatement(select);
                PreparedStatement statement = connection.prepareStatement(update)) {
            long last = -1;
            int read = SLICE;
            while (read == SLICE) {
                query.setLong(1, last);
                read = 0;
                int free = 0;
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        last = row.getLong(1);
                        read++;
                        if (filling.fill(row, statement, taken)) {
                            statement.addBatch();
                            free++;
                        } else {
                            doubled++;
                        }
                    }
                }
                if (free > 0) {
                    statement.executeBatch();
                }
            }
        }
        return doubled;
    }
}
