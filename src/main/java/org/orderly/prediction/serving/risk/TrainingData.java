package org.orderly.prediction.serving.risk;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.orderly.assets.Acquisitions;
import org.orderly.assets.AssetCard;
import org.orderly.assets.Roster;
import org.orderly.prediction.serving.Database;
import org.orderly.prediction.serving.Outcome;
import org.orderly.telemetry.EventKind;

/**
 * The service's own history in the layout that training reads, device by device. Readings are those of the daily
 * history, so that they reach back as far as that does.
 */
@ApplicationScoped
class TrainingData {

    private static final long DAY_MS = TimeUnit.DAYS.toMillis(1);

    private record Event(long atMs, String kind, String code, String detail) {}

    private final Database database;
    private final KeptReadings readings;
    private final Roster roster;
    private final Acquisitions acquisitions;

    TrainingData(Database database, KeptReadings readings, Roster roster, Acquisitions acquisitions) {
        this.database = database;
        this.readings = readings;
        this.roster = roster;
        this.acquisitions = acquisitions;
    }

    void writeDevices(OutputStream out) {
        try {
            CsvWriter rows = sheet(out);
            rows.writeRecord(
                    "device",
                    "class",
                    "model",
                    "maker",
                    "department",
                    "criticality",
                    "acquired_on",
                    "observed_from",
                    "observed_until");
            for (AssetCard card : cards()) {
                long[] times = observed(card.id());
                rows.writeRecord(
                        card.controlNumber(),
                        card.classCode(),
                        card.model(),
                        card.maker(),
                        card.department(),
                        card.criticality().code(),
                        acquisitions.of(card.id()).map(LocalDate::toString).orElse(""),
                        Instant.ofEpochMilli(times[0]).toString(),
                        Instant.ofEpochMilli(times[1]).toString());
            }
            rows.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("The devices could not be read.", e);
        }
    }

    void writeReadings(OutputStream out) {
        try {
            Map<Integer, String> signals = new HashMap<>();
            database.each(
                    "SELECT id, code FROM telemetry_signals", row -> signals.put(row.getInt(1), row.getString(2)));
            CsvWriter rows = sheet(out);
            rows.writeRecord("device", "signal", "at", "value");
            for (AssetCard card : cards()) {
                database.each(
                        "SELECT signal_id, minimum, maximum, total, readings, last_ms, last_reading FROM readings_daily"
                                + " WHERE asset_id = ? ORDER BY asset_id, signal_id, epoch_day",
                        row -> {
                            DayOfReadings day = new DayOfReadings(
                                    row.getDouble(2),
                                    row.getDouble(3),
                                    row.getDouble(4),
                                    row.getInt(5),
                                    row.getLong(6),
                                    row.getDouble(7));
                            for (DayOfReadings.Reading reading : day.readings()) {
                                rows.writeRecord(
                                        card.controlNumber(),
                                        signals.get(row.getInt(1)),
                                        Long.toString(reading.atMs()),
                                        Float.toString((float) reading.value()));
                            }
                        },
                        card.id());
                rows.flush();
            }
            rows.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void writeEvents(OutputStream out) {
        try {
            CsvWriter rows = sheet(out);
            rows.writeRecord("device", "at", "event", "code", "detail");
            for (AssetCard card : cards()) {
                for (Event event : events(card.id())) {
                    rows.writeRecord(
                            card.controlNumber(),
                            Instant.ofEpochMilli(event.atMs()).toString(),
                            event.kind(),
                            event.code(),
                            event.detail());
                }
                rows.flush();
            }
            rows.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the device told, and what technicians found: a failure of any kind, or none. */
    private List<Event> events(long assetId) {
        return database.list(
                "SELECT at_ms, kind, code, detail FROM device_events WHERE asset_id = ?"
                        + " UNION ALL SELECT at_ms, outcome, mode, '' FROM device_outcomes WHERE asset_id = ?"
                        + " ORDER BY 1",
                row -> new Event(row.getLong(1), kind(row.getString(2)), orEmpty(row.getString(3)), row.getString(4)),
                assetId,
                assetId);
    }

    private static String kind(String code) {
        return code.equals(Outcome.CONFIRMED.code()) || code.equals(Outcome.OTHER_FAULT.code())
                ? EventKind.FAILURE.code()
                : code;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    /** The beginning of the first day it told anything, and the time of the last it told. */
    private long[] observed(long assetId) {
        return database.list(
                        "SELECT MIN(first_ms), MAX(last_ms) FROM (SELECT epoch_day * CAST(" + DAY_MS
                                + " AS BIGINT) AS first_ms, last_ms FROM readings_daily WHERE asset_id = ?"
                                + " UNION ALL SELECT at_ms, at_ms FROM device_events WHERE asset_id = ?"
                                + " UNION ALL SELECT at_ms, at_ms FROM device_outcomes WHERE asset_id = ?) AS told",
                        row -> new long[] {row.getLong(1), row.getLong(2)},
                        assetId,
                        assetId,
                        assetId)
                .get(0);
    }

    private List<AssetCard> cards() {
        return readings.devices().stream()
                .flatMap(id -> roster.card(id).stream())
                .toList();
    }

    private static CsvWriter sheet(OutputStream out) {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out, UTF_8);
    }
}
