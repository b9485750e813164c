package org.orderly.prediction.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.orderly.telemetry.DeviceEvent;
import org.orderly.telemetry.EventKind;

class WatchTest {

    private final Subject subject = new Subject("P-1", "infusion-pump", null, day(0), day(100), null);

    @Test
    void a_failure_within_the_horizon_counts_to_its_last_moment() {
        Watch watch = watch(event(50, EventKind.FAILURE), event(52, EventKind.REPAIR));

        assertThat(watch.within(day(43) + 1, 7, Long.MAX_VALUE)).isEqualTo(Outcome.FAILS);
        assertThat(watch.within(day(43), 7, Long.MAX_VALUE)).isEqualTo(Outcome.HOLDS);
        assertThat(watch.within(day(50), 7, Long.MAX_VALUE)).isEqualTo(Outcome.FAILS);
    }

    @Test
    void what_nobody_watched_to_the_end_is_unknown_unless_it_failed() {
        Watch watch = watch(event(99, EventKind.FAILURE));

        assertThat(watch.within(day(95), 30, Long.MAX_VALUE)).isEqualTo(Outcome.FAILS);
        assertThat(watch().within(day(95), 30, Long.MAX_VALUE)).isEqualTo(Outcome.UNKNOWN);
        assertThat(watch.within(day(95), 30, day(98))).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void a_visit_without_a_fault_is_no_failure() {
        assertThat(watch(event(50, EventKind.NO_FAULT)).within(day(45), 7, Long.MAX_VALUE))
                .isEqualTo(Outcome.HOLDS);
    }

    @Test
    void a_device_is_down_from_its_failure_to_its_repair() {
        Watch watch = watch(event(50, EventKind.FAILURE), event(52, EventKind.REPAIR));

        assertThat(watch.isUp(day(50))).isTrue();
        assertThat(watch.isUp(day(51))).isFalse();
        assertThat(watch.isUp(day(53))).isTrue();
    }

    @Test
    void a_life_is_known_only_where_the_watch_was_as_long_as_the_cap() {
        Watch watch = watch(event(90, EventKind.FAILURE), event(91, EventKind.REPAIR));

        assertThat(watch.life(day(60), 40, Long.MAX_VALUE)).isEqualTo(30);
        assertThat(watch.life(day(80), 40, Long.MAX_VALUE)).isNaN();
        assertThat(watch.life(day(10), 40, Long.MAX_VALUE)).isEqualTo(40);
        assertThat(watch.life(day(60), 40, day(95))).isNaN();
    }

    private Watch watch(DeviceEvent... events) {
        return new Watch(subject, List.of(events));
    }

    private static DeviceEvent event(int day, EventKind kind) {
        return new DeviceEvent(day(day), kind, "", "");
    }

    private static long day(int day) {
        return day * Times.DAY_MS;
    }
}
