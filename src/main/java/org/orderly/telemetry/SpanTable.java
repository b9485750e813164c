package org.orderly.telemetry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Merges spans into the rows of hours or days: an update for each, and an insert where there was no row yet. */
final class SpanTable {

    /** Whose span it is, and of which hour or day since 1970-01-01 UTC. */
    record Key(long assetId, int signalId, int epochTime) {}

    /** The order of the table's key: neighbours share a page. */
    private static final Comparator<Map.Entry<Key, Span>> BY_KEY = Comparator.<Map.Entry<Key, Span>>comparingLong(
                    entry -> entry.getKey().assetId())
            .thenComparingInt(entry -> entry.getKey().signalId())
            .thenComparingInt(entry -> entry.getKey().epochTime());

    private final String update;
    private final String insert;

    private SpanTable(String table, String time) {
        update = "UPDATE " + table + " SET minimum = LEAST(minimum, ?), maximum = GREATEST(maximum, ?),"
                + " total = total + ?, readings = readings + ?,"
                + " last_reading = CASE WHEN last_ms <= ? THEN ? ELSE last_reading END,"
                + " last_ms = GREATEST(last_ms, ?)"
                + " WHERE asset_id = ? AND signal_id = ? AND " + time + " = ?";
        insert = "INSERT INTO " + table + " (minimum, maximum, total, readings, last_ms, last_reading,"
                + " asset_id, signal_id, " + time + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    }

    static SpanTable hours() {
        return new SpanTable("readings_hourly", "epoch_hour");
    }

    static SpanTable days() {
        return new SpanTable("readings_daily", "epoch_day");
    }

    /** The spans in the order of their keys. */
    static List<Map.Entry<Key, Span>> inOrder(Map<Key, Span> spans) {
        List<Map.Entry<Key, Span>> all = new ArrayList<>(spans.entrySet());
        all.sort(BY_KEY);
        return all;
    }

    void merge(Connection connection, Map<Key, Span> spans) throws SQLException {
        if (spans.isEmpty()) {
            return;
        }
        List<Map.Entry<Key, Span>> all = inOrder(spans);
        try (PreparedStatement change = connection.prepareStatement(update);
                PreparedStatement add = connection.prepareStatement(insert)) {
            for (Map.Entry<Key, Span> entry : all) {
                Span span = entry.getValue();
                change.setDouble(1, span.min());
                change.setDouble(2, span.max());
                change.setDouble(3, span.total());
                change.setInt(4, span.count());
                change.setLong(5, span.lastMs());
                change.setDouble(6, span.last());
                change.setLong(7, span.lastMs());
                put(change, 8, entry.getKey());
                change.addBatch();
            }
            int[] changed = change.executeBatch();
            for (int i = 0; i < changed.length; i++) {
                if (changed[i] == 0 || changed[i] == Statement.EXECUTE_FAILED) {
                    Span span = all.get(i).getValue();
                    add.setDouble(1, span.min());
                    add.setDouble(2, span.max());
                    add.setDouble(3, span.total());
                    add.setInt(4, span.count());
                    add.setLong(5, span.lastMs());
                    add.setDouble(6, span.last());
                    put(add, 7, all.get(i).getKey());
                    add.addBatch();
                }
            }
            add.executeBatch();
        }
    }

    private static void put(PreparedStatement statement, int from, Key key) throws SQLException {
        statement.setLong(from, key.assetId());
        statement.setInt(from + 1, key.signalId());
        statement.setInt(from + 2, key.epochTime());
    }
}
