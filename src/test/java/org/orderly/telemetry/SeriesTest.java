package org.orderly.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SeriesTest {

    @Property(tries = 300)
    void thinning_loses_no_peak(
            @ForAll @Size(min = 1, max = 400) List<@DoubleRange(min = -100, max = 100) Double> values,
            @ForAll @IntRange(min = 1, max = 60) int points) {
        Buckets buckets = new Buckets(0, values.size() * 1000L, points);
        for (int i = 0; i < values.size(); i++) {
            buckets.add(i * 1000L, values.get(i), values.get(i), values.get(i), 1);
        }
        List<Buckets.Point> thin = buckets.points();
        assertThat(thin)
                .hasSizeLessThanOrEqualTo(points)
                .isSortedAccordingTo((a, b) -> Long.compare(a.atMs(), b.atMs()));
        assertThat(thin.stream().mapToDouble(Buckets.Point::max).max().orElseThrow())
                .isEqualTo(values.stream().mapToDouble(v -> v).max().orElseThrow());
        assertThat(thin.stream().mapToDouble(Buckets.Point::min).min().orElseThrow())
                .isEqualTo(values.stream().mapToDouble(v -> v).min().orElseThrow());
    }

    @Test
    void what_is_sparser_than_the_points_stays_as_it_is() {
        Buckets buckets = new Buckets(0, 100_000, 50);
        buckets.add(10_000, 1, 1, 1, 1);
        buckets.add(40_000, 2, 2, 2, 1);
        assertThat(buckets.points())
                .containsExactly(new Buckets.Point(10_000, 1, 1, 1), new Buckets.Point(40_000, 2, 2, 2));
    }

    @Test
    void a_trend_goes_on_and_a_few_bad_days_do_not_bend_it() {
        int[] days = IntStream.range(1000, 1040).toArray();
        double[] values = IntStream.of(days)
                .mapToDouble(day -> 90 - 0.2 * (day - 1000) + 0.1 * (day % 3 - 1))
                .toArray();
        values[7] = 20;
        values[23] = 150;
        Trend trend = new Trend(days, values);
        assertThat(trend.slope()).isCloseTo(-0.2, within(0.01));
        Trend.Expected last = trend.next(30).get(29);
        assertThat(last.epochDay()).isEqualTo(1069);
        assertThat(last.mid()).isCloseTo(90 - 0.2 * 69, within(0.5));
        assertThat(last.low()).isLessThan(last.mid());
        assertThat(last.high()).isGreaterThan(last.mid());
        assertThat(last.high() - last.low()).isLessThan(3);
    }
}
