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
import org.orderly.time.ClockWatch;

/**
 * Removes raw fixes that are older than they are to be kept, by whole hours; where an asset stands is kept whatever its
 * age. Works through the oldest blocks in small transactions, so that pings need not wait for it.
 */
@ApplicationScoped
class FixRetention {

    private static final Logger LOG = Logger.getLogger(FixRetention.class);
    private static final int CHUNK = 2_000;

    private record Block(long id, long hour) {}

    private final DataSource database;
    private final LocationConfig config;
    private final Clock clock;
    private final ClockWatch watch;

    FixRetention(DataSource database, LocationConfig config, Clock clock, ClockWatch watch) {
        this.watch = watch;
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void removeOld() throws SQLException {
        if (!watch.mayRemove()) {
            LOG.warn("no old fixes are removed: the machine's clock has jumped");
            return;
        }
        long before = clock.instant()
                .atOffset(ZoneOffset.UTC)
                .minus(config.keepFixes())
                .toInstant()
                .toEpochMilli();
        LOG.infof("%d old blocks of fixes removed", removeBefore(before));
    }

    /** Removes the fixes of all hours that were over at this time, epoch milliseconds; answers how many blocks. */
    long removeBefore(long cutoffMs) throws SQLException {
        long firstHourKept = FixBlocks.hourOf(cutoffMs);
        long removed = 0;
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            List<Block> chunk = oldest(connection, 0);
            while (chunk.stream().anyMatch(block -> block.hour() < firstHourKept)) {
                removed += remove(connection, chunk, firstHourKept);
                connection.commit();
                chunk = oldest(connection, chunk.get(chunk.size() - 1).id());
            }
        }
        return removed;
    }

    private static List<Block> oldest(Connection connection, long afterId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT id, epoch_hour FROM fix_blocks WHERE id > ? ORDER BY id FETCH FIRST " + CHUNK + " ROWS ONLY")) {
            select.setLong(1, afterId);
            List<Block> blocks = new ArrayList<>(CHUNK);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    blocks.add(new Block(row.getLong(1), row.getLong(2)));
                }
            }
            return blocks;
        }
    }

    private static long remove(Connection connection, List<Block> chunk, long firstHourKept) throws SQLException {
        long removed = 0;
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM fix_blocks WHERE id = ?")) {
            for (Block block : chunk) {
                if (block.hour() < firstHourKept) {
                    delete.setLong(1, block.id());
                    delete.addBatch();
                    removed++;
                }
            }
            delete.executeBatch();
        }
        return removed;
    }
}
