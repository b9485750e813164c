package org.orderly.telemetry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Moves the newest reading of each signal on. */
final class LatestTable {

    private static final String UPDATE = "UPDATE readings_latest"
            + " SET last_reading = CASE WHEN last_ms <= ? THEN ? ELSE last_reading END, last_ms = GREATEST(last_ms, ?)"
            + " WHERE asset_id = ? AND signal_id = ?";
    private static final String INSERT =
            "INSERT INTO readings_latest (asset_id, signal_id, last_ms, last_reading) VALUES (?, ?, ?, ?)";

    private LatestTable() {}

    /** The keys' time is not looked at. */
    static void merge(Connection connection, Map<SpanTable.Key, Span> spans) throws SQLException {
        List<Map.Entry<SpanTable.Key, Span>> all = SpanTable.inOrder(spans);
        try (PreparedStatement update = connection.prepareStatement(UPDATE);
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Map.Entry<SpanTable.Key, Span> entry : all) {
                update.setLong(1, entry.getValue().lastMs());
                update.setDouble(2, entry.getValue().last());
                update.setLong(3, entry.getValue().lastMs());
                update.setLong(4, entry.getKey().assetId());
                update.setInt(5, entry.getKey().signalId());
                update.addBatch();
            }
            int[] changed = update.executeBatch();
            for (int i = 0; i < changed.length; i++) {
                if (changed[i] == 0) {
                    insert.setLong(1, all.get(i).getKey().assetId());
                    insert.setInt(2, all.get(i).getKey().signalId());
                    insert.setLong(3, all.get(i).getValue().lastMs());
                    insert.setDouble(4, all.get(i).getValue().last());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }
}
