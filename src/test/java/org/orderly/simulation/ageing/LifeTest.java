package org.orderly.simulation.ageing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orderly.telemetry.DeviceEvent;
import org.orderly.telemetry.EventKind;
import org.orderly.telemetry.Signal;
import org.orderly.telemetry.SignalCatalogue;

class LifeTest {

    private static final int FIRST = (int) LocalDate.of(2020, 1, 1).toEpochDay();
    private static final Wear USUAL = new Wear(1, 1);

    private final Map<String, DeviceKind> kinds = DeviceKind.all();

    @Test
    void every_class_has_exactly_the_signals_of_the_catalogue() {
        SignalCatalogue catalogue = SignalCatalogue.load();
        assertThat(kinds.keySet()).containsExactlyInAnyOrderElementsOf(catalogue.classes());
        kinds.forEach((code, kind) -> assertThat(kind.sensors())
                .extracting(Sensor::code)
                .containsExactlyInAnyOrderElementsOf(
                        catalogue.of(code).stream().map(Signal::code).toList()));
    }

    @Test
    void every_number_is_marked_as_stated_computed_or_assumed_and_the_first_two_name_their_source() {
        for (String file : List.of("classes", "hazards", "precursors", "signals", "wear")) {
            assertThat(Rows.of(file + ".csv")).isNotEmpty().allSatisfy(row -> {
                assertThat(row.text("mark")).isIn("stated", "computed", "assumed");
                assertThat(row.text("mark").equals("assumed")
                                || !row.text("source").isEmpty())
                        .as("%s", row)
                        .isTrue();
            });
        }
    }

    @Test
    void readings_are_plausible_and_a_sound_device_is_seldom_in_its_fault_range() {
        SignalCatalogue catalogue = SignalCatalogue.load();
        kinds.forEach((code, kind) -> {
            Life life = new Life(kind, USUAL, "D", 3, FIRST, FIRST);
            Sensing sensing = new Sensing(kind, "D", 3);
            int[] beyond = new int[kind.sensors().size()];
            for (int day = 0; day < 100; day++) {
                life.live();
                for (int i = 0; i < beyond.length; i++) {
                    Sensor sensor = kind.sensors().get(i);
                    Signal signal = catalogue.signal(code, sensor.code()).orElseThrow();
                    double value = sensing.read(life, i, 0.5, sensing.chance(i, day)) / Math.pow(10, sensor.decimals());
                    assertThat(value).as(sensor.code()).isBetween(signal.plausibleLow(), signal.plausibleHigh());
                    beyond[i] += value < signal.faultLow() || value > signal.faultHigh() ? 1 : 0;
                }
            }
            assertThat(beyond).as(code).doesNotContain(100);
        });
    }

    @Test
    void as_many_fail_as_their_hazards_say() {
        for (DeviceKind kind : kinds.values()) {
            double expected = 0;
            int failed = 0;
            for (Life life : lives(kind, 100)) {
                failed += lived(life, 4 * 365, EventKind.FAILURE);
                expected += life.expectedFailures();
            }
            // Failures less the hazard gone through are a martingale whose variance is the hazard; what a PM finds in
            // time takes some failures away.
            assertThat((double) failed)
                    .as("%s, %.0f expected", kind.code(), expected)
                    .isBetween(0.85 * expected - 4 * Math.sqrt(expected), expected + 4 * Math.sqrt(expected));
        }
    }

    @Test
    void parts_last_as_long_as_the_weibull_distribution_says() {
        Hazard coldHead = kinds.get("mri").hazards().get(0);
        Chance chance = Chance.of(5);
        int n = 20_000;
        double sum = 0;
        int beforeEta = 0;
        for (int i = 0; i < n; i++) {
            double at = coldHead.failsAt(0, chance);
            sum += at;
            beforeEta += at < coldHead.eta() ? 1 : 0;
        }
        // The mean is eta times Gamma(1 + 1/3) = 0.89298 eta; 1 - 1/e = 63.2 % fail before eta.
        assertThat(sum / n).isCloseTo(0.89298 * coldHead.eta(), withinPercentage(1));
        assertThat(beforeEta / (double) n).isCloseTo(0.632, within(0.012));
    }

