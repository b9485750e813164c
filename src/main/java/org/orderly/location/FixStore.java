package org.orderly.location;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import org.orderly.intake.Disk;
import org.orderly.intake.Journal;
import org.orderly.location.Outcome.Stay;

/**
 * The journal's tables: groups of fixes as they come, and stays. Plain JDBC in batches, portable between H2 and
 * PostgreSQL.
 */
final class FixStore implements Journal.Store<Outcome> {

    private static final String BEGIN = "INSERT INTO stays (asset_id, from_ms, until_ms, zone_id) VALUES (?, ?, ?, ?)";
    private static final String END = "UPDATE stays SET until_ms = ? WHERE asset_id = ? AND from_ms = ?";
    private static final String REMOVE = "DELETE FROM stays WHERE asset_id = ? AND from_ms = ?";
    private static final String BREAK = "INSERT INTO stay_breaks (asset_id, at_ms) VALUES (?, ?)";
    private static final String AMENDED = "INSERT INTO stay_amendments (asset_id, from_ms, until_ms) VALUES (?, ?, ?)";
    private static final String OPEN_STAYS = "SELECT asset_id, from_ms FROM stays WHERE until_ms IS NULL";
    private static final String LAST_BREAK =
            "SELECT COALESCE(MAX(at_ms), 0) FROM stay_breaks WHERE asset_id = ? AND at_ms >= ?";
    private static final String LAST_STAY =
            "SELECT from_ms FROM stays WHERE asset_id = ? ORDER BY from_ms DESC FETCH FIRST 1 ROWS ONLY";

    private final Connection connection;
    private final PreparedStatement keep;
    private final PreparedStatement begin;
    private final PreparedStatement end;
    private final PreparedStatement remove;
    private final PreparedStatement breakOff;
    private final PreparedStatement amended;
    private final Disk disk;
    private final Clock clock;
    private long lastId;

    /** Takes the connection over: it commits by hand from now on. */
    FixStore(Connection connection, boolean syncToDisk, Clock clock) throws SQLException {
        this.connection = connection;
        this.clock = clock;
        connection.setAutoCommit(false);
        this.disk = new Disk(connection, syncToDisk);
        try (Statement statement = connection.createStatement();
                ResultSet max = statement.executeQuery("SELECT COALESCE(MAX(id), 0) FROM fix_groups")) {
            max.next();
            lastId = max.getLong(1);
        }
        keep = connection.prepareStatement(FixGroups.INSERT);
        begin = connection.prepareStatement(BEGIN);
        end = connection.prepareStatement(END);
        remove = connection.prepareStatement(REMOVE);
        breakOff = connection.prepareStatement(BREAK);
        amended = connection.prepareStatement(AMENDED);
        connection.commit();
    }

    /**
     * The tracks of these assets by what is kept: of those that are placed in time, the newest ping, of the same time the
     * one kept last. The groups are read first: one that is sorted meanwhile is found among the newest then.
     *
     * @param tracks takes what is found
     * @param reopenableMs a stay that ended no earlier may go on after all
     */
    Kept kept(LongPredicate assets, KeptTracks tracks, long reopenableMs) throws SQLException {
        FixGroups.read(connection, group -> PackedFixes.unpack(group, assets, tracks::waiting));
        FixBlocks.readNewest(connection, assets, tracks::sorted);
        Map<Long, Long> since = openStays();
        Map<Long, Track> found = new HashMap<>(tracks.newest().size() * 2);
        try (PreparedStatement lastStay = connection.prepareStatement(LAST_STAY)) {
            for (Fix fix : tracks.newest()) {
                Long openSince = since.get(fix.assetId());
                found.put(
                        fix.assetId(),
                        openSince != null
                                ? KeptTracks.track(fix, openSince, false, 0)
                                : endedTrack(fix, lastStay, reopenableMs));
            }
        }
        connection.commit();
        return new Kept(found, tracks.unsettled(), tracks);
    }

    /**
     * What is kept of assets.
     *
     * @param unsettled assets whose track cannot be told from their newest ping alone, each with the time from which on its
     *     history is to be made anew
     * @param sightings what readers heard lately
     */
    record Kept(Map<Long, Track> tracks, Map<Long, Long> unsettled, KeptTracks sightings) {}

