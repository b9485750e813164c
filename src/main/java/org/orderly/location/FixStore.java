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
import java.util.function.Consumer;
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
    private static final String OPEN_STAYS = "SELECT asset_id, from_ms FROM stays WHERE until_ms IS NULL";

    private final Connection connection;
    private final PreparedStatement keep;
    private final PreparedStatement begin;
    private final PreparedStatement end;
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
        connection.commit();
    }

    /**
     * Where these assets stand by what is kept. Of several fixes of the same time the one kept last counts. The groups are
     * read first: one that is sorted meanwhile is found among the newest then.
     */
    Map<Long, Place> newest(LongPredicate assets) throws SQLException {
        Map<Long, Fix> newest = new HashMap<>();
        Consumer<Fix> waiting = fix -> newest.merge(fix.assetId(), fix, Fix::newer);
        Consumer<Fix> sorted = fix -> newest.merge(fix.assetId(), fix, (later, earlier) -> Fix.newer(earlier, later));
        FixGroups.read(connection, group -> PackedFixes.unpack(group, assets, waiting));
        FixBlocks.readNewest(connection, assets, sorted);
        Map<Long, Long> since = openStays();
        connection.commit();
        Map<Long, Place> places = new HashMap<>(newest.size() * 2);
        newest.forEach((assetId, fix) -> places.put(assetId, place(fix, since.getOrDefault(assetId, 0L))));
        return places;
    }

    /** Since when each asset is in the zone it is in, epoch milliseconds. */
    private Map<Long, Long> openStays() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet stay = statement.executeQuery(OPEN_STAYS)) {
            Map<Long, Long> since = new HashMap<>();
            while (stay.next()) {
                since.put(stay.getLong(1), stay.getLong(2));
            }
            return since;
        }
    }

    private static Place place(Fix fix, long sinceMs) {
        return new Place(
                fix.assetId(),
                fix.tagId(),
                fix.atMs(),
                fix.x(),
                fix.y(),
                fix.accuracy(),
                fix.zoneId(),
                sinceMs,
                Place.USUAL_INTERVAL_MS,
                false);
    }

    @Override
    public void keep(List<Outcome> outcomes) throws SQLException {
        try {
            List<Fix> fixes = new ArrayList<>(outcomes.size());
            boolean moves = false;
            for (Outcome outcome : outcomes) {
                if (outcome instanceof Outcome.Step step) {
                    fixes.add(step.fix());
                    moves |= add(step);
                } else if (outcome instanceof Outcome.Late late) {
                    fixes.add(late.fix());
                }
            }
            for (List<Fix> row : PackedFixes.rows(fixes)) {
                lastId += row.size();
                FixGroups.fill(keep, lastId, clock.millis(), row);
                keep.addBatch();
            }
            keep.executeBatch();
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
        keep.close();
        begin.close();
        end.close();
        connection.close();
    }

    private boolean add(Outcome.Step step) throws SQLException {
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
}
