package org.orderly.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orderly.BothDatabases;
import org.orderly.BothDatabases.Kind;

/** The same statements on both databases. */
class ReadingStoreTest {

    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final long HOUR = 3_600_000;
    private static final long START = NOW.minus(2, ChronoUnit.DAYS).toEpochMilli();

    private static final RemovedTable.Told NOBODY = (assetId, upToMs) -> {};

    @RegisterExtension
    static final BothDatabases databases = new BothDatabases();

    private final KnownSignal charge = new KnownSignal(
            3, SignalCatalogue.load().signal("infusion-pump", "battery-charge").orElseThrow());

    @ParameterizedTest
    @EnumSource
    void a_late_reading_is_kept_once_and_only_if_it_is_news(Kind kind) throws SQLException {
        DataSource database = databases.migrated(kind);
        try (ReadingStore store = new ReadingStore(database.getConnection(), true)) {
            store.keep(List.of(reading(0, 80), reading(HOUR, 60)));
            Kept late = late(HOUR / 2, 70);
            store.keep(List.of(late, late, late(HOUR / 3, 79), late(HOUR, 60)));
            store.keep(List.of(late));
        }
        assertThat(rows(database, "SELECT at_ms, reading FROM readings ORDER BY at_ms"))
                .containsExactly(List.of(START, 80.0), List.of(START + HOUR / 2, 70.0), List.of(START + HOUR, 60.0));
    }

    @ParameterizedTest
    @EnumSource
    void an_event_is_kept_once(Kind kind) throws SQLException {
        DataSource database = databases.migrated(kind);
        Kept event = new Kept.Event(7, new DeviceEvent(START, EventKind.ERROR, "E-1", "door"));
        try (ReadingStore store = new ReadingStore(database.getConnection(), false)) {
            store.keep(List.of(event, event));
            store.keep(List.of(event));
        }
        assertThat(rows(database, "SELECT kind, code FROM device_events")).containsExactly(List.of("error", "E-1"));
    }

    @ParameterizedTest
    @EnumSource
    void a_late_reading_changes_the_hour_and_the_day_it_belongs_to_and_nothing_else(Kind kind) throws SQLException {
        DataSource database = databases.migrated(kind);
        RollUp rollUp = rollUp(database);
        try (ReadingStore store = new ReadingStore(database.getConnection(), false)) {
            store.keep(List.of(reading(0, 80), reading(HOUR / 2, 70), reading(HOUR, 60), reading(24 * HOUR, 50)));
            rollUp.run();
            rollUp.run();
            assertThat(hours(database))
                    .containsExactly(span(70, 80, 150, 2, 70), span(60, 60, 60, 1, 60), span(50, 50, 50, 1, 50));

            store.keep(List.of(late(HOUR / 4, 90)));
            rollUp.run();
            assertThat(hours(database))
                    .containsExactly(span(70, 90, 240, 3, 70), span(60, 60, 60, 1, 60), span(50, 50, 50, 1, 50));
            assertThat(days(database)).containsExactly(span(60, 90, 300, 4, 60), span(50, 50, 50, 1, 50));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatever_the_parts_the_hours_come_to_the_same(Kind kind) throws SQLException {
        DataSource whole = databases.migrated(kind);
        DataSource inParts = databases.migrated(kind);
        for (DataSource database : List.of(whole, inParts)) {
            List<Kept> readings = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                readings.add(reading((i * 37L % 50) * HOUR / 7, i));
            }
            try (ReadingStore store = new ReadingStore(database.getConnection(), false)) {
                store.keep(readings);
            }
        }
        assertThat(rollUp(whole).next(1000)).isEqualTo(50);
        while (rollUp(inParts).next(3) > 0) {
            // on
        }
        assertThat(hours(inParts)).isEqualTo(hours(whole));
        assertThat(days(inParts)).isEqualTo(days(whole));
    }

    @ParameterizedTest
    @EnumSource
    void after_a_restart_the_newest_reading_of_each_signal_is_known_rolled_up_or_not(Kind kind) throws SQLException {
        DataSource database = databases.migrated(kind);
        try (ReadingStore store = new ReadingStore(database.getConnection(), false)) {
            store.keep(List.of(reading(0, 80), reading(HOUR, 60)));
            rollUp(database).run();
            assertThat(newest(store)).isEqualTo(List.of(START + HOUR, 60.0));
            store.keep(List.of(reading(2 * HOUR, 40)));
            assertThat(newest(store)).isEqualTo(List.of(START + 2 * HOUR, 40.0));
        }
        try (ReadingStore store = new ReadingStore(database.getConnection(), false)) {
            assertThat(newest(store)).isEqualTo(List.of(START + 2 * HOUR, 40.0));
        }
    }

    @ParameterizedTest
    @EnumSource
    void readings_are_removed_only_when_they_are_in_their_hours(Kind kind) throws SQLException {
        DataSource database = databases.migrated(kind);
        TelemetryRetention retention = new TelemetryRetention(database, null, null, null, null, null);
        try (ReadingStore store = new ReadingStore(database.getConnection(), false)) {
            store.keep(List.of(reading(0, 80), reading(HOUR, 60)));
            assertThat(retention.removeReadingsBefore(START + HOUR, NOBODY)).isZero();
            rollUp(database).run();
            assertThat(retention.removeReadingsBefore(START + HOUR, NOBODY)).isEqualTo(1);
            store.keep(List.of(late(HOUR / 2, 70)));
            rollUp(database).run();
            assertThat(retention.removeReadingsBefore(NOW.toEpochMilli(), NOBODY))
                    .isEqualTo(2);
        }
        assertThat(days(database)).containsExactly(span(60, 80, 210, 3, 60));
        try (ReadingStore store = new ReadingStore(database.getConnection(), false)) {
            store.keep(List.of(reading(3 * HOUR, 20)));
        }
        assertThat(rollUp(database).next(10)).isEqualTo(1);
    }

    private static List<Object> newest(ReadingStore store) throws SQLException {
        Memory all = new Memory();
        Memory one = new Memory();
        store.everyNewest((assetId, signalId, atMs, value) -> all.restore(signalId, value, atMs));
        store.newest(7, (assetId, signalId, atMs, value) -> one.restore(signalId, value, atMs));
        int slot = one.slot(3);
        assertThat(all.keptMs(all.slot(3))).isEqualTo(one.keptMs(slot));
        return List.of(one.keptMs(slot), one.kept(slot));
    }

    private static RollUp rollUp(DataSource database) {
        return new RollUp(database, null, new Keeping(), new KeptNews(null), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private Kept.Reading reading(long afterMs, double value) {
        return new Kept.Reading(7, charge, START + afterMs, value, false);
    }

    private Kept.Reading late(long afterMs, double value) {
        return new Kept.Reading(7, charge, START + afterMs, value, true);
    }

    private static List<Object> span(double min, double max, double total, int count, double last) {
        return List.of(min, max, total, count, last);
    }

    private static List<List<Object>> hours(DataSource database) throws SQLException {
        return rows(
                database,
                "SELECT minimum, maximum, total, readings, last_reading FROM readings_hourly ORDER BY epoch_hour");
    }

    private static List<List<Object>> days(DataSource database) throws SQLException {
        return rows(
                database,
                "SELECT minimum, maximum, total, readings, last_reading FROM readings_daily ORDER BY epoch_day");
    }

    private static List<List<Object>> rows(DataSource database, String query) throws SQLException {
        List<List<Object>> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                List<Object> columns = new ArrayList<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    columns.add(row.getObject(i));
                }
                rows.add(columns);
            }
        }
        return rows;
    }
}