    /** Of an asset without an open stay: it fell silent, or was taken out of sight. */
    private Track endedTrack(Fix fix, PreparedStatement lastStay, long reopenableMs) throws SQLException {
        lastStay.setLong(1, fix.assetId());
        try (ResultSet stay = lastStay.executeQuery()) {
            boolean stayed = stay.next();
            long brokenMs = fix.atMs() < reopenableMs ? 0 : stayed ? brokenMs(fix.assetId(), fix.atMs()) : fix.atMs();
            return KeptTracks.track(fix, stayed ? stay.getLong(1) : fix.atMs(), true, brokenMs);
        }
    }

    /** When the asset was taken out of sight after this time, or 0. */
    private long brokenMs(long assetId, long afterMs) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LAST_BREAK)) {
            select.setLong(1, assetId);
            select.setLong(2, afterMs);
            try (ResultSet last = select.executeQuery()) {
                last.next();
                return last.getLong(1);
            }
        }
    }

    /** Since when each asset is in the zone it is in, epoch milliseconds. */
    private Map<Long, Long> openStays() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet stay = statement.executeQuery(OPEN_STAYS)) {
            Map<Long, Long> since = new HashMap<>();
            while (stay.next()) {
                since.merge(stay.getLong(1), stay.getLong(2), Math::max);
            }
            return since;
        }
    }

    @Override
    public void keep(List<Outcome> outcomes) throws SQLException {
        try {
            List<Fix> fixes = new ArrayList<>(outcomes.size());
            boolean moves = false;
            for (Outcome outcome : outcomes) {
                if (outcome instanceof Outcome.Step step) {
                    fixes.add(step.fix());
                    moves |= add(step.ended(), step.begun());
                } else if (outcome instanceof Outcome.Late late) {
                    fixes.add(late.fix());
                } else if (outcome instanceof Outcome.Refused refused) {
                    fixes.add(refused.fix());
                } else if (outcome instanceof Outcome.Turn turn) {
                    moves |= add(turn.ended(), turn.begun());
                    breakOff(turn);
                } else if (outcome instanceof Outcome.Amended news) {
                    write(moves);
                    moves = false;
                    fixes.addAll(news.fixes());
                    write(news);
                }
            }
            for (List<Fix> row : PackedFixes.rows(fixes)) {
                lastId += row.size();
                FixGroups.fill(keep, lastId, clock.millis(), row);
                keep.addBatch();
            }
            keep.executeBatch();
            write(moves);
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        }
        disk.sync();
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : List.of(keep, begin, end, remove, breakOff, amended)) {
            statement.close();
        }
        connection.close();
    }

    private void write(boolean moves) throws SQLException {
        if (moves) {
            remove.executeBatch();
            begin.executeBatch();
            end.executeBatch();
        }
    }

    private boolean add(Stay ended, Stay begun) throws SQLException {
        if (ended != null) {
            setEnd(1, end, ended);
            end.setLong(2, ended.assetId());
            end.setLong(3, ended.fromMs());
            end.addBatch();
        }
        if (begun != null) {
            remove(begun);
            begin(begun);
        }
        return ended != null || begun != null;
    }

    private void remove(Stay stay) throws SQLException {
        remove.setLong(1, stay.assetId());
        remove.setLong(2, stay.fromMs());
        remove.addBatch();
    }

    private void begin(Stay stay) throws SQLException {
        begin.setLong(1, stay.assetId());
        begin.setLong(2, stay.fromMs());
        setEnd(3, begin, stay);
        begin.setLong(4, stay.zoneId());
        begin.addBatch();
    }

    private static void setEnd(int index, PreparedStatement statement, Stay stay) throws SQLException {
        if (stay.untilMs() == 0) {
            statement.setNull(index, Types.BIGINT);
        } else {
            statement.setLong(index, stay.untilMs());
        }
    }

    private void breakOff(Outcome.Turn turn) throws SQLException {
        if (turn.broken() > 0) {
            breakOff.setLong(1, turn.track().place().assetId());
            breakOff.setLong(2, turn.broken());
            breakOff.executeUpdate();
        }
    }

    private void write(Outcome.Amended news) throws SQLException {
        for (Stay stay : news.removed()) {
            remove(stay);
        }
        for (Stay stay : news.added()) {
            begin(stay);
        }
        remove.executeBatch();
        begin.executeBatch();
        if (!news.removed().isEmpty() || !news.added().isEmpty()) {
            amended.setLong(1, news.assetId());
            amended.setLong(2, news.fromMs());
            amended.setLong(3, news.untilMs());
            amended.executeUpdate();
        }
    }
}
