package org.orderly.telemetry;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Brings readings into their hours and days. Each reading is merged once: which ones are is kept in the transaction that
 * merges them. So a late reading changes exactly the hour and the day it belongs to, however old they are, and a crash
 * in the middle changes nothing.
 */
@ApplicationScoped
class RollUp {

    private static final int CHUNK = 100_000;
    private static final long HOUR_MS = TimeUnit.HOURS.toMillis(1);
    private static final long DAY_MS = TimeUnit.DAYS.toMillis(1);

    /** More readings on their way to the disk than a few deliveries. */
    private static final int BUSY = 500;

    private static final long LONGEST_BACKLOG = 5_000_000;

    private final DataSource database;
    private final Telemetry telemetry;
    private final TelemetryConfig config;
    private final KeptNews news;
    private final Clock clock;
    private final SpanTable hours = SpanTable.hours();
    private final SpanTable days = SpanTable.days();

    RollUp(DataSource database, Telemetry telemetry, TelemetryConfig config, KeptNews news, Clock clock) {
        this.database = database;
        this.telemetry = telemetry;
        this.config = config;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Steps aside while readings come in as fast as the disk takes them, but not for ever: some are merged every time,
     * and all once too many wait.
     */
    @Scheduled(every = "60s", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void whenThereIsTime() throws SQLException {
        boolean more = next(CHUNK) == CHUNK;
        while (more && (telemetry.waiting() < BUSY || backlog() > LONGEST_BACKLOG)) {
            more = next(CHUNK) == CHUNK;
        }
    }

    /** Merges all there is. */
    void run() throws SQLException {
        while (next(CHUNK) == CHUNK) {
            // there is more
        }
    }

    /** Merges at most so many readings, in one transaction; answers how many. */
    synchronized int next(int most) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Part part = new Part(connection, most);
                if (part.count > 0) {
                    hours.merge(connection, part.hours);
                    days.merge(connection, part.days);
                    LatestTable.merge(connection, part.latest);
                    advance(connection, part.lastId);
                }
                connection.commit();
                part.days.keySet().stream()
                        .filter(key -> key.epochTime() < part.today)
                        .forEach(key -> news.of(key.assetId()));
                return part.count;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private long backlog() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COALESCE(MAX(id), 0) FROM readings")) {
            row.next();
            return row.getLong(1) - upTo(connection);
        }
    }

    /** Readings up to this one are in their hours and days. */
    static long upTo(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT up_to_id FROM readings_rolled_up")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void advance(Connection connection, long upToId) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE readings_rolled_up SET up_to_id = ?")) {
            update.setLong(1, upToId);
            update.executeUpdate();
        }
    }

    /** The next readings, in the spans they belong to. */
    private final class Part {
        private final Map<SpanTable.Key, Span> hours = new HashMap<>();
        private final Map<SpanTable.Key, Span> days = new HashMap<>();
        private final Map<SpanTable.Key, Span> latest = new HashMap<>();
        private final long oldestHourMs = clock.instant()
                .atOffset(ZoneOffset.UTC)
                .minus(config.keepHours())
                .toInstant()
                .toEpochMilli();
        private final int today = (int) Math.floorDiv(clock.millis(), DAY_MS);
        private int count;
        private long lastId;

        Part(Connection connection, int most) throws SQLException {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT id, asset_id, signal_id, at_ms, reading FROM readings WHERE id > ? ORDER BY id FETCH FIRST "
                            + most + " ROWS ONLY")) {
                select.setLong(1, upTo(connection));
                select.setFetchSize(10_000);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        lastId = row.getLong(1);
                        add(row.getLong(2), row.getInt(3), row.getLong(4), row.getDouble(5));
                        count++;
                    }
                }
            }
        }

        private void add(long assetId, int signalId, long atMs, double value) {
            if (atMs >= oldestHourMs) {
                span(hours, assetId, signalId, (int) Math.floorDiv(atMs, HOUR_MS))
                        .add(atMs, value);
            }
            span(days, assetId, signalId, (int) Math.floorDiv(atMs, DAY_MS)).add(atMs, value);
            span(latest, assetId, signalId, 0).add(atMs, value);
        }

        private static Span span(Map<SpanTable.Key, Span> spans, long assetId, int signalId, int epochTime) {
            return spans.computeIfAbsent(new SpanTable.Key(assetId, signalId, epochTime), key -> new Span());
        }
    }
}
