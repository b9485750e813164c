package org.orderly.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class EdgeFilterTest {

    private static final long MINUTE = 60_000;

    private static final Signal TEMPERATURE = signal(SignalKind.GAUGE, 0.5, 60, 2);

    private final EdgeFilter filter = new EdgeFilter(TEMPERATURE);

    /** One reading, as far after the one before it. */
    record Step(long afterMs, double value) {}

    @Property(tries = 500)
    void what_is_kept_never_differs_from_what_came_by_more_than_the_bound(@ForAll("walks") List<Step> walk) {
        double kept = Double.NaN;
        long keptMs = 0;
        long atMs = 0;
        for (Step step : walk) {
            atMs += step.afterMs();
            if (Double.isNaN(kept) || !filter.drops(kept, keptMs, step.value(), atMs)) {
                kept = step.value();
                keptMs = atMs;
            }
            assertThat(Math.abs(step.value() - kept)).isLessThanOrEqualTo(filter.errorBound());
            assertThat(atMs - keptMs).isLessThan(60 * MINUTE);
        }
    }

    @Provide
    Arbitrary<List<Step>> walks() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 90 * MINUTE),
                        Arbitraries.doubles().between(66, 84).ofScale(2))
                .as(Step::new)
                .list()
                .ofMaxSize(300);
    }

    @Test
    void noise_is_dropped_and_a_change_is_kept() {
        assertThat(filter.drops(50, 0, 50.4, 5 * MINUTE)).isTrue();
        assertThat(filter.drops(50, 0, 50.6, 5 * MINUTE)).isFalse();
    }

    @Test
    void a_change_that_comes_faster_than_the_rate_must_be_greater() {
        assertThat(filter.drops(50, 0, 51.2, MINUTE / 4)).isTrue();
        assertThat(filter.drops(50, 0, 51.6, MINUTE / 4)).isFalse();
    }

    @Test
    void a_limit_that_is_crossed_is_news_but_noise_around_it_is_not() {
        assertThat(filter.drops(69.8, 0, 70.1, MINUTE)).isFalse();
        assertThat(filter.drops(69.8, 0, 70.1, MINUTE / 4)).isTrue();
        assertThat(filter.drops(69.2, 0, 70.5, MINUTE / 4)).isFalse();
    }

    @Test
    void after_the_longest_gap_a_reading_is_kept_whatever_it_says() {
        assertThat(filter.drops(50, 0, 50, 60 * MINUTE - 1)).isTrue();
        assertThat(filter.drops(50, 0, 50, 60 * MINUTE)).isFalse();
    }

    @Test
    void a_counter_that_went_back_is_always_kept() {
        EdgeFilter hours = new EdgeFilter(signal(SignalKind.COUNTER, 1, 60, 1));
        assertThat(hours.drops(5000, 0, 5000.5, 5 * MINUTE)).isTrue();
        assertThat(hours.drops(5000, 0, 4999.9, 5 * MINUTE)).isFalse();
        assertThat(hours.drops(5000, 0, 0, MINUTE / 10)).isFalse();
    }

    private static Signal signal(SignalKind kind, double deadBand, int maxGapMinutes, double rate) {
        return new Signal(
                "ventilator",
                "blower-temperature",
                "Blower temperature",
                "Cel",
                -10,
                10_000,
                Double.NaN,
                70,
                Double.NaN,
                80,
                Harm.UP,
                kind,
                deadBand,
                Duration.ofMinutes(maxGapMinutes),
                rate,
                false,
                "blower temperature");
    }
}
