package org.orderly.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.intake.Journal;
import org.orderly.intake.Overloaded;
import org.orderly.intake.Unavailable;
import org.orderly.location.Outcome.Stay;
import org.orderly.location.Outcome.Step;

class JournalTest {

    private final JdbcDataSource database = new JdbcDataSource();
    private final List<Long> durable = new CopyOnWriteArrayList<>();
    private final List<Long> lost = new CopyOnWriteArrayList<>();
    private final List<Place> recovered = new CopyOnWriteArrayList<>();

    private final Journal.Aftermath<Outcome, FixStore> aftermath = new Journal.Aftermath<>() {
        @Override
        public void durable(List<Outcome> outcomes) {
            outcomes.forEach(outcome -> durable.add(atMs(outcome)));
        }

        @Override
        public void lost(Supplier<List<Outcome>> drained, FixStore store) throws SQLException {
            drained.get().forEach(outcome -> lost.add(atMs(outcome)));
            store.kept(id -> id == 7, new KeptTracks(Long.MAX_VALUE, 0), Long.MAX_VALUE)
                    .tracks()
                    .values()
                    .forEach(track -> recovered.add(track.place()));
        }

        private long atMs(Outcome outcome) {
            return ((Step) outcome).fix().atMs();
        }
    };

    @BeforeEach
    void migrate() {
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
    }

    @Test
    void what_is_acknowledged_is_in_the_database_in_order() throws Exception {
        try (Journal<Outcome, FixStore> journal = open(100)) {
            CompletableFuture<Void> first = append(journal, 1000, true);
            append(journal, 2000, false).get(10, TimeUnit.SECONDS);
            assertThat(first).isCompleted();
            assertThat(durable).containsExactly(1000L, 2000L);
            assertThat(journal.waiting()).isZero();
        }
        try (FixStore store = new FixStore(database.getConnection(), false, Clock.systemUTC())) {
            assertThat(store.kept(id -> id == 7, new KeptTracks(Long.MAX_VALUE, 0), Long.MAX_VALUE)
                            .tracks()
                            .get(7L)
                            .place()
                            .atMs())
                    .isEqualTo(2000);
        }
    }

    @Test
    void when_a_group_cannot_be_kept_its_senders_are_told_and_the_next_ones_go_on() throws Exception {
        try (Journal<Outcome, FixStore> journal = open(100)) {
            append(journal, 1000, true).get(10, TimeUnit.SECONDS);
            refuseStaysOf(2000);
            CompletableFuture<Void> refused = append(journal, 2000, true);
            assertThatThrownBy(() -> refused.get(10, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class);
            assertThat(lost).containsExactly(2000L);
            assertThat(recovered).extracting(Place::atMs).containsExactly(1000L);

            append(journal, 3000, false).get(10, TimeUnit.SECONDS);
            assertThat(durable).containsExactly(1000L, 3000L);
            assertThat(journal.waiting()).isZero();
        }
    }

    @Test
    void without_room_it_says_so_instead_of_growing() {
        try (Journal<Outcome, FixStore> journal = open(2)) {
            try (Journal<Outcome, FixStore>.Reservation room = journal.reserve(2, 0)) {
                assertThat(room).isNotNull();
                assertThat(journal.hasRoom()).isFalse();
                assertThatThrownBy(() -> journal.reserve(1, 10)).isInstanceOf(Overloaded.class);
            }
            assertThat(journal.hasRoom()).isTrue();
            assertThat(journal.waiting()).isZero();
        }
    }

    @Test
    void closing_writes_what_waits_and_takes_nothing_more() throws Exception {
        Journal<Outcome, FixStore> journal = open(100);
        CompletableFuture<Void> last = append(journal, 1000, true);
        journal.close();
        assertThat(last).isCompleted();
        assertThat(journal.hasRoom()).isFalse();
        assertThatThrownBy(() -> journal.reserve(1, 0)).isInstanceOf(Unavailable.class);
    }

    @Test
    void nothing_is_taken_before_the_state_is_back() {
        try (Journal<Outcome, FixStore> journal = made(100)) {
            assertThat(journal.isWorking()).isFalse();
            assertThatThrownBy(journal::needsRoom).isInstanceOf(Unavailable.class);
            assertThatThrownBy(() -> journal.reserve(1, 0)).isInstanceOf(Unavailable.class);
            journal.start();
            journal.needsRoom();
            assertThat(journal.isWorking()).isTrue();
        }
    }

    @Test
    void room_comes_back_when_deciding_fails() {
        try (Journal<Outcome, FixStore> journal = open(10)) {
            assertThatThrownBy(() -> {
                        try (Journal<Outcome, FixStore>.Reservation room = journal.reserve(10, 0)) {
                            assertThat(room).isNotNull();
                            throw new IllegalArgumentException("while deciding");
                        }
                    })
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(journal.waiting()).isZero();
        }
    }

    private void refuseStaysOf(long atMs) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE stays ADD CONSTRAINT none_of_then CHECK (from_ms <> " + atMs + ")");
        }
    }

    private Journal<Outcome, FixStore> open(int room) {
        Journal<Outcome, FixStore> journal = made(room);
        journal.start();
        return journal;
    }

    private Journal<Outcome, FixStore> made(int room) {
        return new Journal<>(
                "pings", room, () -> new FixStore(database.getConnection(), false, Clock.systemUTC()), aftermath);
    }

    private static CompletableFuture<Void> append(Journal<Outcome, FixStore> journal, long atMs, boolean begins) {
        Fix fix = new Fix(7, atMs, 70, 0, 0, 1, 1, 1, 1, 2, 11);
        Stay begun = begins ? new Stay(7, 11, atMs, 0) : null;
        try (Journal<Outcome, FixStore>.Reservation room = journal.reserve(1, 0)) {
            return room.append(List.of(new Step(null, fix, null, begun, List.of())));
        }
    }
}
