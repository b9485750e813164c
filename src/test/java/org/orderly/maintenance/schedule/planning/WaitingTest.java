package org.orderly.maintenance.schedule.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WaitingTest {

    private static final int DAY = 24 * 60;

    @Test
    void a_device_that_is_out_of_service_costs_every_hour() {
        // 90 minutes at 40 EUR an hour
        assertThat(new Waiting(4_000, 48, 0.3, true).cents(90)).isEqualTo(6_000);
    }

    @Test
    void after_30_days_the_risk_has_become_what_it_is_called() {
        // 30 % of an outage of 48 hours at 40 EUR
        assertThat(new Waiting(4_000, 48, 0.3, false).cents(30 * DAY)).isCloseTo(0.3 * 48 * 4_000, within(0.01));
    }

    @Test
    void the_risk_grows_with_a_constant_hazard() {
        // after 15 of 30 days 1 - sqrt(1 - 0.36) = 0.2
        assertThat(new Waiting(1_000, 10, 0.36, false).cents(15 * DAY)).isCloseTo(0.2 * 10_000, within(0.01));
    }

    @Test
    void work_that_is_done_at_once_has_not_waited() {
        assertThat(new Waiting(4_000, 48, 1, false).cents(0)).isZero();
        assertThat(new Waiting(4_000, 48, 1, true).cents(-30)).isZero();
    }
}
