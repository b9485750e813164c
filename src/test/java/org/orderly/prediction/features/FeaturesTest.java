package org.orderly.prediction.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.orderly.telemetry.DeviceEvent;
import org.orderly.telemetry.DeviceHistory;
import org.orderly.telemetry.EventKind;
import org.orderly.telemetry.SignalCatalogue;
import org.orderly.telemetry.SignalDays;

class FeaturesTest {

    private static final long DAY = TimeUnit.DAYS.toMillis(1);
    private static final int TODAY = (int) LocalDate.of(2026, 3, 1).toEpochDay();
    private static final SignalCatalogue CATALOGUE = SignalCatalogue.load();
    private static final FeatureSchema PUMP = FeatureSchema.of(
            "infusion-pump", Set.of("battery-capacity", "run-hours", "of-another-maker"), CATALOGUE, Windows.USUAL);

    @Property(tries = 200)
    void what_happens_at_or_after_the_moment_changes_nothing(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 86_399_999) int ofDay) {
        Random chance = new Random(seed);
        long moment = TODAY * DAY + ofDay;
        DeviceHistory before = randomHistory(chance, TODAY - 450, TODAY, moment);

        DeviceHistory after = withMore(before, chance, moment);

        assertThat(Features.of(after, moment, PUMP)).isEqualTo(Features.of(before, moment, PUMP));
    }

    @Property(tries = 100)
    void a_history_that_reaches_further_back_than_the_memory_gives_the_same_row(@ForAll long seed) {
        long moment = TODAY * DAY;
        DeviceHistory all = randomHistory(new Random(seed), TODAY - 900, TODAY, moment);

        assertThat(Features.of(since(all, TODAY - FeatureSchema.MEMORY_DAYS), moment, PUMP))
                .isEqualTo(Features.of(all, moment, PUMP));
    }

    @Test
    void a_falling_battery_shows_in_level_trend_and_margin() {
        SignalDays falling = days("battery-capacity", TODAY - 60, TODAY, day -> 90f - 0.1f * (day - (TODAY - 60)));
        DeviceHistory pump = history(Map.of("battery-capacity", falling), List.of());

        assertThat(value(pump, "battery-capacity.last30")).isCloseTo(84.1f, within(1e-4f));
        assertThat(value(pump, "battery-capacity.trend30")).isCloseTo(-0.7f, within(1e-4f));
        assertThat(value(pump, "battery-capacity.mean7")).isCloseTo(84.4f, within(1e-4f));
        assertThat(value(pump, "battery-capacity.margin7")).isCloseTo(4.4f, within(1e-4f));
        assertThat(value(pump, "battery-capacity.coverage30")).isEqualTo(30);
        assertThat(value(pump, "battery-capacity.silence")).isZero();
    }

    @Test
    void what_is_missing_is_seen_to_be_missing() {
        SignalDays ended = days("battery-capacity", TODAY - 60, TODAY - 40, day -> 90);
        DeviceHistory silent = history(Map.of("battery-capacity", ended), List.of());

        assertThat(value(silent, "battery-capacity.last30")).isNaN();
        assertThat(value(silent, "battery-capacity.coverage30")).isZero();
        assertThat(value(silent, "battery-capacity.silence")).isEqualTo(40);
        assertThat(value(silent, "of-another-maker.silence")).isEqualTo(FeatureSchema.MEMORY_DAYS);
        assertThat(value(silent, "since-repair")).isNaN();
    }

    @Test
    void use_is_counted_since_the_repair_and_a_new_counter_begins_at_nought() {
        SignalDays hours = days(
                "run-hours",
                TODAY - 40,
                TODAY,
                day -> day < TODAY - 5 ? 1000f + 10 * (day - (TODAY - 40)) : 10f * (day - (TODAY - 5)));
        DeviceHistory pump = history(
                Map.of("run-hours", hours),
                List.of(event(TODAY - 10, EventKind.REPAIR), event(TODAY - 3, EventKind.PM)));

        assertThat(value(pump, "run-hours.use-since-repair")).isEqualTo(80);
        assertThat(value(pump, "since-repair")).isEqualTo(10);
        assertThat(value(pump, "since-pm")).isEqualTo(3);
        assertThat(value(pump, "repairs365")).isEqualTo(1);
    }

    @Test
    void now_takes_todays_part_in() {
        SignalDays today = days("battery-capacity", TODAY, TODAY + 1, day -> 77);
        DeviceHistory pump = history(Map.of("battery-capacity", today), List.of());
        long noon = TODAY * DAY + DAY / 2;

        assertThat(Features.of(pump, noon, PUMP)[index("battery-capacity.last30")])
                .isNaN();
        assertThat(Features.now(pump, noon, PUMP)[index("battery-capacity.last30")])
                .isEqualTo(77);
    }

    @Test
    void names_are_unique() {
        assertThat(PUMP.features()).extracting(Feature::name).doesNotHaveDuplicates();
    }

    private interface Course {
        float at(int day);
    }

    private static float value(DeviceHistory history, String feature) {
        return Features.of(history, TODAY * DAY, PUMP)[index(feature)];
    }

    private static int index(String feature) {
        return PUMP.features().stream().map(Feature::name).toList().indexOf(feature);
    }

    private static DeviceEvent event(int day, EventKind kind) {
        return new DeviceEvent(day * DAY, kind, "", "");
    }

    private static DeviceHistory history(Map<String, SignalDays> signals, List<DeviceEvent> events) {
        return new DeviceHistory(0, "GLH-1", "infusion-pump", LocalDate.of(2024, 3, 1), signals, events);
    }

    private static SignalDays days(String signal, int from, int to, Course course) {
        int[] days = new int[to - from];
        float[] values = new float[to - from];
        int[] counts = new int[to - from];
        for (int i = 0; i < days.length; i++) {
            days[i] = from + i;
            values[i] = course.at(from + i);
            counts[i] = 24;
        }
        return new SignalDays(signal, days, values, values, values, values, counts);
    }

    private static DeviceHistory randomHistory(Random chance, int from, int to, long untilMs) {
        Map<String, SignalDays> signals = new LinkedHashMap<>();
        for (String signal : List.of("battery-capacity", "run-hours", "of-another-maker")) {
            signals.put(signal, randomDays(chance, signal, from, to));
        }
        List<DeviceEvent> events = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            events.add(randomEvent(chance, from * DAY, untilMs));
        }
        events.sort(Comparator.comparingLong(DeviceEvent::atMs));
        return history(signals, events);
    }

    private static SignalDays randomDays(Random chance, String signal, int from, int to) {
        int[] days = chance.ints(60, from, to).distinct().sorted().toArray();
        float[] values = new float[days.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) chance.nextGaussian(80, 10);
        }
        return new SignalDays(signal, days, values, values, values, values, new int[days.length]);
    }

    private static DeviceEvent randomEvent(Random chance, long fromMs, long toMs) {
        EventKind[] kinds = EventKind.values();
        return new DeviceEvent(chance.nextLong(fromMs, toMs), kinds[chance.nextInt(kinds.length)], "E-1", "");
    }

    /** The same history with readings on the moment's day and later, and events at the moment and later. */
    private static DeviceHistory withMore(DeviceHistory before, Random chance, long moment) {
        Map<String, SignalDays> signals = new LinkedHashMap<>();
        before.signals()
                .forEach((code, days) -> signals.put(code, joined(days, randomDays(chance, code, TODAY, TODAY + 90))));
        List<DeviceEvent> events = new ArrayList<>(before.events());
        events.add(new DeviceEvent(moment, EventKind.REPAIR, "", ""));
        for (int i = 0; i < 20; i++) {
            events.add(randomEvent(chance, moment, moment + 90 * DAY));
        }
        events.sort(Comparator.comparingLong(DeviceEvent::atMs));
        return history(signals, events);
    }

    private static DeviceHistory since(DeviceHistory all, int day) {
        Map<String, SignalDays> signals = new LinkedHashMap<>();
        all.signals().forEach((code, days) -> signals.put(code, part(days, days.firstFrom(day), days.size())));
        return history(
                signals,
                all.events().stream().filter(event -> event.atMs() >= day * DAY).toList());
    }

    private static SignalDays part(SignalDays days, int from, int to) {
        int[] kept = new int[to - from];
        float[] values = new float[to - from];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = days.epochDay(from + i);
            values[i] = days.mean(from + i);
        }
        return new SignalDays(days.signal(), kept, values, values, values, values, new int[kept.length]);
    }

    private static SignalDays joined(SignalDays one, SignalDays other) {
        int[] days = new int[one.size() + other.size()];
        float[] values = new float[days.length];
        for (int i = 0; i < days.length; i++) {
            boolean first = i < one.size();
            days[i] = first ? one.epochDay(i) : other.epochDay(i - one.size());
            values[i] = first ? one.mean(i) : other.mean(i - one.size());
        }
        return new SignalDays(one.signal(), days, values, values, values, values, new int[days.length]);
    }
}
