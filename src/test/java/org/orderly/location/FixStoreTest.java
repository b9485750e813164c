package org.orderly.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.location.FixBlocks.HOUR_MS;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orderly.BothDatabases;
import org.orderly.BothDatabases.Kind;
import org.orderly.location.Outcome.Late;
import org.orderly.location.Outcome.Stay;
import org.orderly.location.Outcome.Step;

/** The same migrations and statements on both databases. */
class FixStoreTest {

    @RegisterExtension
    static final BothDatabases databases = new BothDatabases();

    @ParameterizedTest
    @EnumSource
    void the_newest_kept_ping_is_where_the_asset_stands_sorted_or_not(Kind kind) throws SQLException {
        DataSource database = databases.migrated(kind);
        try (FixStore store = store(database)) {
            assertThat(newest(store, 7)).isNull();
            store.keep(List.of(
                    step(7, 1000, 4, new Stay(7, 11, 1000, 0), null),
                    step(8, 1500, 5, new Stay(8, 11, 1500, 0), null),
                    step(7, 2000, 6, null, null)));
            store.keep(List.of(step(7, 3000, 9, new Stay(7, 12, 3000, 0), new Stay(7, 11, 1000, 3000))));

            for (int i = 0; i < 2; i++) {
                assertThat(newest(store, 7)).isEqualTo(new Place(7, 70, 3000, 9, 1, 2, 12, 3000, 10_000, false));
                assertThat(newest(store, 8).zoneId()).isEqualTo(11);
                sorter(database).sort();
            }
            store.keep(List.of(step(8, 1600, 7, null, null)));
            assertThat(newest(store, 8).x()).isEqualTo(7);
        }
        assertThat(longs(database, "SELECT until_ms FROM stays WHERE asset_id = 7 AND until_ms IS NOT NULL"))
                .containsExactly(3000L);
    }

    @ParameterizedTest
    @EnumSource
    void a_late_ping_is_told_once_however_often_it_comes(Kind kind) throws SQLException {
        DataSource database = databases.migrated(kind);
        Late late = new Late(null, fix(7, 500, 3));
        try (FixStore store = store(database)) {
            store.keep(List.of(step(7, 1000, 4, new Stay(7, 11, 1000, 0), null), late, late));
            store.keep(List.of(late));
            assertThat(track(database, 7)).containsExactly(500L, 1000L);
            sorter(database).sort();
            assertThat(track(database, 7)).containsExactly(500L, 1000L);
            store.keep(List.of(late, new Late(null, fix(7, 600, 3))));
            assertThat(track(database, 7)).containsExactly(500L, 600L, 1000L);
            sorter(database).sort();
            assertThat(track(database, 7)).containsExactly(500L, 600L, 1000L);
            assertThat(newest(store, 7).atMs()).isEqualTo(1000);
        }
    }

