package org.orderly.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    @ValueSource(
            strings = {
                "°C",
                "ºC",
                "˚C",
                "℃",
                "° C",
                "deg C",
                "degC",
                "DEGC",
                "deg_C",
                "Celsius",
                "degrees celsius",
                "⁰C",
                "C"
            })
    void a_degree_celsius_is_one_however_it_is_written(String unit) {
        assertThat(units("ventilator", "blower-temperature").convert(50, unit)).isEqualTo(50);
    }

    @ParameterizedTest
    @CsvSource({
        "ventilator, blower-temperature, 122, °F, 50",
        "ventilator, blower-temperature, 122, ℉, 50",
        "ventilator, blower-temperature, 122, Fahrenheit, 50",
        "ventilator, blower-temperature, 323.15, \u212A, 50",
        "ventilator, blower-temperature, 323.15, °K, 50",
        "ventilator, o2-cell-voltage, 9000, \u00B5V, 9",
        "ventilator, o2-cell-voltage, 9000, \u03BCV, 9",
        "ventilator, o2-cell-voltage, 9000, uV, 9",
        "ventilator, leak, 0.15, L/min, 150",
        "ventilator, leak, 0.15, l/min, 150",
        "ventilator, leak, 0.15, L·min⁻¹, 150",
        "ventilator, leak, 0.15, l ⋅ min^-1, 150",
        "ventilator, leak, 0.15, litres per minute, 150",
        "ventilator, leak, 0.15, LPM, 150",
        "ventilator, leak, 9000, ml/h, 150",
        "ventilator, leak, 150, cm³/min, 150",
        "ventilator, leak, 150, cc/min, 150",
        "infusion-pump, battery-charge, 50, ％, 50",
        "infusion-pump, battery-charge, 50, percent, 50",
        "infusion-pump, occlusion-pressure, 525, mmHg, 69.994",
        "infusion-pump, occlusion-pressure, 525, mm Hg, 69.994",
        "infusion-pump, occlusion-pressure, 525, Torr, 69.994",
        "infusion-pump, occlusion-pressure, 100, cmH2O, 9.80665",
        "infusion-pump, occlusion-pressure, 100, cmH₂O, 9.80665",
        "infusion-pump, occlusion-pressure, 100, cm H₂O, 9.80665",
        "infusion-pump, occlusion-pressure, 100, CMH2O, 9.80665",
        "infusion-pump, occlusion-pressure, 10, psi, 68.948",
        "patient-monitor, nibp-leak, 4, mmHg/min, 4",
        "patient-monitor, nibp-leak, 4, mmHg·min⁻¹, 4",
        "patient-monitor, fan-speed, 3000, rpm, 3000",
        "patient-monitor, fan-speed, 3000, min⁻¹, 3000",
        "patient-monitor, network-drops, 3, drops/day, NaN",
        "patient-monitor, network-drops, 3, events/day, 3",
        "dialysis-machine, conductivity-error, 120, \u00B5S/cm, 0.12",
        "dialysis-machine, conductivity-error, 120, \u03BCS·cm⁻¹, 0.12",
        "defibrillator, charge-time, 8, sec, 8",
        "ventilator, run-hours, 2, hours, 2",
    })
    void what_people_write_is_read_as_what_ucum_writes(
            String classCode, String signal, double value, String unit, double expected) {
        double converted = units(classCode, signal).convert(value, unescaped(unit));
        if (Double.isNaN(expected)) {
            assertThat(converted).isNaN();
        } else {
            assertThat(converted).isCloseTo(expected, within(1e-3 * expected));
        }
    }

    /** The characters that an editor would not tell apart. */
    private static String unescaped(String text) {
        return Pattern.compile("\\\\u(\\p{XDigit}{4})")
                .matcher(text)
                .replaceAll(code -> Character.toString(Integer.parseInt(code.group(1), 16)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00B5V",
                "\u03BCV",
                "\u03A9",
                "\u2126",
                "k\u03A9",
                "m³",
                "m²",
                "cmH₂O",
                "{",
                "}",
                "\"",
                "a b",
                "[degF",
                "]",
                "(",
                "()",
                "^",
                "^2",
                "//",
                "..",
                "%%",
                "😀",
                "١",
                "10³/µL",
                "10^3",
                "9",
                "°",
                "✓",
                "degree of doubt",
                "kg/",
                "\t",
                "℃/℃℃"
            })
    void a_unit_of_another_kind_or_of_none_is_no_temperature(String unit) {
        assertThat(units("ventilator", "blower-temperature").convert(50, unit)).isNaN();
    }

    @Property(tries = 2000)
    void no_text_whatever_is_more_than_no_unit(@ForAll @StringLength(min = 1, max = 64) String unit) {
        double value = units("ventilator", "blower-temperature").convert(50, unit);
        assertThat(Double.isNaN(value) || Double.isFinite(value)).isTrue();
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
