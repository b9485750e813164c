package org.orderly.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SignalCatalogueTest {

    private final SignalCatalogue catalogue = SignalCatalogue.load();

    @Test
    void every_class_of_devices_has_signals() {
        assertThat(catalogue.classes())
                .containsExactlyInAnyOrder(
                        "infusion-pump",
                        "ventilator",
                        "anaesthesia-machine",
                        "patient-monitor",
                        "defibrillator",
                        "dialysis-machine",
                        "ultrasound",
                        "mri",
                        "ct",
                        "bed",
                        "vital-signs-wearable",
                        "pill-dispenser");
        assertThat(catalogue.classes())
                .allSatisfy(code -> assertThat(catalogue.of(code)).hasSizeGreaterThan(3));
        assertThat(catalogue.of("toaster")).isEmpty();
    }

    @Test
    void a_signal_tells_when_it_warns_and_when_it_is_a_fault() {
        Signal capacity = catalogue.signal("infusion-pump", "battery-capacity").orElseThrow();
        assertThat(capacity.isWarning(86)).isFalse();
        assertThat(capacity.isWarning(84)).isTrue();
        assertThat(capacity.isFault(84)).isFalse();
        assertThat(capacity.isFault(79)).isTrue();
        assertThat(capacity.stated()).isTrue();
        assertThat(capacity.phrase()).isEqualTo("battery capacity");
    }

    @Test
    void limits_lie_in_the_order_of_harm() {
        assertThat(catalogue.all()).allSatisfy(signal -> {
            assertThat(signal.plausibleLow()).isLessThan(signal.plausibleHigh());
            assertThat(signal.warnLow() <= signal.faultLow())
                    .as("%s warns before it is a fault", signal)
                    .isFalse();
            assertThat(signal.warnHigh() >= signal.faultHigh())
                    .as("%s warns before it is a fault", signal)
                    .isFalse();
            assertThat(Double.isNaN(signal.faultLow()) || signal.isPlausible(signal.faultLow() - 1e-4))
                    .isTrue();
            assertThat(Double.isNaN(signal.faultHigh()) || signal.isPlausible(signal.faultHigh()))
                    .isTrue();
            assertThat(signal.harm() == Harm.UP && !Double.isNaN(signal.faultLow()))
                    .isFalse();
            assertThat(signal.harm() == Harm.DOWN && !Double.isNaN(signal.faultHigh()))
                    .isFalse();
            assertThat(signal.deadBand()).isGreaterThanOrEqualTo(0);
            assertThat(signal.maxRatePerMinute()).isPositive();
            assertThat(signal.maxGap()).isPositive();
        });
    }

    @Test
    void kinds_of_events_are_written_in_lower_case_with_hyphens() {
        assertThat(EventKind.SELF_TEST_PASSED.code()).isEqualTo("self-test-passed");
        assertThat(EventKind.of("no-fault")).contains(EventKind.NO_FAULT);
        assertThat(EventKind.of("NO_FAULT")).isEmpty();
    }

    @Test
    void the_days_of_a_signal_ascend() {
        float[] column = {1, 2};
        SignalDays days = new SignalDays("leak", new int[] {3, 5}, column, column, column, column, new int[] {1, 1});
        assertThat(days.firstFrom(4)).isEqualTo(1);
        assertThat(days.firstFrom(6)).isEqualTo(days.size());
        assertThatThrownBy(() ->
                        new SignalDays("leak", new int[] {5, 5}, column, column, column, column, new int[] {1, 1}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
