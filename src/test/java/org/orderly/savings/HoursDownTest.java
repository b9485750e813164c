package org.orderly.savings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orderly.maintenance.Downtimes.Out;

class HoursDownTest {

    @Test
    void each_device_counts_for_itself_and_an_hour_once_however_many_orders_kept_it_out() {
        HoursDown down = HoursDown.of(List.of(
                out(1, 7, "08:00", "12:30"),
                out(2, 7, "10:00", "11:00"), // within the first
                out(3, 7, "12:00", "14:00"), // an hour and a half more
                out(4, 9, "08:00", "08:20")));
        // 6 h of device 7, 20 min of device 9
        assertThat(down.hours()).isEqualTo(new BigDecimal("6.33"));
    }

    private static Out out(long order, long asset, String from, String to) {
        return new Out(order, "WO-" + order, asset, at(from), at(to));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-03-02T" + time + ":00Z");
    }
}
