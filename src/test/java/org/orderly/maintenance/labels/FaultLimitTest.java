package org.orderly.maintenance.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.orderly.http.Problem;
import org.orderly.time.HandClock;

class FaultLimitTest {

    private final HandClock clock = new HandClock("2026-03-01T12:00:00Z");
    private final FaultLimit limit = new FaultLimit(
            new SmallRyeConfigBuilder().withMapping(LabelsConfig.class).build().getConfigMapping(LabelsConfig.class),
            clock);

    @Test
    void a_device_is_reported_five_times_in_a_quarter_of_an_hour() {
        for (int i = 0; i < 5; i++) {
            limit.take("pump", "10.0.0." + i);
        }
        assertRefused("pump", "10.0.0.9");
        limit.take("bed", "10.0.0.9");
        clock.forward(Duration.ofMinutes(15));
        limit.take("pump", "10.0.0.9");
    }

    @Test
    void an_address_reports_twenty_times_in_a_quarter_of_an_hour() {
        for (int i = 0; i < 20; i++) {
            limit.take("device-" + i, "10.0.0.1");
            clock.forward(Duration.ofSeconds(10));
        }
        assertRefused("device-99", "10.0.0.1");
        limit.take("device-99", "10.0.0.2");
        clock.forward(Duration.ofMinutes(12));
        limit.take("device-98", "10.0.0.1");
    }

    private void assertRefused(String token, String address) {
        assertThatThrownBy(() -> limit.take(token, address))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(429));
    }
}
