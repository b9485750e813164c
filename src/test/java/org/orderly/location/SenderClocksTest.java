package org.orderly.location;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Whether a sender's clock is off, by how old its pings seem when they come in. */
class SenderClocksTest {

    private static final long NOW = 1_772_373_909_120L;

    @Property(tries = 200)
    void a_clock_that_is_ahead_is_found_within_a_second_or_so(
            @ForAll @LongRange(min = 4_000, max = 40_000_000_000L) long aheadMs, @ForAll Random chance) {
        ClockOffset clock = new ClockOffset();
        for (int i = 0; i < 16; i++) {
            clock.sample(NOW + 500L * i, -aheadMs + chance.nextInt(900));
        }
        assertThat(clock.aheadMs()).isBetween(aheadMs - 1_000, aheadMs);
    }

    @Property(tries = 200)
    void a_clock_that_is_behind_is_found_when_everything_is_equally_old(
            @ForAll @LongRange(min = 6_000, max = 55_000) long behindMs, @ForAll Random chance) {
        ClockOffset clock = new ClockOffset();
        for (int i = 0; i < 16; i++) {
            clock.sample(NOW + 3_000L * i, behindMs + chance.nextInt(900));
        }
        assertThat(clock.aheadMs()).isBetween(-behindMs - 1_000, -behindMs);
    }

    @Property(tries = 200)
    void what_is_right_or_only_late_is_left_alone(
            @ForAll @LongRange(min = 0, max = 7 * 86_400_000L) long mostLateMs, @ForAll Random chance) {
        ClockOffset clock = new ClockOffset();
        for (int i = 0; i < 64; i++) {
            boolean live = mostLateMs < 5_000 || chance.nextBoolean();
            clock.sample(NOW + 1_000L * i, live ? chance.nextInt(900) : (long) (chance.nextDouble() * mostLateMs));
            assertThat(clock.aheadMs()).isZero();
        }
    }

    @Test
    void a_clock_that_is_set_right_is_believed_again() {
        ClockOffset clock = new ClockOffset();
        for (int i = 0; i < 16; i++) {
            clock.sample(NOW + 1_000L * i, -8_000);
        }
        assertThat(clock.aheadMs()).isEqualTo(8_000);
        clock.sample(NOW + 17_000, 100);
        assertThat(clock.aheadMs()).isZero();
    }

    @Property(tries = 200)
    void of_two_readers_that_hear_a_tag_by_turns_a_steady_difference_is_found(
            @ForAll @LongRange(min = 7_000, max = 500_000) long differenceMs, @ForAll Random chance) {
        ReaderPair pair = new ReaderPair();
        long found = 0;
        for (int i = 0; i < 8; i++) {
            found = pair.differs(differenceMs + chance.nextInt(1_000) - 500);
        }
        assertThat(found).isBetween(differenceMs - 500, differenceMs + 500);
        ReaderPair unsteady = new ReaderPair();
        for (int i = 0; i < 20; i++) {
            assertThat(unsteady.differs(i % 2 == 0 ? differenceMs : -differenceMs))
                    .isZero();
        }
    }
}
