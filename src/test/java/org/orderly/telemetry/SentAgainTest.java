package org.orderly.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orderly.BothDatabases;
import org.orderly.BothDatabases.Kind;
import org.orderly.intake.Intake.Numbered;
import org.orderly.intake.Receipt;

/** However often, in whichever order and after whichever removal readings come: each is counted once, or refused by name. */
class SentAgainTest {

    private static final int READINGS = 120;
    private static final int STEPS = 30;
    private static final long DAY = TimeUnit.DAYS.toMillis(1);
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final long START = NOW.toEpochMilli() - 30 * DAY;

    @RegisterExtension
    static final BothDatabases databases = new BothDatabases();

    private final KnownSignal charge = new KnownSignal(
            3, SignalCatalogue.load().signal("infusion-pump", "battery-charge").orElseThrow());
    private Device device;
    private DataSource database;

    /** Reading {@code i}: they are further apart than the longest gap, so that each is news. */
    private static long atMs(int i) {
        return START + i * TimeUnit.HOURS.toMillis(5);
    }

    private static double value(int i) {
        return 10 + i * 37 % 80;
    }

    @ParameterizedTest
    @EnumSource
    void each_reading_is_counted_once_or_refused_by_name(Kind kind) throws SQLException {
        database = databases.migrated(kind);
        for (int seed = 0; seed < 10; seed++) {
            empty();
            Random chance = new Random(seed);
            Set<Integer> accepted = new TreeSet<>();
            restart();
            for (int step = 0; step < STEPS; step++) {
                switch (chance.nextInt(6)) {
                    case 0 -> rollUp().run();
                    case 1 -> remove(START + chance.nextInt(30) * DAY);
                    case 2 -> restart();
                    default -> accepted.addAll(deliver(some(chance)));
                }
            }
            rollUp().run();
            assertThat(days()).as("seed %d", seed).isEqualTo(days(accepted));
        }
    }

    @ParameterizedTest
    @EnumSource
    void days_that_were_sent_and_removed_are_refused_when_they_come_again_and_what_is_still_there_is_known(Kind kind)
            throws SQLException {
        database = databases.migrated(kind);
        empty();
        restart();
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < READINGS; i++) {
            all.add(i);
        }
        assertThat(deliver(all)).hasSize(READINGS);
        rollUp().run();
        Map<Long, String> before = days();
        remove(NOW.toEpochMilli() - 14 * DAY);
        Receipt<Refusal> again = receipt(all);
        assertThat(again.refused()).containsOnlyKeys("already-rolled-up");
        assertThat(again.details().get(0).detail()).contains("no longer kept");
        assertThat(again.accepted()).isPositive();
        restart();
        assertThat(receipt(all).refused()).isEqualTo(again.refused());
        rollUp().run();
        assertThat(days()).isEqualTo(before);
    }

    private static List<Integer> some(Random chance) {
        int from = chance.nextInt(READINGS);
        int to = Math.min(READINGS, from + 1 + chance.nextInt(40));
        List<Integer> some = new ArrayList<>();
        for (int i = from; i < to; i++) {
            some.add(i);
        }
        if (chance.nextBoolean()) {
            Collections.shuffle(some, chance);
        }
        if (chance.nextInt(3) == 0) {
            some.addAll(some.subList(0, some.size() / 2));
        }
        return some;
    }

    /** Those that are accepted. */
    private List<Integer> deliver(List<Integer> readings) throws SQLException {
        List<Long> refused =
                receipt(readings).details().stream().map(Receipt.Detail::index).toList();
        List<Integer> accepted = new ArrayList<>();
        for (int place = 0; place < readings.size(); place++) {
            if (!refused.contains((long) place)) {
                accepted.add(readings.get(place));
            }
        }
        return accepted;
    }

    private Receipt<Refusal> receipt(List<Integer> readings) throws SQLException {
        Receipt<Refusal> receipt = new Receipt<>(Refusal.MALFORMED);
        List<Kept> outcomes = new ArrayList<>();
        Judgement judgement = new Judgement(new Keeping(), null);
        for (int place = 0; place < readings.size(); place++) {
            int i = readings.get(place);
            Told told = new Told.Reading("P-7", atMs(i), "battery-charge", value(i), "%");
            // the moment it is judged is close enough that nothing is too old
            judgement.of(new Numbered<>(place, told), device, receipt, atMs(i) + DAY, outcomes);
        }
        try (ReadingStore store = new ReadingStore(database.getConnection(), false)) {
            store.keep(outcomes);
        }
        return receipt;
    }

    private void restart() throws SQLException {
        Memory memory = new Memory();
        device = new Device(7, "infusion-pump", Map.of("battery-charge", charge), memory);
        try (ReadingStore store = new ReadingStore(database.getConnection(), false)) {
            store.everyNewest((assetId, signalId, atMs, value) -> memory.restore(signalId, value, atMs));
            store.everyRemoved((assetId, upToMs) -> memory.removedUpTo(upToMs));
        }
    }

    private void remove(long cutoffMs) throws SQLException {
        new TelemetryRetention(database, null, null, null, null, null)
                .removeReadingsBefore(
                        cutoffMs, (assetId, upToMs) -> device.memory().removedUpTo(upToMs));
    }

    private RollUp rollUp() {
        return new RollUp(database, null, new Keeping(), new KeptNews(null), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private void empty() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table :
                    List.of("readings", "readings_hourly", "readings_daily", "readings_latest", "readings_removed")) {
                statement.execute("DELETE FROM " + table);
            }
            statement.execute("UPDATE readings_rolled_up SET up_to_id = 0");
        }
    }

    private Map<Long, String> days() throws SQLException {
        Map<Long, String> days = new TreeMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT epoch_day, minimum, maximum, total, readings, last_ms,"
                        + " last_reading FROM readings_daily WHERE asset_id = 7")) {
            while (row.next()) {
                days.put(
                        row.getLong(1),
                        summary(
                                row.getDouble(2),
                                row.getDouble(3),
                                row.getDouble(4),
                                row.getInt(5),
                                row.getLong(6),
                                row.getDouble(7)));
            }
        }
        return days;
    }

    private static Map<Long, String> days(Set<Integer> readings) {
        Map<Long, Span> spans = new TreeMap<>();
        for (int i : readings) {
            spans.computeIfAbsent(Math.floorDiv(atMs(i), DAY), day -> new Span())
                    .add(atMs(i), value(i));
        }
        return spans.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> summary(
                                entry.getValue().min(),
                                entry.getValue().max(),
                                entry.getValue().total(),
                                entry.getValue().count(),
                                entry.getValue().lastMs(),
                                entry.getValue().last()),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static String summary(double min, double max, double total, int count, long lastMs, double last) {
        return "%s to %s, %s of %d, last %s at %d".formatted(min, max, total, count, last, lastMs);
    }
}
