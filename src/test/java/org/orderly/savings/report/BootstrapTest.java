package org.orderly.savings.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.savings.report.Lined.slice;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class BootstrapTest {

    @Test
    void units_that_are_all_alike_leave_nothing_open() {
        assertThat(Bootstrap.of(new long[] {500, 500, 500}, 1)).isEqualTo(new Bootstrap.Range(1500, 1500, 1500));
    }

    /**
     * Of two units, 0 and 100, the sum is 0 with a chance of 1/4, 100 with 1/2, 200 with 1/4: P10 is 0, P50 is 100, P90 is 200.
     */
    @Test
    void of_two_units_the_range_can_be_told_by_hand() {
        assertThat(Bootstrap.of(new long[] {0, 100}, 7)).isEqualTo(new Bootstrap.Range(0, 100, 200));
    }

    /** By the central limit theorem P10 and P90 of a sum of n lie 1.2816 times the deviation of a unit times √n from it. */
    @Test
    void of_many_units_the_range_is_that_of_the_normal_distribution() {
        Random chance = new Random(3);
        long[] units = IntStream.range(0, 2_000)
                .mapToLong(i -> Math.round(10_000 + 3_000 * chance.nextGaussian()))
                .toArray();
        double mean = Arrays.stream(units).average().orElseThrow();
        double deviation = Math.sqrt(Arrays.stream(units)
                .mapToDouble(unit -> (unit - mean) * (unit - mean))
                .average()
                .orElseThrow());
        double half = 1.2816 * deviation * Math.sqrt(units.length);
        Bootstrap.Range range = Bootstrap.of(units, 11);
        assertThat((double) range.p50()).isCloseTo(mean * units.length, Offset.offset(half / 8));
        assertThat((double) range.p90() - range.p50()).isCloseTo(half, Offset.offset(half / 8));
        assertThat((double) range.p50() - range.p10()).isCloseTo(half, Offset.offset(half / 8));
        assertThat(Bootstrap.of(units, 11)).isEqualTo(range);
    }

    @Test
    void it_is_drawn_over_devices_when_every_entry_names_one_of_ten_and_over_months_otherwise() {
        Lined named = new Lined();
        for (long device = 1; device <= 10; device++) {
            named.device(device).rental("2026-01-01", "100.00", "100.00");
            named.device(device).rental("2026-02-01", "-50.00", "0.00");
        }
        ReportView.Range range = rangeOf(named);
        assertThat(range).isEqualTo(new ReportView.Range(bd("500.00"), bd("500.00"), bd("500.00"), "devices", 10));

        named.device(null).rental("2026-03-01", "10.00", "10.00");
        assertThat(rangeOf(named).over()).isEqualTo("months");
        assertThat(rangeOf(named).units()).isEqualTo(3);
    }

    @Test
    void two_months_are_too_few_to_tell_a_range() {
        Lined two = new Lined().rental("2026-01-01", "100.00", "100.00").rental("2026-02-01", "100.00", "100.00");
        assertThat(rangeOf(two)).isNull();
    }

    private static ReportView.Range rangeOf(Lined lined) {
        Tally tally = Tally.of(lined.columns, slice("2026-01-01", "2026-12-31"), ReportGroup.LINE_ITEM);
        return new Lines(tally).all().get(0).range();
    }

    private static BigDecimal bd(String number) {
        return new BigDecimal(number);
    }
}