    @ParameterizedTest
    @EnumSource
    void of_several_pings_of_one_moment_the_one_kept_last_counts(Kind kind) throws SQLException {
        DataSource database = databases.migrated(kind);
        try (FixStore store = store(database)) {
            store.keep(List.of(
                    step(7, 900, 1, new Stay(7, 11, 900, 0), null),
                    step(7, 1000, 2, null, null),
                    step(7, 1000, 3, null, null)));
            sorter(database).sort();
            assertThat(newest(store, 7).x()).isEqualTo(3);
            store.keep(List.of(step(7, 1000, 4, null, null)));
            assertThat(newest(store, 7).x()).isEqualTo(4);
            assertThat(newest(store, 7).sinceMs()).isEqualTo(900);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_sorting_that_was_cut_off_is_done_again_and_nothing_is_there_twice(Kind kind) throws SQLException {
        DataSource database = databases.migrated(kind);
        try (FixStore store = store(database)) {
            store.keep(List.of(step(7, HOUR_MS - 1, 1, null, null), step(8, 100, 1, null, null)));
            store.keep(List.of(step(7, HOUR_MS, 2, null, null), step(7, HOUR_MS + 1, 3, null, null)));
        }
        execute(database, "CREATE TABLE before AS SELECT * FROM fix_groups");
        sorter(database).sort();
        assertThat(longs(database, "SELECT epoch_hour FROM fix_blocks ORDER BY epoch_hour"))
                .containsExactly(0L, 1L);

        execute(database, "INSERT INTO fix_groups SELECT * FROM before");
        assertThat(track(database, 7)).containsExactly(HOUR_MS - 1, HOUR_MS, HOUR_MS + 1);
        sorter(database).sort();
        assertThat(longs(database, "SELECT COUNT(*) FROM fix_groups")).containsExactly(0L);
        assertThat(longs(database, "SELECT COUNT(*) FROM fix_blocks")).containsExactly(2L);
        assertThat(track(database, 7)).containsExactly(HOUR_MS - 1, HOUR_MS, HOUR_MS + 1);
        assertThat(fixes(database).of(7, HOUR_MS, HOUR_MS)).containsExactly(fix(7, HOUR_MS, 2));
    }

    @ParameterizedTest
    @EnumSource
    void more_than_a_row_holds_and_more_than_is_sorted_at_once_is_sorted_too(Kind kind) throws SQLException {
        DataSource database = databases.migrated(kind);
        int assets = 40;
        int each = PackedFixes.MOST;
        try (FixStore store = store(database)) {
            for (int i = 0; i < each; i += 1_000) {
                List<Outcome> steps = new ArrayList<>();
                for (int n = i * assets; n < (i + 1_000) * assets; n++) {
                    steps.add(step(n % assets, n / assets, n, null, null));
                }
                store.keep(steps);
            }
        }
        sorter(database).sort();
        assertThat(longs(database, "SELECT COUNT(*) FROM fix_groups")).containsExactly(0L);
        for (long asset : List.of(5L, 39L)) {
            assertThat(track(database, asset))
                    .isEqualTo(LongStream.range(0, each).boxed().toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_reopened_store_goes_on_counting_the_fixes(Kind kind) throws SQLException {
        DataSource database = databases.migrated(kind);
        for (int i = 0; i < 3; i++) {
            try (FixStore store = store(database)) {
                store.keep(List.of(step(7, 1000L * i, i, null, null), step(8, 1000L * i, i, null, null)));
            }
        }
        assertThat(longs(database, "SELECT id FROM fix_groups ORDER BY id")).containsExactly(2L, 4L, 6L);
    }

    @ParameterizedTest
    @EnumSource
    void a_journal_that_is_opened_as_sorting_ends_and_counts_anew_loses_nothing(Kind kind) throws SQLException {
        DataSource database = databases.migrated(kind);
        List<Outcome> steps = LongStream.range(0, 100)
                .mapToObj(at -> (Outcome) step(7, at, 1, null, null))
                .toList();
        try (FixStore before = store(database)) {
            before.keep(steps);
        }
        AtomicReference<FixStore> opened = new AtomicReference<>();
        AtomicLong next = new AtomicLong(steps.size());
        sorter(afterEachCommit(database, () -> {
                    if (opened.get() == null
                            && longs(database, "SELECT id FROM fix_groups").isEmpty()) {
                        opened.set(store(database));
                    }
                    if (opened.get() != null) {
                        opened.get().keep(List.of(step(7, next.getAndIncrement(), 1, null, null)));
                    }
                    return null;
                }))
                .sort();
        opened.get().close();
        assertThat(next.get()).isGreaterThan(steps.size());
        assertThat(track(database, 7))
                .isEqualTo(LongStream.range(0, next.get()).boxed().toList());
    }

    private static DataSource afterEachCommit(DataSource database, Callable<?> deed) {
        return proxy(DataSource.class, database, (method, result) -> {
            Connection connection = (Connection) result;
            return proxy(Connection.class, connection, (called, answer) -> {
                if ("commit".equals(called)) {
                    deed.call();
                }
                return answer;
            });
        });
    }

    /** What is done with the name of a method that was called and with its result; answers the result to be given. */
    private interface After {
        Object of(String method, Object result) throws Exception;
    }

    private static <T> T proxy(Class<T> type, T real, After after) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> after.of(method.getName(), method.invoke(real, arguments))));
    }

    @ParameterizedTest
    @EnumSource
    void fixes_that_were_rows_are_kept_when_the_tables_become_others(Kind kind) throws SQLException {
        DataSource database = databases.empty(kind);
        FluentConfiguration flyway = Flyway.configure().dataSource(database);
        flyway.target("12").load().migrate();
        List<Fix> fixes = LongStream.range(0, 2 * PackedFixes.MOST + 1)
                .mapToObj(i -> new Fix(7, 10 * i, 70, i % 2, -60, 1.5f, 2, 3, i, .25f, 11))
                .toList();
        insert(database, fixes);
        flyway.target("latest").javaMigrations(new FixRowsToGroups()).load().migrate();

        assertThat(longs(database, "SELECT id FROM fix_groups ORDER BY id")).containsExactly(2_000L, 4_000L, 4_001L);
        assertThat(fixes(database).of(7, 0, HOUR_MS)).isEqualTo(fixes);
        try (FixStore store = store(database)) {
            assertThat(newest(store, 7).y()).isEqualTo(4_000);
        }
    }

    @ParameterizedTest
    @EnumSource
    void stays_that_were_begun_again_and_again_end_when_the_next_one_begins(Kind kind) throws SQLException {
        DataSource database = databases.empty(kind);
        FluentConfiguration flyway = Flyway.configure().dataSource(database);
        flyway.target("20").load().migrate();
        for (String stay : List.of(
                "7, 1000, NULL, 11",
                "7, 2000, NULL, 11",
                "7, 3000, NULL, 12",
                "8, 500, NULL, 11",
                "9, 100, 200, 11",
                "9, 300, NULL, 12")) {
            execute(database, "INSERT INTO stays (asset_id, from_ms, until_ms, zone_id) VALUES (" + stay + ")");
        }
        flyway.target("latest").javaMigrations(new DoubledStays()).load().migrate();

        assertThat(longs(database, "SELECT COALESCE(until_ms, 0) FROM stays ORDER BY asset_id, from_ms"))
                .containsExactly(2000L, 3000L, 0L, 0L, 200L, 0L);
    }

    private static void insert(DataSource database, List<Fix> fixes) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO fixes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Fix fix : fixes) {
                insert.setLong(1, fix.atMs() + 100); // numbers with gaps
                insert.setLong(2, fix.assetId());
                insert.setLong(3, fix.atMs());
                insert.setLong(4, fix.tagId());
                insert.setLong(5, fix.readerId());
                insert.setInt(6, fix.signal());
                insert.setFloat(7, fix.rawX());
                insert.setFloat(8, fix.rawY());
                insert.setFloat(9, fix.x());
                insert.setFloat(10, fix.y());
                insert.setFloat(11, fix.accuracy());
                insert.setLong(12, fix.zoneId());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static FixStore store(DataSource database) throws SQLException {
        return new FixStore(database.getConnection(), true, Clock.systemUTC());
    }

    private static FixSorter sorter(DataSource database) {
        return new FixSorter(database, UsualSettings.location(), Clock.systemUTC(), () -> {});
    }

    private static Fixes fixes(DataSource database) {
        return new Fixes(database);
    }

    private static Place newest(FixStore store, long assetId) throws SQLException {
        Track track = store.kept(id -> id == assetId, new KeptTracks(Long.MAX_VALUE, 0), Long.MAX_VALUE)
                .tracks()
                .get(assetId);
        return track == null ? null : track.place();
    }

    private static List<Long> track(DataSource database, long assetId) throws SQLException {
        return fixes(database).of(assetId, 0, 10 * HOUR_MS).stream()
                .map(Fix::atMs)
                .toList();
    }

    private static void execute(DataSource database, String command) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static Step step(long assetId, long atMs, float x, Stay begun, Stay ended) {
        return new Step(null, fix(assetId, atMs, x), ended, begun, List.of());
    }

    private static Fix fix(long assetId, long atMs, float x) {
        return new Fix(assetId, atMs, assetId * 10, 0, 0, x, 1, x, 1, 2, atMs < 3000 ? 11 : 12);
    }

    private static List<Long> longs(DataSource database, String query) throws SQLException {
        List<Long> values = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                values.add(row.getLong(1));
            }
        }
        return values;
    }
}
