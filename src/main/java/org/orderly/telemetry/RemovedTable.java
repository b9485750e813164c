package org.orderly.telemetry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/** Up to when single readings of each device are removed: whether an older one was counted cannot be told any more. */
final class RemovedTable {

    /** Is told of a device up to when its single readings are removed, epoch milliseconds. */
    interface Told {
        void removed(long assetId, long upToMs);
    }

    private RemovedTable() {}

    static void every(Connection connection, Told told) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT asset_id, up_to_ms FROM readings_removed")) {
            while (row.next()) {
                told.removed(row.getLong(1), row.getLong(2));
            }
        }
    }

    /**
     * Notes, in the transaction that removes them, the readings of these ids that were taken before the cutoff; tells of
     * each device concerned.
     */
    static void note(Connection connection, long afterId, long upToId, long cutoffMs, Told told) throws SQLException {
        Map<Long, Long> newest = newest(connection, afterId, upToId, cutoffMs);
        try (PreparedStatement raise = connection.prepareStatement(
                        "UPDATE readings_removed SET up_to_ms = GREATEST(up_to_ms, ?) WHERE asset_id = ?");
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO readings_removed (up_to_ms, asset_id) VALUES (?, ?)")) {
            for (Map.Entry<Long, Long> device : newest.entrySet()) {
                raise.setLong(1, device.getValue());
                raise.setLong(2, device.getKey());
                if (raise.executeUpdate() == 0) {
                    insert.setLong(1, device.getValue());
                    insert.setLong(2, device.getKey());
                    insert.executeUpdate();
                }
                told.removed(device.getKey(), device.getValue());
            }
        }
    }

    private static Map<Long, Long> newest(Connection connection, long afterId, long upToId, long cutoffMs)
            throws SQLException {
        Map<Long, Long> newest = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT asset_id, MAX(at_ms) FROM readings"
                + " WHERE id > ? AND id <= ? AND at_ms < ? GROUP BY asset_id ORDER BY asset_id")) {
            select.setLong(1, afterId);
            select.setLong(2, upToId);
            select.setLong(3, cutoffMs);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    newest.put(row.getLong(1), row.getLong(2));
                }
            }
        }
        return newest;
    }
}
