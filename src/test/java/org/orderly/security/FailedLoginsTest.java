package org.orderly.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.orderly.time.HandClock;

class FailedLoginsTest {

    private final HandClock clock = new HandClock("2026-03-01T08:00:00Z");
    private final FailedLogins failed = new FailedLogins(clock);

    @Test
    void after_five_wrong_passwords_there_is_one_try_in_ten_seconds() {
        wrong("ana", FailedLogins.FREE_TRIES);
        assertThat(failed.mayTry("ana")).isFalse();
        clock.forward(Duration.ofSeconds(10));
        assertThat(failed.mayTry("ana")).isTrue();
        failed.wrong("ana");
        assertThat(failed.mayTry("ana")).isFalse();
    }

    @Test
    void others_are_not_slowed() {
        wrong("ana", 50);
        assertThat(failed.mayTry("ben")).isTrue();
    }

    @Test
    void getting_it_right_forgets_what_was_wrong() {
        wrong("ana", FailedLogins.FREE_TRIES - 1);
        failed.right("ana");
        failed.wrong("ana");
        assertThat(failed.mayTry("ana")).isTrue();
    }

    @Test
    void a_quarter_of_an_hour_forgets_too() {
        wrong("ana", FailedLogins.FREE_TRIES);
        clock.forward(Duration.ofMinutes(16));
        failed.wrong("ana");
        assertThat(failed.mayTry("ana")).isTrue();
    }

    @Test
    void it_remembers_only_so_many() {
        wrong("ana", FailedLogins.FREE_TRIES);
        for (int i = 0; i < FailedLogins.REMEMBERED; i++) {
            failed.wrong("made-up-" + i);
        }
        assertThat(failed.mayTry("ana")).isTrue();
    }

    private void wrong(String username, int times) {
        for (int i = 0; i < times; i++) {
            failed.wrong(username);
        }
    }
}
