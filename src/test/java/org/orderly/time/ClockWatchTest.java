package org.orderly.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A clock that jumps, beside time that goes on. */
class ClockWatchTest {

    private final JdbcDataSource database = new JdbcDataSource();
    private final HandClock clock = new HandClock("2026-03-01T12:00:00Z");
    private Duration passed = Duration.ZERO;

    @BeforeEach
    void migrate() {
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
    }

    @Test
    void while_the_clock_goes_as_time_does_old_data_may_be_removed() throws SQLException {
        ClockWatch watch = started();
        for (int i = 0; i < 50; i++) {
            go(Duration.ofHours(7));
            assertThat(watch.mayRemove()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "P400D", "PT-1H", "P-400D", "PT6M"})
    void after_a_jump_nothing_is_removed_until_the_clock_is_back(String jump) throws SQLException {
        ClockWatch watch = started();
        go(Duration.ofMinutes(10));
        clock.forward(Duration.parse(jump));
        assertThat(watch.mayRemove()).isFalse();
        assertThat(watch.jump()).isPresent();
        go(Duration.ofHours(3));
        assertThat(watch.mayRemove()).isFalse();
        assertThat(started().mayRemove()).as("after a restart").isFalse();

        ClockWatch again = started();
        clock.back(Duration.parse(jump));
        assertThat(again.mayRemove()).isTrue();
        assertThat(again.jump()).isEmpty();
    }

    @Test
    void a_person_may_say_that_the_clock_is_right() throws SQLException {
        ClockWatch watch = started();
        clock.forward(Duration.ofDays(30));
        assertThat(watch.mayRemove()).isFalse();
        watch.confirm();
        assertThat(watch.mayRemove()).isTrue();
        assertThat(started().mayRemove()).as("after a restart").isTrue();
    }

    @Test
    void a_clock_that_is_another_one_after_the_service_was_off_is_asked_about() throws SQLException {
        started();
        clock.forward(Duration.ofHours(30));
        assertThat(started().mayRemove()).as("a night and a day off").isTrue();
        clock.forward(Duration.ofDays(400));
        assertThat(started().mayRemove()).isFalse();
        clock.back(Duration.ofDays(400));
        assertThat(started().mayRemove()).as("set right while it was off").isTrue();
    }

    private ClockWatch started() throws SQLException {
        ClockWatch watch = new ClockWatch(database, clock, () -> passed.toNanos());
        watch.start(null);
        return watch;
    }

    private void go(Duration time) {
        clock.forward(time);
        passed = passed.plus(time);
    }
}
