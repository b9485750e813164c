package org.orderly.location;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orderly.intake.Disk;
import org.orderly.intake.Journal;
import org.orderly.location.Outcome.Fix;
import org.orderly.location.Outcome.Stay;

/** The rows of fixes and stays: plain JDBC in batches, portable between H2 and PostgreSQL. */
final class FixStore implements Journal.Store<Outcome> {

    private static final String INSERT = """
            INSERT INTO fixes (id, asset_id, at_ms, tag_id, reader_id, rssi, raw_x, raw_y, x, y, accuracy, zone_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String IS_KNOWN =
            "SELECT 1 FROM fixes WHERE asset_id = ? AND at_ms = ? AND tag_id = ? AND reader_id = ?";
    private static final String BEGIN = "INSERT INTO stays (asset_id, from_ms, until_ms, zone_id) VALUES (?, ?, ?, ?)";
    private static final String OF_ASSET =
            "SELECT id, at_ms, tag_id, x, y, accuracy, zone_id FROM fixes WHERE asset_id = ?";
    private static final String NEWEST = OF_ASSET + " ORDER BY at_ms DESC FETCH FIRST 2 ROWS ONLY";
    private static final String OF_MOMENT = OF_ASSET + " AND at_ms = ? ORDER BY id DESC";
    private static final String OPEN_STAYS = "SELECT asset_id, from_ms FROM stays WHERE until_ms IS NULL";
    private static final String NEWEST_STAY =
            "SELECT from_ms FROM stays WHERE asset_id = ? ORDER BY from_ms DESC FETCH FIRST 1 ROW ONLY";
    private static final String END = "UPDATE stays SET until_ms = ? WHERE asset_id = ? AND from_ms = ?";

    private final Connection connection;
    private final PreparedStatement newestFix;
    private final PreparedStatement newestStay;
    private final Disk disk;
    private long nextId;

    /** Takes the connection over: it commits by hand from now on. */
    FixStore(Connection connection, boolean syncToDisk) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        this.disk = new Disk(connection, syncToDisk);
        try (Statement statement = connection.createStatement();
                ResultSet max = statement.executeQuery("SELECT COALESCE(MAX(id), 0) FROM fixes")) {
            max.next();
            nextId = max.getLong(1) + 1;
        }
        newestFix = connection.prepareStatement(NEWEST);
        newestStay = connection.prepareStatement(NEWEST_STAY);
        connection.commit();
    }

    /** Since when each asset is in the zone it is in, epoch milliseconds; for all assets at once. */
    Map<Long, Long> openStays() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet stay = statement.executeQuery(OPEN_STAYS)) {
            Map<Long, Long> since = new HashMap<>();
            while (stay.next()) {
                since.put(stay.getLong(1), stay.getLong(2));
            }
            return since;
        }
    }

    /** Where the asset stands by what is kept, or null when nothing is kept of it. */
    Place newest(long assetId) throws SQLException {
        newestStay.setLong(1, assetId);
        try (ResultSet stay = newestStay.executeQuery()) {
            return newest(assetId, stay.next() ? stay.getLong(1) : 0);
        }
    }

    /**
     * The same when it is known since when the asset is there: its newest row, the one kept last where several have the
     * same time.
     */
    Place newest(long assetId, long sinceMs) throws SQLException {
        newestFix.setLong(1, assetId);
        try (ResultSet fix = newestFix.executeQuery()) {
            Place place = fix.next() ? place(assetId, fix, sinceMs) : null;
            boolean several = place != null && fix.next() && fix.getLong(2) == place.atMs();
            return several ? lastOfMoment(place) : place;
        }
    }

    private Place lastOfMoment(Place one) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(OF_MOMENT)) {
            select.setLong(1, one.assetId());
            select.setLong(2, one.atMs());
            try (ResultSet fix = select.executeQuery()) {
                fix.next();
                return place(one.assetId(), fix, one.sinceMs());
            }
        }
    }

    private static Place place(long assetId, ResultSet fix, long sinceMs) throws SQLException {
        return new Place(
                assetId,
                fix.getLong(3),
                fix.getLong(2),
                fix.getFloat(4),
                fix.getFloat(5),
                fix.getFloat(6),
                fix.getLong(7),
                sinceMs,
                Place.USUAL_INTERVAL_MS,
                false);
    }

    @Override
    public void keep(List<Outcome> outcomes) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT);
                PreparedStatement begin = connection.prepareStatement(BEGIN);
                PreparedStatement end = connection.prepareStatement(END)) {
            boolean moves = false;
            for (Outcome outcome : outcomes) {
                if (outcome instanceof Outcome.Step step) {
                    add(insert, step.fix());
                    moves |= add(end, begin, step);
                } else if (outcome instanceof Outcome.Late late && !isKnown(late.fix(), insert)) {
                    add(insert, late.fix());
                }
            }
            insert.executeBatch();
            if (moves) {
                begin.executeBatch();
                end.executeBatch();
            }
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        }
        disk.sync();
    }

    @Override
    public void close() throws SQLException {
        newestFix.close();
        newestStay.close();
        connection.close();
    }

    private void add(PreparedStatement insert, Fix fix) throws SQLException {
        insert.setLong(1, nextId++);
        insert.setLong(2, fix.assetId());
        insert.setLong(3, fix.atMs());
        insert.setLong(4, fix.tagId());
        insert.setLong(5, fix.readerId());
        insert.setInt(6, fix.rssi());
        insert.setFloat(7, fix.rawX());
        insert.setFloat(8, fix.rawY());
        insert.setFloat(9, fix.x());
        insert.setFloat(10, fix.y());
        insert.setFloat(11, fix.accuracy());
        insert.setLong(12, fix.zoneId());
        insert.addBatch();
    }

    private static boolean add(PreparedStatement end, PreparedStatement begin, Outcome.Step step) throws SQLException {
        Stay ended = step.ended();
        Stay begun = step.begun();
        if (ended != null) {
            end.setLong(1, ended.untilMs());
            end.setLong(2, ended.assetId());
            end.setLong(3, ended.fromMs());
            end.addBatch();
        }
        if (begun != null) {
            begin.setLong(1, begun.assetId());
            begin.setLong(2, begun.fromMs());
            begin.setNull(3, Types.BIGINT);
            begin.setLong(4, begun.zoneId());
            begin.addBatch();
        }
        return ended != null || begun != null;
    }

    /** Late pings are rare, so each is looked up; what is batched but not yet written is written first. */
    private boolean isKnown(Fix fix, PreparedStatement batched) throws SQLException {
        batched.executeBatch();
        try (PreparedStatement known = connection.prepareStatement(IS_KNOWN)) {
            known.setLong(1, fix.assetId());
            known.setLong(2, fix.atMs());
            known.setLong(3, fix.tagId());
            known.setLong(4, fix.readerId());
            try (ResultSet row = known.executeQuery()) {
                return row.next();
            }
        }
    }
}
