package org.orderly.telemetry;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.orderly.assets.AssetCard;
import org.orderly.assets.Roster;
import org.orderly.time.ClockWatch;

/**
 * Removes what is older than it is to be kept: single readings (once they are in their hours and days), hours, days and
 * events. Works in small transactions, so that readings need not wait for it.
 */
@ApplicationScoped
class TelemetryRetention {

    private static final Logger LOG = Logger.getLogger(TelemetryRetention.class);
    private static final int CHUNK = 5_000;

    private final DataSource database;
    private final TelemetryConfig config;
    private final Roster roster;
    private final Devices devices;
    private final Clock clock;
    private final ClockWatch watch;

    TelemetryRetention(
            DataSource database,
            TelemetryConfig config,
            Roster roster,
            Devices devices,
            Clock clock,
            ClockWatch watch) {
        this.watch = watch;
        this.database = database;
        this.config = config;
        this.roster = roster;
        this.devices = devices;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void removeOldReadings() throws SQLException {
        if (watch.mayRemove()) {
            LOG.infof("%d old readings removed", removeReadingsBefore(before(config.keepReadings()), devices));
        }
    }

    @Scheduled(every = "24h", delayed = "30m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void removeOldHistory() throws SQLException {
        if (!watch.mayRemove()) {
            return;
        }
        long hours = TimeUnit.MILLISECONDS.toHours(before(config.keepHours()));
        long days = TimeUnit.MILLISECONDS.toDays(before(config.keepDays()));
        remove("DELETE FROM readings_hourly WHERE asset_id = ? AND epoch_hour < ?", hours);
        remove("DELETE FROM readings_daily WHERE asset_id = ? AND epoch_day < ?", days);
        remove("DELETE FROM device_events WHERE asset_id = ? AND at_ms < ?", before(config.keepEvents()));
    }

    /**
     * Removes rolled up readings taken before this time, epoch milliseconds; answers how many. Whoever judges late
     * readings is told before they are gone.
     */
    long removeReadingsBefore(long cutoffMs, RemovedTable.Told told) throws SQLException {
        long removed = 0;
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            long upTo = RollUp.upTo(connection);
            long after = 0;
            long end = endOfChunk(connection, after, upTo);
            boolean found = true;
            while (end > after && found) {
                RemovedTable.note(connection, after, end, cutoffMs, told);
                int now = remove(connection, after, end, cutoffMs);
                connection.commit();
                removed += now;
                found = now > 0;
                after = end;
                end = endOfChunk(connection, after, upTo);
            }
        }
        return removed;
    }

    private static long endOfChunk(Connection connection, long after, long upTo) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT MAX(id) FROM"
                + " (SELECT id FROM readings WHERE id > ? AND id <= ? ORDER BY id FETCH FIRST " + CHUNK
                + " ROWS ONLY) AS chunk")) {
            select.setLong(1, after);
            select.setLong(2, upTo);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                long end = row.getLong(1);
                return row.wasNull() ? after : end;
            }
        }
    }

    private static int remove(Connection connection, long after, long end, long cutoffMs) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM readings WHERE id > ? AND id <= ? AND at_ms < ?")) {
            delete.setLong(1, after);
            delete.setLong(2, end);
            delete.setLong(3, cutoffMs);
            return delete.executeUpdate();
        }
    }

    private void remove(String statement, long cutoff) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(statement)) {
            for (AssetCard card : roster.cards()) {
                delete.setLong(1, card.id());
                delete.setLong(2, cutoff);
                delete.executeUpdate();
            }
        }
    }

    private long before(Period kept) {
        return clock.instant().atOffset(ZoneOffset.UTC).minus(kept).toInstant().toEpochMilli();
    }
}
