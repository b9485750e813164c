package org.orderly.maintenance.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderly.maintenance.plans.CounterGrowth.TakenFor;
import org.orderly.telemetry.SignalDays;

/** Use goes on, whatever is done to a counter. */
class CounterGrowthTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plain                     | h | 10 20 30 40            | 30  | ''",
                "reset to zero             | h | 4680 4690 0 10 20      | 30  | RESET",
                "reset, then used          | h | 4680 4690 8 18         | 28  | RESET",
                "exchanged with a used one | h | 90 100 2500 2510 2520  | 40  | EXCHANGE",
                "exchanged, lower but used | h | 4690 4700 2500 2510    | 30  | EXCHANGE",
                "over the top              | h | 99980 99990 5 15       | 35  | ROLLOVER",
                "over the top of 16 bits   | h | 65520 65530 4 14       | 30  | ROLLOVER",
                "near the top, but reset   | h | 958 959 960 0 1         | 3   | RESET",
                "one zero in between       | h | 4680 4690 0 4710 4720  | 40  | MISREADING",
                "two zeros in between      | h | 4680 4690 0 0 4710     | 30  | MISREADING",
                "one far too high          | h | 4680 4690 99999 4710   | 30  | MISREADING",
                "a correction by a little  | h | 4680 4690 4689 4700    | 20  | ''",
                "two resets                | h | 500 510 0 10 0 10      | 30  | RESET RESET",
                "scans of a tube           | s | 70000 80000 0 9000     | 19000 | RESET",
                "cycles, reset             | 1 | 100 110 120 130 140 150 0 10 | 60 | RESET",
                "cycles, exchanged         | 1 | 100 110 120 130 140 150 90000 90010 | 70 | EXCHANGE",
                "cycles, over the top      | 1 | 9950 9960 9970 9980 9990 9995 5 15 | 65 | ROLLOVER",
            })
    void a_step_is_taken_for_what_it_is(String what, String unit, String values, double grown, String takenFor) {
        CounterGrowth growth = CounterGrowth.of(days(values), unit, Map.of());
        assertThat(growth.total(values.split(" ", -1).length - 1)).as(what).isEqualTo(grown, within(1e-6));
        assertThat(growth.steps())
                .as(what)
                .extracting(step -> step.takenFor().name())
                .containsExactly(takenFor.isEmpty() ? new String[0] : takenFor.split(" ", -1));
    }

    @Test
    void what_a_person_says_of_a_step_counts() {
        SignalDays days = days("90 100 2500 2510");
        Map<LocalDate, Double> said = Map.of(LocalDate.ofEpochDay(2), 33.0);
        CounterGrowth growth = CounterGrowth.of(days, "h", said);
        assertThat(growth.total(3)).isEqualTo(53);
        assertThat(growth.steps())
                .containsExactly(new CounterGrowth.Step(LocalDate.ofEpochDay(2), 100, 2500, TakenFor.SAID, 33));
    }

    @Test
    void a_counter_that_begins_anew_every_day_never_stands_still() {
        int[] day = {0, 1, 2, 3};
        float[] last = {8, 8, 9, 7};
        float[] min = {0, 0, 0, 0};
        CounterGrowth growth =
                CounterGrowth.of(new SignalDays("run-hours", day, min, last, last, last, new int[4]), "h", Map.of());
        assertThat(growth.total(3)).isEqualTo(24);
    }

    @Property
    void the_use_of_a_device_is_known_across_exchanges_to_within_two_days_each(
            @ForAll Random chance,
            @ForAll @DoubleRange(min = 0.5, max = 22) double perDay,
            @ForAll @IntRange(max = 4) int exchanges,
            @ForAll @IntRange(max = 6) int misreadings) {
        int size = 200;
        double counter = 200 + chance.nextInt(40_000);
        double used = 0;
        List<Float> values = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            double by = Math.min(24, perDay * (0.5 + chance.nextDouble()));
            used += i == 0 ? 0 : by;
            counter += by;
            if (exchanges > 0 && i > 10 && i < size - 5 && i % (160 / exchanges) == 0) {
                counter = chance.nextBoolean() ? 0 : counter + 1_000 + chance.nextInt(50_000);
            }
            boolean misread =
                    misreadings > 0 && i > 10 && i < size - 5 && i % (160 / misreadings) == 40 && counter > 1_000;
            values.add((float) (misread ? 0 : counter));
        }
        CounterGrowth growth = CounterGrowth.of(days(values), "h", Map.of());
        assertThat(growth.total(size - 1)).isEqualTo(used, within(48.0 * exchanges + 1));
    }

    @Property
    void growth_is_never_negative_and_never_faster_than_time(@ForAll List<@IntRange(max = 100_000) Integer> values) {
        if (values.isEmpty()) {
            return;
        }
        CounterGrowth growth =
                CounterGrowth.of(days(values.stream().map(Integer::floatValue).toList()), "h", Map.of());
        for (int i = 1; i < values.size(); i++) {
            double by = growth.total(i) - growth.total(i - 1);
            assertThat(by).isBetween(0.0, 24.0 * (i + 1));
        }
        assertThat(growth.total(values.size() - 1)).isLessThanOrEqualTo(24.0 * 2 * values.size());
    }

    private static SignalDays days(String values) {
        return days(Arrays.stream(values.split(" ", -1)).map(Float::valueOf).toList());
    }

    private static SignalDays days(List<Float> list) {
        int[] day = new int[list.size()];
        float[] values = new float[list.size()];
        for (int i = 0; i < day.length; i++) {
            day[i] = i;
            values[i] = list.get(i);
        }
        return new SignalDays("run-hours", day, values, values, values, values, new int[day.length]);
    }
}
