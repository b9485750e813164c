package org.orderly.fleet.rentals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Days of hire: the first and the last are paid for, and none is counted twice. */
class HireTest {

    private static final LocalDate MARCH_1 = LocalDate.of(2026, 3, 1);
    private static final LocalDate LATER = LocalDate.of(2030, 1, 1);

    @Test
    void a_unit_that_goes_back_the_day_it_came_costs_one_day() {
        assertThat(new Hire(MARCH_1, MARCH_1).days(LATER)).isEqualTo(1);
    }

    @Test
    void a_unit_that_runs_is_paid_for_up_to_today() {
        assertThat(new Hire(MARCH_1, null).days(MARCH_1.plusDays(13))).isEqualTo(14);
        assertThat(new Hire(MARCH_1, null).days(MARCH_1.minusDays(1))).isZero();
    }

    @Test
    void a_period_takes_only_its_own_days() {
        Hire hire = new Hire(MARCH_1, LocalDate.of(2026, 4, 10));
        assertThat(hire.days(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30), LATER))
                .isEqualTo(10);
        assertThat(hire.days(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31), LATER))
                .isZero();
    }

    @Property
    void periods_side_by_side_count_every_day_once(
            @ForAll @IntRange(min = 0, max = 400) int begin,
            @ForAll @IntRange(min = 0, max = 400) int length,
            @ForAll boolean runs,
            @ForAll @IntRange(min = 0, max = 900) int today,
            @ForAll @IntRange(min = 0, max = 500) int cut) {
        LocalDate first = MARCH_1.plusDays(begin);
        Hire hire = new Hire(first, runs ? null : first.plusDays(length));
        LocalDate now = MARCH_1.plusDays(today);
        LocalDate end = MARCH_1.plusDays(1000);
        LocalDate middle = MARCH_1.plusDays(cut);

        int counted = 0;
        for (LocalDate day = MARCH_1; !day.isAfter(end); day = day.plusDays(1)) {
            boolean paid = !day.isBefore(first) && !day.isAfter(runs ? now : first.plusDays(length));
            counted += paid ? 1 : 0;
        }

        assertThat(hire.days(MARCH_1, end, now)).isEqualTo(counted);
        assertThat(hire.days(MARCH_1, middle, now) + hire.days(middle.plusDays(1), end, now))
                .isEqualTo(counted);
    }
}
