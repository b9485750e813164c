package org.orderly.fleet.use;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What hours of use say about how many units are needed. */
class DemandTest {

    private static final long HOUR_MS = HoursOfUse.HOUR_MS;

    @Test
    void the_peak_and_the_least_that_stood_idle_are_those_of_the_worst_hour() {
        List<HourOfUse> hours = day(10, 4, 6);
        hours.set(7, hour(10 * 24 + 7, 10, 7, 2, 0));

        Demand demand = Demand.of(hours, 10);

        assertThat(demand.observedDays()).isEqualTo(1);
        assertThat(demand.peakInUse()).isEqualTo(7);
        assertThat(demand.peakHour()).isEqualTo(10 * 24 + 7);
        assertThat(demand.leastIdle()).isEqualTo(2);
    }

    @Test
    void a_day_of_which_little_is_known_says_nothing() {
        List<HourOfUse> hours = day(10, 4, 6);
        for (int hour = 0; hour < 24; hour++) {
            hours.add(hour(11 * 24 + hour, 10, 1, 0, 9));
        }

        Demand demand = Demand.of(hours, 10);

        assertThat(demand.observedDays()).isEqualTo(1);
        assertThat(demand.leastIdle()).isEqualTo(6);
    }

    @Test
    void the_hours_before_anything_was_known_do_not_count_against_a_day() {
        List<HourOfUse> hours = day(10, 4, 6);
        for (int hour = 0; hour < 10; hour++) {
            hours.set(hour, hour(10 * 24 + hour, 10, 0, 0, 10));
        }

        assertThat(Demand.of(hours, 10).observedDays()).isEqualTo(1);
        assertThat(Demand.of(hours, 10).leastIdle()).isEqualTo(6);
        assertThat(Demand.of(hours.subList(0, 14), 10).observedDays()).isZero();
    }

    @Test
    void units_that_have_left_since_are_not_idle_any_more() {
        assertThat(Demand.of(day(10, 4, 6), 7).leastIdle()).isEqualTo(3);
        assertThat(Demand.of(day(10, 4, 6), 2).leastIdle()).isZero();
    }

    @Test
    void nothing_is_known_of_a_class_that_nobody_has_seen() {
        Demand demand = Demand.of(List.of(), 10);

        assertThat(demand.observedDays()).isZero();
        assertThat(demand.leastIdle()).isZero();
        assertThat(demand.meanShare()).isNaN();
    }

    private static List<HourOfUse> day(int day, int inUse, int idle) {
        List<HourOfUse> hours = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            hours.add(hour(day * 24 + hour, inUse + idle, inUse, idle, 0));
        }
        return hours;
    }

    private static HourOfUse hour(int epochHour, int owned, int inUse, int idle, int unknown) {
        return new HourOfUse(epochHour, owned, inUse, idle, inUse * HOUR_MS, idle * HOUR_MS, unknown * HOUR_MS);
    }
}
