package org.orderly.maintenance.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.orderly.http.Problem;

class FaultLimitTest {

    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
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
        now = now.plus(Duration.ofMinutes(15));
        limit.take("pump", "10.0.0.9");
    }

    @Test
    void an_address_reports_twenty_times_in_a_quarter_of_an_hour() {
        for (int i = 0; i < 20; i++) {
            limit.take("device-" + i, "10.0.0.1");
            now = now.plusSeconds(10);
        }
        assertRefused("device-99", "10.0.0.1");
        limit.take("device-99", "10.0.0.2");
        now = now.plus(Duration.ofMinutes(12));
        limit.take("device-98", "10.0.0.1");
    }

    private void assertRefused(String token, String address) {
        assertThatThrownBy(() -> limit.take(token, address))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(429));
    }
}
