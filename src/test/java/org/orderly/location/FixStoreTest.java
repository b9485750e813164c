package org.orderly.location;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orderly.BothDatabases;
import org.orderly.BothDatabases.Kind;
import org.orderly.location.Outcome.Fix;
import org.orderly.location.Outcome.Late;
import org.orderly.location.Outcome.Stay;
import org.orderly.location.Outcome.Step;

/** The same migrations and statements on both databases. */
class FixStoreTest {

    private static BothDatabases databases;

    @BeforeAll
    static void start() throws IOException {
        databases = new BothDatabases();
    }

    @AfterAll
    static void stop() throws IOException {
        databases.close();
    }

    @ParameterizedTest
    @EnumSource
    void the_newest_kept_ping_is_where_the_asset_stands(Kind kind) throws SQLException {
        DataSource database = databases.migrated(kind);
        try (FixStore store = new FixStore(database.getConnection(), true)) {
            assertThat(store.newest(7)).isNull();
            store.keep(List.of(
                    step(7, 1000, 4, new Stay(7, 11, 1000, 0), null),
                    step(8, 1500, 5, new Stay(8, 11, 1500, 0), null),
                    step(7, 2000, 6, null, null)));
            store.keep(List.of(step(7, 3000, 9, new Stay(7, 12, 3000, 0), new Stay(7, 11, 1000, 3000))));

            assertThat(store.newest(7)).isEqualTo(new Place(7, 70, 3000, 9, 1, 2, 12, 3000, 10_000, false));
            assertThat(store.newest(8).zoneId()).isEqualTo(11);
        }
        assertThat(longs(database, "SELECT until_ms FROM stays WHERE asset_id = 7 AND until_ms IS NOT NULL"))
                .containsExactly(3000L);
    }

    @ParameterizedTest
    @EnumSource
    void a_late_ping_is_kept_once_however_often_it_comes(Kind kind) throws SQLException {
        DataSource database = databases.migrated(kind);
        try (FixStore store = new FixStore(database.getConnection(), false)) {
            Late late = new Late(null, fix(7, 500, 3));
            store.keep(List.of(step(7, 1000, 4, new Stay(7, 11, 1000, 0), null), late, late));
            store.keep(List.of(late));
            assertThat(store.newest(7).atMs()).isEqualTo(1000);
        }
        assertThat(longs(database, "SELECT COUNT(*) FROM fixes WHERE at_ms = 500"))
                .containsExactly(1L);
    }

    @ParameterizedTest
    @EnumSource
    void of_several_pings_of_one_moment_the_one_kept_last_counts(Kind kind) throws SQLException {
        DataSource database = databases.migrated(kind);
        try (FixStore store = new FixStore(database.getConnection(), false)) {
            store.keep(List.of(
                    step(7, 900, 1, new Stay(7, 11, 900, 0), null),
                    step(7, 1000, 2, null, null),
                    step(7, 1000, 3, null, null),
                    step(7, 1000, 4, null, null)));
            assertThat(store.newest(7).x()).isEqualTo(4);
            assertThat(store.newest(7).sinceMs()).isEqualTo(900);
            assertThat(store.openStays()).containsExactly(Map.entry(7L, 900L));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_reopened_store_goes_on_counting(Kind kind) throws SQLException {
        DataSource database = databases.migrated(kind);
        for (int i = 0; i < 3; i++) {
            try (FixStore store = new FixStore(database.getConnection(), true)) {
                store.keep(List.of(step(7, 1000L * i, i, null, null)));
            }
        }
        assertThat(longs(database, "SELECT id FROM fixes ORDER BY at_ms")).containsExactly(1L, 2L, 3L);
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
