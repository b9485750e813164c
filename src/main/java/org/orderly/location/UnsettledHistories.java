package org.orderly.location;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/**
 * The assets whose history is still to be made anew, each with the time from which on, epoch milliseconds (UTC). Kept before
 * pings are sorted, because among those that are sorted late ones are not found again after a kill.
 */
final class UnsettledHistories {

    private final DataSource database;

    UnsettledHistories(DataSource database) {
        this.database = database;
    }

    void keep(Map<Long, Long> fromMs) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement delete = connection.createStatement();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO unsettled_histories (asset_id, from_ms) VALUES (?, ?)")) {
            connection.setAutoCommit(false);
            delete.executeUpdate("DELETE FROM unsettled_histories");
            for (Map.Entry<Long, Long> asset : fromMs.entrySet()) {
                insert.setLong(1, asset.getKey());
                insert.setLong(2, asset.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
        }
    }

    Map<Long, Long> kept() throws SQLException {
        Map<Long, Long> fromMs = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT asset_id, from_ms FROM unsettled_histories");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                fromMs.put(row.getLong(1), row.getLong(2));
            }
        }
        return fromMs;
    }
}
