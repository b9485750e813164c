package org.orderly.telemetry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.orderly.intake.Disk;
import org.orderly.intake.Journal;

/** The rows of readings and events: plain JDBC in batches, portable between H2 and PostgreSQL. */
final class ReadingStore implements Journal.Store<Kept> {

    /** Is told of readings that were found in the database. */
    interface Found {
        void reading(long assetId, int signalId, long atMs, double value);
    }

    private static final String INSERT =
            "INSERT INTO readings (id, asset_id, signal_id, at_ms, reading) VALUES (?, ?, ?, ?, ?)";
    private static final String INSERT_EVENT =
            "INSERT INTO device_events (id, asset_id, at_ms, kind, code, detail) VALUES (?, ?, ?, ?, ?, ?)";
    private static final String KNOWS_EVENT =
            "SELECT 1 FROM device_events WHERE asset_id = ? AND at_ms = ? AND kind = ? AND code = ?";
    private static final String BEFORE = """
            SELECT at_ms, reading FROM readings WHERE asset_id = ? AND signal_id = ? AND at_ms <= ?
            ORDER BY asset_id, signal_id, at_ms DESC FETCH FIRST 1 ROW ONLY
            """;
    private static final String LATEST = "SELECT asset_id, signal_id, last_ms, last_reading FROM readings_latest";
    private static final String NOT_ROLLED_UP =
            "SELECT asset_id, signal_id, at_ms, reading FROM readings WHERE id > (SELECT up_to_id FROM readings_rolled_up)";
    private static final String BY_TIME = " ORDER BY at_ms";

    private final Connection connection;
    private final Disk disk;
    private long nextId;
    private long nextEventId;

    /** Takes the connection over: it commits by hand from now on. */
    ReadingStore(Connection connection, boolean syncToDisk) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        this.disk = new Disk(connection, syncToDisk);
        nextId = largest("SELECT COALESCE(MAX(id), 0) FROM readings", "SELECT up_to_id FROM readings_rolled_up") + 1;
        nextEventId = largest("SELECT COALESCE(MAX(id), 0) FROM device_events") + 1;
        connection.commit();
    }

    private long largest(String... queries) throws SQLException {
        long largest = 0;
        for (String query : queries) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(query)) {
                row.next();
                largest = Math.max(largest, row.getLong(1));
            }
        }
        return largest;
    }

    /** Tells the newest readings of every signal of every device, and older ones among them. */
    void everyNewest(Found found) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            tell(statement.executeQuery(LATEST), found);
            tell(statement.executeQuery(NOT_ROLLED_UP + BY_TIME), found);
        }
        connection.commit();
    }

    /** Tells the newest readings of every signal of one device, and older ones among them. */
    void newest(long assetId, Found found) throws SQLException {
        for (String query : List.of(LATEST + " WHERE asset_id = ?", NOT_ROLLED_UP + " AND asset_id = ?" + BY_TIME)) {
            try (PreparedStatement select = connection.prepareStatement(query)) {
                select.setLong(1, assetId);
                tell(select.executeQuery(), found);
            }
        }
        connection.commit();
    }

    /** Tells up to when single readings of each device are removed. */
    void everyRemoved(RemovedTable.Told told) throws SQLException {
        RemovedTable.every(connection, told);
        connection.commit();
    }

    private static void tell(ResultSet row, Found found) throws SQLException {
        try (row) {
            while (row.next()) {
                found.reading(row.getLong(1), row.getInt(2), row.getLong(3), row.getDouble(4));
            }
        }
    }

    @Override
    public void keep(List<Kept> outcomes) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT);
                PreparedStatement insertEvent = connection.prepareStatement(INSERT_EVENT)) {
            for (Kept kept : outcomes) {
                if (kept instanceof Kept.Reading reading) {
                    if (!reading.late() || isNews(reading, insert)) {
                        add(insert, reading);
                    }
                } else if (kept instanceof Kept.Event event && !isKnown(event, insertEvent)) {
                    add(insertEvent, event);
                }
            }
            insert.executeBatch();
            insertEvent.executeBatch();
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        }
        disk.sync();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void add(PreparedStatement insert, Kept.Reading reading) throws SQLException {
        insert.setLong(1, nextId++);
        insert.setLong(2, reading.assetId());
        insert.setInt(3, reading.signal().id());
        insert.setLong(4, reading.atMs());
        insert.setDouble(5, reading.value());
        insert.addBatch();
    }

    private void add(PreparedStatement insert, Kept.Event kept) throws SQLException {
        insert.setLong(1, nextEventId++);
        insert.setLong(2, kept.assetId());
        insert.setLong(3, kept.event().atMs());
        insert.setString(4, kept.event().kind().code());
        insert.setString(5, kept.event().code());
        insert.setString(6, kept.event().detail());
        insert.addBatch();
    }

    /**
     * Late readings are rare, so each is compared with the one that is kept before it, by the filter's rules; what is
     * batched but not yet written is written first.
     */
    private boolean isNews(Kept.Reading reading, PreparedStatement batched) throws SQLException {
        batched.executeBatch();
        try (PreparedStatement before = connection.prepareStatement(BEFORE)) {
            before.setLong(1, reading.assetId());
            before.setInt(2, reading.signal().id());
            before.setLong(3, reading.atMs());
            try (ResultSet row = before.executeQuery()) {
                if (!row.next()) {
                    reading.signal().keeps();
                    return true;
                }
                boolean known = row.getLong(1) == reading.atMs();
                return !known
                        && !reading.signal().drops(row.getDouble(2), row.getLong(1), reading.value(), reading.atMs());
            }
        }
    }

    private boolean isKnown(Kept.Event kept, PreparedStatement batched) throws SQLException {
        batched.executeBatch();
        try (PreparedStatement known = connection.prepareStatement(KNOWS_EVENT)) {
            known.setLong(1, kept.assetId());
            known.setLong(2, kept.event().atMs());
            known.setString(3, kept.event().kind().code());
            known.setString(4, kept.event().code());
            try (ResultSet row = known.executeQuery()) {
                return row.next();
            }
        }
    }
}
