package org.orderly.prediction.serving.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderly.prediction.features.Feature;
import org.orderly.prediction.features.FeatureSchema;
import org.orderly.prediction.features.Statistic;
import org.orderly.prediction.serving.trees.Fixed;
import org.orderly.telemetry.SignalCatalogue;

/** What a biomedical engineer reads, word by word. */
class ReasonsTest {

    private final Reasons reasons = new Reasons(SignalCatalogue.load());
    private final List<Feature> features = new ArrayList<>();
    private final List<Float> row = new ArrayList<>();
    private final List<Double> adds = new ArrayList<>();
    private String classCode = "infusion-pump";

    @Test
    void a_level_and_where_it_goes_are_one_sentence() {
        signal("battery-capacity", Statistic.LAST, 30, 78.3f, 0.8);
        signal("battery-capacity", Statistic.TREND, 30, -1.21f, 0.5);
        device(Statistic.FAILED_SELF_TESTS, 14, 3, 0.4);
        assertThat(texts())
                .containsExactly("battery capacity 78 % and falling 1.2 % a week", "3 failed self-tests in 14 days");
        assertThat(all().get(0).contribution()).isEqualTo(1.3);
        assertThat(all().get(0).signal()).isEqualTo("battery-capacity");
        assertThat(all().get(0).statistic()).isEqualTo("last");
        assertThat(all().get(0).direction()).isEqualTo("raises");
    }

    @Test
    void what_lowers_the_risk_is_said_too() {
        signal("battery-capacity", Statistic.LAST, 30, 98.6f, -0.7);
        signal("battery-capacity", Statistic.TREND, 30, -0.04f, -0.1);
        device(Statistic.ERRORS, 30, 0, -0.2);
        assertThat(texts()).containsExactly("battery capacity 99 % and steady", "no errors in 30 days");
        assertThat(all()).extracting(Reason::direction).containsOnly("lowers");
    }

    @Test
    void in_a_list_what_raises_the_risk_comes_first() {
        device(Statistic.SINCE_PM, 0, 12, -0.9);
        device(Statistic.REPAIRS, 365, 2, 0.2);
        device(Statistic.AGE, 0, 3000, 0.1);
        device(Statistic.SINCE_REPAIR, 0, 40, -0.3);
        assertThat(Reasons.top(all()))
                .extracting(Reason::text)
                .containsExactly("2 repairs in a year", "8.2 years old", "maintained 12 days ago");
    }

    @Test
    void things_that_are_counted_follow_their_number_in_the_right_form() {
        classCode = "ultrasound";
        signal("dead-elements", Statistic.LAST, 30, 3, 0.5);
        signal("dead-elements", Statistic.TREND, 30, 0.5f, 0.1);
        assertThat(texts()).containsExactly("3 dead probe elements and rising 0.5 a week");
        start("ultrasound");
        signal("dead-elements", Statistic.LAST, 30, 1, 0.5);
        assertThat(texts()).containsExactly("1 dead probe element");
        start("patient-monitor");
        signal("spo2-errors", Statistic.LAST, 30, 9.4f, 0.5);
        assertThat(texts()).containsExactly("9.4 SpO2 errors a day");
        start("ct");
        signal("arcs-per-day", Statistic.LAST, 30, 0, -0.5);
        signal("arcs-per-day", Statistic.TREND, 30, 0, -0.1);
        assertThat(texts()).containsExactly("no tube arcs a day and steady");
    }

    @Test
    void units_are_written_as_they_are_spoken() {
        classCode = "ventilator";
        signal("blower-temperature", Statistic.LAST, 30, 71.8f, 0.5);
        signal("blower-temperature", Statistic.DRIFT, 7, 9.6f, 0.9);
        assertThat(texts()).containsExactly("blower temperature 72 °C, 9.6 °C above its usual");
        start("mri");
        signal("boil-off", Statistic.LAST, 30, 0.0453f, 0.5);
        signal("boil-off", Statistic.TREND, 30, 0.0031f, 0.4);
        assertThat(texts()).containsExactly("helium boil-off 0.045 L/h and rising 0.0031 L/h a week");
        start("patient-monitor");
        signal("fan-speed", Statistic.LAST, 30, 1904, 0.5);
        signal("fan-speed", Statistic.MIN, 30, 1720, 0.9);
        assertThat(texts()).containsExactly("fan speed 1,904 rpm, down to 1,720 rpm in 30 days");
        start("infusion-pump");
        signal("wifi-rssi", Statistic.LAST, 30, -81, 0.5);
        signal("flow-error", Statistic.LAST, 30, -3.26f, 0.2);
        assertThat(texts()).containsExactly("Wi-Fi signal −81 dBm", "flow error −3.3 %");
    }

    @Test
    void limits_swings_and_gaps_are_told_when_they_are_what_counts() {
        signal("motor-current", Statistic.LAST, 30, 190, 0.1);
        signal("motor-current", Statistic.VOLATILITY, 30, 22.4f, 0.6);
        assertThat(texts()).containsExactly("motor current 190 mA, unsteady by 22 mA");
        start("infusion-pump");
        signal("motor-current", Statistic.LAST, 30, 262, 0.1);
        signal("motor-current", Statistic.MARGIN, 7, 18, 0.6);
        assertThat(texts()).containsExactly("motor current 262 mA, 18 mA from its limit");
        start("infusion-pump");
        signal("motor-current", Statistic.LAST, 30, 300, 0.1);
        signal("motor-current", Statistic.MARGIN, 7, -20, 0.6);
        assertThat(texts()).containsExactly("motor current 300 mA, beyond its limit by 20 mA");
        start("infusion-pump");
        signal("motor-current", Statistic.LAST, 30, 190, 0.1);
        signal("motor-current", Statistic.SILENCE, 0, 9, 0.6);
        assertThat(texts()).containsExactly("no reading of motor current for 9 days");
        start("infusion-pump");
        signal("motor-current", Statistic.LAST, 30, Float.NaN, 0.1);
        signal("motor-current", Statistic.SILENCE, 0, 1, 0.6);
        assertThat(texts()).containsExactly("no reading of motor current for 1 day");
    }

