package org.orderly.location;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;

class FixesTest {

    /** Two of one bucket, one of another. */
    private static final List<Long> ASSETS = List.of(1L, 2L, 900L);

    private static final long PERIOD_MS = 3 * FixBlocks.HOUR_MS;

    private final JdbcDataSource database = new JdbcDataSource();
    private final Fixes fixes = new Fixes(database);
    private final FixSorter sorter = new FixSorter(database, UsualSettings.location(), Clock.systemUTC(), () -> {});

    FixesTest() {
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
    }

    /** A ping is kept; what waits may be sorted after it, as far as that comes before the process ends. */
    record Deed(long assetId, long atMs, long tagId, boolean sorted, boolean cutOff) {}

    @Property(tries = 100)
    void a_track_holds_every_ping_once_in_order_however_it_came_and_whenever_it_was_sorted(
            @ForAll("deeds") List<Deed> deeds) throws SQLException {
        execute("DELETE FROM fix_groups", "DELETE FROM fix_blocks", "DELETE FROM fixes_newest");
        List<Fix> kept = new ArrayList<>();
        try (FixStore store = new FixStore(database.getConnection(), false, Clock.systemUTC())) {
            for (Deed deed : deeds) {
                Fix fix = new Fix(
                        deed.assetId(), deed.atMs(), deed.tagId(), 0, -60, 1, 2, kept.size(), 4, 5, deed.assetId());
                kept.add(fix);
                store.keep(List.of(new Outcome.Late(null, fix)));
                sort(deed);
            }
            for (long asset : ASSETS) {
                assertThat(fixes.of(asset, 0, PERIOD_MS)).isEqualTo(expected(kept, asset));
                assertThat(store.kept(Set.of(asset)::contains, new KeptTracks(Long.MAX_VALUE, 0), Long.MAX_VALUE)
                                .tracks()
                                .values())
                        .extracting(track -> track.place().x())
                        .containsExactlyElementsOf(newest(kept, asset));
            }
        }
    }

    private void sort(Deed deed) throws SQLException {
        if (deed.cutOff()) {
            execute("DROP TABLE IF EXISTS before", "CREATE TABLE before AS SELECT * FROM fix_groups");
            sorter.sort();
            execute("INSERT INTO fix_groups SELECT * FROM before");
        } else if (deed.sorted()) {
            sorter.sort();
        }
    }

    private static List<Fix> expected(List<Fix> kept, long asset) {
        Map<Fix.Moment, Fix> known = new HashMap<>();
        kept.stream().filter(fix -> fix.assetId() == asset).forEach(fix -> known.put(fix.moment(), fix));
        return known.values().stream().sorted(Fix.IN_TIME).toList();
    }

    private static List<Float> newest(List<Fix> kept, long asset) {
        return kept.stream()
                .filter(fix -> fix.assetId() == asset)
                .reduce((known, fix) -> fix.atMs() >= known.atMs() ? fix : known)
                .map(Fix::x)
                .stream()
                .toList();
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        Arbitrary<Long> times = Arbitraries.longs().between(0, 12).map(step -> step * PERIOD_MS / 12);
        return Combinators.combine(
                        Arbitraries.of(ASSETS),
                        times,
                        Arbitraries.longs().between(1, 2),
                        Arbitraries.of(true, false, false),
                        Arbitraries.of(true, false, false, false))
                .as(Deed::new)
                .list()
                .ofMaxSize(25);
    }

    private void execute(String... commands) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }
}
