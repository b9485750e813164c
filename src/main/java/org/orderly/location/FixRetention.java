package org.orderly.location;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Removes raw fixes that are older than they are to be kept. The newest fix of each asset stays whatever its age: it is
 * where the asset stands. Works through the oldest rows in small transactions, so that pings need not wait for it.
 */
@ApplicationScoped
class FixRetention {

    private static final Logger LOG = Logger.getLogger(FixRetention.class);
    private static final int CHUNK = 2_000;

    private record Row(long id, long assetId, long atMs) {}

    private final DataSource database;
    private final LocationConfig config;
    private final Whereabouts whereabouts;
    private final Clock clock;

    FixRetention(DataSource database, LocationConfig config, Whereabouts whereabouts, Clock clock) {
        this.database = database;
        this.config = config;
        this.whereabouts = whereabouts;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void removeOld() throws SQLException {
        long before = clock.instant()
                .atOffset(ZoneOffset.UTC)
                .minus(config.keepFixes())
                .toInstant()
                .toEpochMilli();
        LOG.infof("%d old fixes removed", removeBefore(before));
    }

    /** Removes fixes taken before this time, epoch milliseconds; answers how many. */
    long removeBefore(long cutoffMs) throws SQLException {
        long removed = 0;
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            long after = 0;
            List<Row> chunk = oldest(connection, after);
            while (!chunk.isEmpty() && chunk.stream().anyMatch(row -> row.atMs() < cutoffMs)) {
                removed += remove(connection, chunk, cutoffMs);
                connection.commit();
                after = chunk.get(chunk.size() - 1).id();
                chunk = oldest(connection, after);
            }
        }
        return removed;
    }

    private static List<Row> oldest(Connection connection, long after) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT id, asset_id, at_ms FROM fixes WHERE id > ? ORDER BY id FETCH FIRST " + CHUNK + " ROWS ONLY")) {
            select.setLong(1, after);
            List<Row> rows = new ArrayList<>(CHUNK);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(new Row(row.getLong(1), row.getLong(2), row.getLong(3)));
                }
            }
            return rows;
        }
    }

    private long remove(Connection connection, List<Row> chunk, long cutoffMs) throws SQLException {
        long removed = 0;
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM fixes WHERE id = ?")) {
            for (Row row : chunk) {
                Place place = whereabouts.of(row.assetId());
                boolean newest = place != null && place.atMs() <= row.atMs();
                if (row.atMs() < cutoffMs && !newest) {
                    delete.setLong(1, row.id());
                    delete.addBatch();
                    removed++;
                }
            }
            delete.executeBatch();
        }
        return removed;
    }
}