    @Test
    void nothing_is_said_twice() {
        signal("flow-error", Statistic.LAST, 30, 1.31f, 0.1);
        signal("flow-error", Statistic.MAX, 30, 1.29f, 0.6);
        assertThat(texts()).containsExactly("flow error 1.3 %");
        start("infusion-pump");
        signal("battery-capacity", Statistic.LAST, 30, 87, 0.1);
        signal("battery-capacity", Statistic.TREND, 30, -1.8f, 0.2);
        signal("battery-capacity", Statistic.CHANGE, 7, -3.6f, 0.6);
        assertThat(texts()).containsExactly("battery capacity 87 % and falling 1.8 % a week");
        start("infusion-pump");
        signal("battery-capacity", Statistic.LAST, 30, 87, 0.1);
        signal("battery-capacity", Statistic.CHANGE, 7, -3.6f, 0.6);
        assertThat(texts()).containsExactly("battery capacity 87 %, down 3.6 % on the weeks before");
    }

    @Test
    void a_counter_tells_how_far_it_is_and_how_fast_it_runs() {
        classCode = "ventilator";
        signal("run-hours", Statistic.LAST, 30, 8240, 0.5);
        signal("run-hours", Statistic.USE, 7, 21.3f, 0.2);
        signal("run-hours", Statistic.USE, 30, 18, 0.1);
        assertThat(texts()).containsExactly("8,240 hours of use, 21 a day");
        start("bed");
        signal("cycles", Statistic.LAST, 30, 12400, 0.1);
        signal("cycles", Statistic.USE_SINCE_REPAIR, 0, 900, 0.6);
        assertThat(texts()).containsExactly("12,400 actuator cycles, 900 of them since the last repair");
    }

    @Test
    void two_windows_of_one_kind_of_event_are_one_sentence() {
        device(Statistic.ERRORS, 7, 5, 0.3);
        device(Statistic.ERRORS, 30, 9, 0.1);
        assertThat(texts()).containsExactly("5 errors in 7 days and 9 in 30 days");
        start("infusion-pump");
        device(Statistic.ERRORS, 7, 1, 0.3);
        device(Statistic.ERRORS, 30, 1, 0.1);
        assertThat(texts()).containsExactly("1 error in 7 days");
        start("infusion-pump");
        device(Statistic.ERRORS, 7, 0, 0.3);
        device(Statistic.ERRORS, 30, 4, 0.1);
        assertThat(texts()).containsExactly("4 errors in 30 days");
    }

    @Test
    void what_is_not_on_record_is_said_so() {
        device(Statistic.SINCE_REPAIR, 0, Float.NaN, 0.5);
        device(Statistic.SINCE_PM, 0, Float.NaN, 0.4);
        device(Statistic.AGE, 0, Float.NaN, 0.3);
        device(Statistic.NO_FAULTS, 365, 1, -0.2);
        assertThat(texts())
                .containsExactly(
                        "no repair on record",
                        "no maintenance on record",
                        "age not known",
                        "1 visit that found no fault in a year");
    }

    @Test
    void what_hardly_counts_gets_no_sentence() {
        device(Statistic.REPAIRS, 365, 2, 1);
        device(Statistic.AGE, 0, 100, 0.001);
        assertThat(texts()).containsExactly("2 repairs in a year");
    }

    @ParameterizedTest
    @CsvSource({"78.3,78", "9.96,10", "7.44,7.4", "0.0453,0.045", "-3.26,−3.3", "-0.0001,−0.0001", "0,0", "1.0,1"})
    void numbers_have_two_digits_or_are_whole(double value, String text) {
        assertThat(Numbers.of(value)).isEqualTo(text);
    }

    @Test
    void ages_and_days_are_told_in_the_largest_unit_that_fits() {
        device(Statistic.AGE, 0, 20, 0.5);
        assertThat(texts()).containsExactly("1 month old");
        start("infusion-pump");
        device(Statistic.AGE, 0, 366, 0.5);
        assertThat(texts()).containsExactly("1 year old");
        start("infusion-pump");
        device(Statistic.SINCE_REPAIR, 0, 0.4f, 0.5);
        assertThat(texts()).containsExactly("repaired today");
    }

    private void start(String other) {
        features.clear();
        row.clear();
        adds.clear();
        classCode = other;
    }

    private void signal(String signal, Statistic statistic, int days, float value, double contribution) {
        features.add(new Feature(signal + statistic + days, signal, statistic, days, null, null));
        row.add(value);
        adds.add(contribution);
    }

    private void device(Statistic statistic, int days, float value, double contribution) {
        signal(null, statistic, days, value, contribution);
    }

    private List<String> texts() {
        return all().stream().map(Reason::text).toList();
    }

    private List<Reason> all() {
        float[] values = new float[row.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.get(i);
        }
        return reasons.of(
                new FeatureSchema(classCode, 1, 400, features),
                values,
                Fixed.contributions(adds.stream().mapToDouble(add -> add).toArray()));
    }
}
