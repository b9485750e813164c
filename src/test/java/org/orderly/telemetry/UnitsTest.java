package org.orderly.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {

    private final SignalCatalogue catalogue = SignalCatalogue.load();

    @ParameterizedTest
    @CsvSource({
        "infusion-pump, motor-current, 0.164, A, 164",
        "infusion-pump, occlusion-pressure, 525, mm[Hg], 69.994",
        "infusion-pump, occlusion-pressure, 10, [psi], 68.948",
        "infusion-pump, battery-capacity, 0.83, 1, 83",
        "ventilator, blower-temperature, 122, [degF], 50",
        "ventilator, blower-temperature, 323.15, K, 50",
        "ventilator, run-hours, 90, min, 1.5",
        "mri, cold-head-temperature, -233.15, Cel, 40",
        "mri, boil-off, 0.96, L/d, 0.04",
        "mri, cryostat-pressure, 0.05, bar, 50",
        "dialysis-machine, temperature-error, 0.3, Cel, 0.3",
        "dialysis-machine, temperature-error, 0.9, [degF], 0.5",
        "dialysis-machine, conductivity-error, 120, uS/cm, 0.12",
        "patient-monitor, fan-speed, 50, Hz, 3000"
    })
    void another_unit_of_the_same_kind_is_converted(
            String classCode, String signal, double value, String unit, double expected) {
        assertThat(units(classCode, signal).convert(value, unit)).isCloseTo(expected, within(1e-3 * expected));
    }

    @ParameterizedTest
    @CsvSource({
        "infusion-pump, motor-current, V",
        "infusion-pump, motor-current, milliampere",
        "infusion-pump, wifi-rssi, dB",
        "ventilator, blower-temperature, '{}('",
        "bed, load-cell-drift, kPa"
    })
    void what_cannot_be_converted_is_no_number(String classCode, String signal, String unit) {
        assertThat(units(classCode, signal).convert(1, unit)).isNaN();
    }

    @Test
    void without_a_unit_or_with_the_catalogues_own_the_value_is_as_it_is() {
        assertThat(units("infusion-pump", "wifi-rssi").convert(-61, null)).isEqualTo(-61);
        assertThat(units("infusion-pump", "wifi-rssi").convert(-61, "dBm")).isEqualTo(-61);
    }

    private Units units(String classCode, String signal) {
        return new Units(catalogue.signal(classCode, signal).orElseThrow());
    }
}