    @Test
    void of_all_calls_for_service_as_many_find_no_problem_as_the_class_says() {
        for (String code : List.of("infusion-pump", "patient-monitor", "dialysis-machine")) {
            int failed = 0;
            int sound = 0;
            for (Life life : lives(kinds.get(code), 150)) {
                for (int day = 0; day < 3 * 365; day++) {
                    life.live();
                    failed += count(life, EventKind.FAILURE);
                    sound += count(life, EventKind.NO_FAULT);
                }
            }
            assertThat(sound / (double) (sound + failed))
                    .as(code)
                    .isCloseTo(kinds.get(code).noFaultShare(), within(0.06));
        }
    }

    @Test
    void boil_off_rises_before_most_cold_heads_fail_and_before_no_coil() {
        assertThat(rises("cold-head")).isGreaterThan(0.7);
        assertThat(rises("rf-coil")).isLessThan(0.4);
    }

    @Test
    void some_drifts_recover_by_themselves_and_some_failures_come_without_a_sign() {
        DeviceKind pump = kinds.get("infusion-pump");
        int motor = pump.sensor("motor-current");
        int recovered = 0;
        for (Life life : lives(pump, 150)) {
            boolean high = false;
            for (int day = 0; day < 3 * 365; day++) {
                life.live();
                boolean now = life.body().level(motor, 0.5) > 205;
                recovered += high && !now && count(life, EventKind.REPAIR) + count(life, EventKind.PM) == 0 ? 1 : 0;
                high = now && life.events().isEmpty();
            }
        }
        assertThat(recovered).isPositive();
        assertThat(pump.hazards())
                .filteredOn(hazard -> hazard.precursorShare() == 0)
                .isNotEmpty();
        assertThat(pump.hazards()).allMatch(hazard -> hazard.precursorShare() < 1);
    }

    @Test
    void a_repair_follows_each_failure_and_a_broken_device_is_not_heard() {
        for (Life life : lives(kinds.get("dialysis-machine"), 5)) {
            boolean down = false;
            for (int day = 0; day < 2 * 365; day++) {
                life.live();
                for (DeviceEvent event : life.events()) {
                    if (event.kind() == EventKind.FAILURE || event.kind() == EventKind.REPAIR) {
                        assertThat(event.kind() == EventKind.REPAIR).isEqualTo(down);
                        down = !down;
                    }
                }
                assertThat(down && life.from() >= 1 && life.present()).isFalse();
            }
        }
    }

    @Test
    void a_device_that_is_used_more_and_in_a_harder_place_fails_more() {
        DeviceKind monitor = kinds.get("patient-monitor");
        int easy = 0;
        int hard = 0;
        for (int i = 0; i < 100; i++) {
            easy += lived(new Life(monitor, new Wear(0.7, 0.8), "D-" + i, 4, FIRST, FIRST), 1000, EventKind.FAILURE);
            hard += lived(new Life(monitor, new Wear(1.3, 1.3), "D-" + i, 4, FIRST, FIRST), 1000, EventKind.FAILURE);
        }
        assertThat(hard).isGreaterThan(easy * 3 / 2);
    }

    /** Share of the failures of this mode before which the boil-off rose against two to three months before. */
    private double rises(String mode) {
        DeviceKind mri = kinds.get("mri");
        int boilOff = mri.sensor("boil-off");
        int failures = 0;
        int risen = 0;
        for (Life life : lives(mri, 40)) {
            List<Double> levels = new ArrayList<>();
            for (int day = 0; day < 4 * 365; day++) {
                life.live();
                for (DeviceEvent event : life.events()) {
                    if (event.kind() == EventKind.FAILURE && event.code().equals(mode) && day > 100) {
                        failures++;
                        risen += levels.get(day - 1) - levels.get(day - 75) > 0.003 ? 1 : 0;
                    }
                }
                levels.add(life.body().level(boilOff, 0.5));
            }
        }
        assertThat(failures).isGreaterThan(15);
        return risen / (double) failures;
    }

    private static int lived(Life life, int days, EventKind kind) {
        int count = 0;
        for (int day = 0; day < days; day++) {
            life.live();
            count += count(life, kind);
        }
        return count;
    }

    private static int count(Life life, EventKind kind) {
        return (int)
                life.events().stream().filter(event -> event.kind() == kind).count();
    }

    private static List<Life> lives(DeviceKind kind, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Life(kind, USUAL, "D-" + i, 11, FIRST, FIRST))
                .toList();
    }
}
