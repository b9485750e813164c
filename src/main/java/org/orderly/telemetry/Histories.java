package org.orderly.telemetry;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.orderly.assets.Acquisitions;
import org.orderly.assets.AssetCard;
import org.orderly.assets.Roster;
import org.orderly.http.Problems;

/** The histories of devices as the service knows them. */
@ApplicationScoped
public class Histories {

    private static final long DAY_MS = TimeUnit.DAYS.toMillis(1);

    private final DataSource database;
    private final Roster roster;
    private final Acquisitions acquisitions;
    private final Signals signals;

    Histories(DataSource database, Roster roster, Acquisitions acquisitions, Signals signals) {
        this.database = database;
        this.roster = roster;
        this.acquisitions = acquisitions;
        this.signals = signals;
    }

    /**
     * What is known of a device, up to but without this moment. Full days come from the daily history, which follows
     * new readings within a minute or so; the last, partial day comes from the single readings and is up to date as
     * long as those are kept.
     *
     * @param days how many UTC days to go back, the partial one not counted
     * @throws org.orderly.http.Problem 404 if there is no such asset
     */
    public DeviceHistory of(long assetId, Instant until, int days) {
        AssetCard card = roster.card(assetId).orElseThrow(() -> Problems.notFound("No asset " + assetId + "."));
        int lastDay = (int) Math.floorDiv(until.toEpochMilli(), DAY_MS);
        try (Connection connection = database.getConnection()) {
            Map<String, Days> found = new LinkedHashMap<>();
            fullDays(connection, assetId, lastDay - days, lastDay, found);
            for (KnownSignal known : signals.of(card.classCode()).values()) {
                lastDay(connection, assetId, known, lastDay, until.toEpochMilli(), found);
            }
            Map<String, SignalDays> all = new LinkedHashMap<>();
            found.forEach((code, column) -> all.put(code, column.done(code)));
            return new DeviceHistory(
                    assetId,
                    card.controlNumber(),
                    card.classCode(),
                    acquisitions.of(assetId).orElse(null),
                    all,
                    events(connection, assetId, (lastDay - days) * DAY_MS, until.toEpochMilli()));
        } catch (SQLException e) {
            throw new IllegalStateException("The history of asset " + assetId + " could not be read.", e);
        }
    }

    private void fullDays(Connection connection, long assetId, int from, int to, Map<String, Days> found)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT signal_id, epoch_day, minimum, maximum,"
                + " total, readings, last_reading FROM readings_daily WHERE asset_id = ? AND epoch_day >= ?"
                + " AND epoch_day < ? ORDER BY asset_id, signal_id, epoch_day")) {
            select.setLong(1, assetId);
            select.setInt(2, from);
            select.setInt(3, to);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.computeIfAbsent(signals.code(row.getInt(1)), code -> new Days())
                            .add(
                                    row.getInt(2),
                                    row.getDouble(3),
                                    row.getDouble(4),
                                    row.getDouble(5) / row.getInt(6),
                                    row.getDouble(7),
                                    row.getInt(6));
                }
            }
        }
    }

    private static void lastDay(
            Connection connection, long assetId, KnownSignal known, int day, long untilMs, Map<String, Days> found)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT at_ms, reading FROM readings"
                + " WHERE asset_id = ? AND signal_id = ? AND at_ms >= ? AND at_ms < ?")) {
            select.setLong(1, assetId);
            select.setInt(2, known.id());
            select.setLong(3, day * DAY_MS);
            select.setLong(4, untilMs);
            Span span = new Span();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    span.add(row.getLong(1), row.getDouble(2));
                }
            }
            if (span.count() > 0) {
                found.computeIfAbsent(known.signal().code(), code -> new Days())
                        .add(day, span.min(), span.max(), span.mean(), span.last(), span.count());
            }
        }
    }

    private static List<DeviceEvent> events(Connection connection, long assetId, long fromMs, long untilMs)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT at_ms, kind, code, detail"
                + " FROM device_events WHERE asset_id = ? AND at_ms >= ? AND at_ms < ? ORDER BY at_ms, id")) {
            select.setLong(1, assetId);
            select.setLong(2, fromMs);
            select.setLong(3, untilMs);
            List<DeviceEvent> events = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    EventKind kind = EventKind.of(row.getString(2)).orElseThrow();
                    events.add(new DeviceEvent(row.getLong(1), kind, row.getString(3), row.getString(4)));
                }
            }
            return events;
        }
    }
}
