package org.orderly.telemetry;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.orderly.telemetry.Buckets.Point;
import org.orderly.telemetry.Trend.Expected;

/** What signals did over time, for charts; in the finest detail that the length of time allows and that is still kept. */
@ApplicationScoped
class Series {

    /** How fine a series is. */
    enum Resolution {
        RAW(0, ""),
        HOUR(TimeUnit.HOURS.toMillis(1), "readings_hourly"),
        DAY(TimeUnit.DAYS.toMillis(1), "readings_daily");

        private final long ms;
        private final String table;

        Resolution(long ms, String table) {
            this.ms = ms;
            this.table = table;
        }

        private String time() {
            return this == HOUR ? "epoch_hour" : "epoch_day";
        }
    }

    /** A reading and when it was taken, epoch milliseconds. */
    record Last(long atMs, double value) {}

    private static final Duration LONGEST_RAW = Duration.ofDays(2);
    private static final Duration LONGEST_HOURLY = Duration.ofDays(60);
    private static final int DAYS_BEHIND = 60;
    private static final int DAYS_AHEAD = 30;

    private final DataSource database;
    private final TelemetryConfig config;
    private final Clock clock;

    Series(DataSource database, TelemetryConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    Resolution resolution(long fromMs, long toMs) {
        long spanMs = toMs - fromMs;
        if (spanMs <= LONGEST_RAW.toMillis() && fromMs >= before(config.keepReadings())) {
            return Resolution.RAW;
        }
        return spanMs <= LONGEST_HOURLY.toMillis() && fromMs >= before(config.keepHours())
                ? Resolution.HOUR
                : Resolution.DAY;
    }

    /** The series from one moment to another (without it), epoch milliseconds, in at most so many points. */
    List<Point> points(long assetId, int signalId, Resolution resolution, long fromMs, long toMs, int most)
            throws SQLException {
        Buckets buckets = new Buckets(fromMs, toMs, most);
        try (Connection connection = database.getConnection()) {
            if (resolution == Resolution.RAW) {
                readings(
                        connection,
                        assetId,
                        signalId,
                        fromMs,
                        toMs,
                        -1,
                        (at, value) -> buckets.add(at, value, value, value, 1));
            } else {
                spans(connection, assetId, signalId, resolution, fromMs, toMs)
                        .forEach((time, span) ->
                                buckets.add(time * resolution.ms, span.min(), span.max(), span.total(), span.count()));
            }
        }
        return buckets.points();
    }

    /** What is to be expected of the next 30 days; nothing when too little is known of the last 60. */
    Optional<List<Expected>> forecast(long assetId, int signalId) throws SQLException {
        long toMs = clock.millis();
        long fromMs = toMs - TimeUnit.DAYS.toMillis(DAYS_BEHIND);
        SortedMap<Long, Span> spans;
        try (Connection connection = database.getConnection()) {
            spans = spans(connection, assetId, signalId, Resolution.DAY, fromMs, toMs);
        }
        if (!Trend.isPossible(spans.size())) {
            return Optional.empty();
        }
        int[] days = spans.keySet().stream().mapToInt(Long::intValue).toArray();
        double[] means = spans.values().stream().mapToDouble(Span::mean).toArray();
        return Optional.of(new Trend(days, means).next(DAYS_AHEAD));
    }

    /** The newest reading that is kept of a signal, if there is one. */
    Optional<Last> last(Connection connection, long assetId, int signalId) throws SQLException {
        Optional<Last> raw = first(
                connection,
                "SELECT at_ms, reading FROM readings WHERE asset_id = ? AND signal_id = ?"
                        + " ORDER BY asset_id, signal_id, at_ms DESC FETCH FIRST 1 ROW ONLY",
                assetId,
                signalId);
        return raw.isPresent()
                ? raw
                : first(
                        connection,
                        "SELECT last_ms, last_reading FROM readings_latest WHERE asset_id = ? AND signal_id = ?",
                        assetId,
                        signalId);
    }

    private static Optional<Last> first(Connection connection, String query, long assetId, int signalId)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setLong(1, assetId);
            select.setInt(2, signalId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new Last(row.getLong(1), row.getDouble(2))) : Optional.empty();
            }
        }
    }

    /**
     * Hours or days by their number, completed by the readings that are not yet in them. Should a roll-up come between
     * the two queries, some readings count twice in a mean, and none is missing.
     */
    private static SortedMap<Long, Span> spans(
            Connection connection, long assetId, int signalId, Resolution resolution, long fromMs, long toMs)
            throws SQLException {
        long upToId = RollUp.upTo(connection);
        SortedMap<Long, Span> spans = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT " + resolution.time()
                + ", minimum, maximum, total, readings FROM " + resolution.table
                + " WHERE asset_id = ? AND signal_id = ? AND " + resolution.time() + " >= ? AND " + resolution.time()
                + " < ?")) {
            select.setLong(1, assetId);
            select.setInt(2, signalId);
            select.setLong(3, Math.floorDiv(fromMs, resolution.ms));
            select.setLong(4, -Math.floorDiv(-toMs, resolution.ms));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    spans.computeIfAbsent(row.getLong(1), time -> new Span())
                            .merge(row.getDouble(2), row.getDouble(3), row.getDouble(4), row.getInt(5));
                }
            }
        }
        readings(connection, assetId, signalId, fromMs, toMs, upToId, (at, value) -> spans.computeIfAbsent(
                        Math.floorDiv(at, resolution.ms), time -> new Span())
                .add(at, value));
        return spans;
    }

    private interface Reading {
        void take(long atMs, double value);
    }

    private static void readings(
            Connection connection, long assetId, int signalId, long fromMs, long toMs, long afterId, Reading each)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT at_ms, reading FROM readings"
                + " WHERE asset_id = ? AND signal_id = ? AND at_ms >= ? AND at_ms < ? AND id > ? ORDER BY at_ms")) {
            select.setLong(1, assetId);
            select.setInt(2, signalId);
            select.setLong(3, fromMs);
            select.setLong(4, toMs);
            select.setLong(5, afterId);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    each.take(row.getLong(1), row.getDouble(2));
                }
            }
        }
    }

    private long before(Period kept) {
        return clock.instant().atOffset(ZoneOffset.UTC).minus(kept).toInstant().toEpochMilli();
    }
}
