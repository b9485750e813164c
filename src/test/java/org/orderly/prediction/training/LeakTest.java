package org.orderly.prediction.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orderly.prediction.features.FeatureSchema;
import org.orderly.prediction.features.Features;
import org.orderly.prediction.features.Windows;
import org.orderly.telemetry.SignalCatalogue;

/** Plants leaks and sees them caught. */
class LeakTest {

    private static final SignalCatalogue CATALOGUE = SignalCatalogue.load();
    private static final Set<String> SIGNALS = Set.of("battery-capacity", "omen");
    private static final FeatureSchema SCHEMA = FeatureSchema.of("infusion-pump", SIGNALS, CATALOGUE, Windows.USUAL);
    private static final Plan PLAN = TinyFleet.plan();
    private static final long CUT = TinyFleet.START.plus(Duration.ofDays(260)).toEpochMilli();

    @TempDir
    private Path folder;

    private Map<Part, List<Member>> devices;
    private Map<Part, List<Moment>> parts;

    @BeforeEach
    void deals_out_a_fleet_with_an_omen() throws IOException {
        TinyFleet.write(folder, 30, 5, LeakTest::omen);
        List<Member> members = Fleet.read(folder, CATALOGUE, n -> {}).byClass().get("infusion-pump").stream()
                .map(Member::new)
                .toList();
        devices = Parting.of(members, 1);
        Moments moments = new Moments(PLAN, SCHEMA, new Rule("infusion-pump", SIGNALS, CATALOGUE, Windows.USUAL));
        parts = new EnumMap<>(Part.class);
        parts.put(Part.TRAIN, new ArrayList<>(moments.toLearn(devices.get(Part.TRAIN), CUT)));
        parts.put(Part.VALIDATION, new ArrayList<>(moments.toLearn(devices.get(Part.VALIDATION), CUT)));
        parts.put(Part.TEST, new ArrayList<>(moments.toMeasure(devices.get(Part.TEST), CUT)));
    }

    /** A signal that tells on the day after a failure that it was there: known too late, and only a leak can use it. */
    private static void omen(String device, Instant failure, Instant end, StringBuilder readings) {
        for (int day = 0; day < 10 && failure.isBefore(end); day++) {
            readings.append(device + ",omen," + failure.plus(Duration.ofDays(day)) + "," + 1 + "\n");
        }
    }

    @Test
    void an_honest_training_passes() {
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void a_device_in_two_parts_is_caught() {
        parts.get(Part.TRAIN)
                .addAll(new Moments(PLAN, SCHEMA, new Rule("infusion-pump", SIGNALS, CATALOGUE, Windows.USUAL))
                        .toLearn(devices.get(Part.TEST).subList(0, 1), CUT));

        assertThatThrownBy(this::check).hasMessageContaining("is in two parts");
    }

    @Test
    void a_moment_after_the_cut_is_caught() {
        Moment honest = parts.get(Part.TRAIN).get(0);
        parts.get(Part.TRAIN).add(new Moment(honest.member(), CUT, 1, honest.row(), 0, honest.outcomes(), Double.NaN));

        assertThatThrownBy(this::check).hasMessageContaining("after the cut");
    }

    @Test
    void an_outcome_that_was_not_known_at_the_cut_is_caught() {
        List<Moment> training = parts.get(Part.TRAIN);
        training.replaceAll(
                moment -> new Moment(moment.member(), moment.atMs(), 1, moment.row(), 0, known(moment), Double.NaN));

        assertThatThrownBy(this::check).hasMessageContaining("knows what became of");
    }

    @Test
    void a_signal_that_reveals_the_future_of_test_devices_is_caught() {
        parts.get(Part.TEST)
                .replaceAll(moment ->
                        moment.with(Features.of(moment.member().history(), moment.atMs() + 10 * Times.DAY_MS, SCHEMA)));

        assertThatThrownBy(this::check).hasMessageContaining("what came later is taken away");
    }

    @Test
    void no_device_is_dealt_out_twice() {
        List<String> all = devices.values().stream()
                .flatMap(List::stream)
                .map(member -> member.subject().device())
                .toList();

        assertThat(all).hasSize(30).doesNotHaveDuplicates();
    }

    private static Outcome[] known(Moment moment) {
        Outcome[] outcomes = new Outcome[PLAN.horizons().length];
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = moment.member().watch().within(moment.atMs(), PLAN.horizons()[i], Long.MAX_VALUE);
        }
        return outcomes;
    }

    private void check() {
        LeakGuard.check(parts, SCHEMA, CUT, PLAN, 1);
    }
}
