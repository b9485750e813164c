package org.orderly.simulation.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TallyTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void a_request_that_had_to_wait_to_be_sent_counts_from_when_it_was_meant_to_be() {
        Tally tally = new Tally();
        tally.begin(0);
        tally.acknowledged(0, SECOND, 100);
        tally.acknowledged(SECOND / 2, SECOND, 100);
        assertThat(tally.millis(50)).isEqualTo(500, within(1.0));
        assertThat(tally.millis(99)).isEqualTo(1000, within(1.0));
        assertThat(tally.pingsASecond()).isEqualTo(200, within(0.1));
    }

    @Test
    void errors_are_counted_by_kind() {
        Tally tally = new Tally();
        tally.error("503", 1);
        tally.error("503", 2);
        tally.error("unknown-tag", 5);
        assertThat(tally.errors()).containsEntry("503", 3L).containsEntry("unknown-tag", 5L);
        assertThat(tally.report()).contains("503=3");
    }
}
