package org.orderly.prediction.serving.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A few readings stand for a day of many. */
class DayOfReadingsTest {

    private static final long DAY_MS = 86_400_000;
    private static final long NOON = 20_000 * DAY_MS + DAY_MS / 2;

    @Test
    void lowest_highest_mean_and_last_are_kept_whatever_the_day_was_like() {
        Random random = new Random(4);
        for (int run = 0; run < 500; run++) {
            List<Double> values = new ArrayList<>();
            int count = 1 + random.nextInt(30);
            for (int i = 0; i < count; i++) {
                values.add(random.nextInt(4) == 0 ? 5.0 : Math.round(random.nextGaussian() * 100) / 10.0);
            }
            DayOfReadings day = new DayOfReadings(
                    values.stream().mapToDouble(v -> v).min().orElseThrow(),
                    values.stream().mapToDouble(v -> v).max().orElseThrow(),
                    values.stream().mapToDouble(v -> v).sum(),
                    count,
                    NOON,
                    values.get(count - 1));
            List<DayOfReadings.Reading> few = day.readings();
            assertThat(few.stream()
                            .mapToDouble(DayOfReadings.Reading::value)
                            .min()
                            .orElseThrow())
                    .isCloseTo(day.min(), within(1e-9));
            assertThat(few.stream()
                            .mapToDouble(DayOfReadings.Reading::value)
                            .max()
                            .orElseThrow())
                    .isCloseTo(day.max(), within(1e-9));
            assertThat(few.stream()
                            .mapToDouble(DayOfReadings.Reading::value)
                            .average()
                            .orElseThrow())
                    .isCloseTo(day.total() / count, within(1e-6));
            assertThat(few.get(few.size() - 1)).isEqualTo(new DayOfReadings.Reading(NOON, day.last()));
            assertThat(few).extracting(DayOfReadings.Reading::atMs).isSorted().allMatch(at -> at / DAY_MS == 20_000);
        }
    }
}
