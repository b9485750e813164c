package org.orderly.prediction.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orderly.prediction.bundle.Manifest;
import org.orderly.prediction.features.Feature;
import org.orderly.telemetry.SignalCatalogue;
import org.tribuo.Model;

class TrainingTest {

    @TempDir
    private static Path folder;

    private static Path data;
    private static Path out;
    private static Evaluation evaluation;

    @BeforeAll
    static void trains_once() throws IOException, InterruptedException {
        data = TinyFleet.write(Files.createDirectory(folder.resolve("data")), 60, 3);
        out = folder.resolve("tiny").resolve("1");
        evaluation = TinyFleet.train(data, out);
    }

    @Test
    void what_shows_before_it_happens_is_foreseen() {
        Figures month = chosen("30");

        assertThat(month.prAuc()).isGreaterThan(0.8).isGreaterThan(2 * month.baseRate());
        assertThat(month.failuresForeseen()).isGreaterThan(month.failures() / 2);
        assertThat(month.leadTimeDaysMedian()).isGreaterThan(7);
    }

    @Test
    void every_model_stands_beside_both_baselines() {
        assertThat(evaluation.classes().get("infusion-pump").horizons().get("7").models())
                .containsKeys("xgboost", "random-forest", "logistic-regression", "rule");
        assertThat(evaluation.overall().get("30").models()).containsKeys("chosen", "rule");
    }

    @Test
    void probabilities_come_true_about_as_often_as_they_say() {
        Figures month = chosen("30");

        double said = month.reliability().stream()
                .mapToDouble(bin -> bin.predicted() * bin.count())
                .sum();
        assertThat(said / month.moments()).isCloseTo(month.baseRate(), within(0.08));
    }

    @Test
    void the_remaining_life_lies_in_its_interval_as_often_as_stated() {
        LifeFigures life = evaluation.classes().get("infusion-pump").remainingLife();

        assertThat(life.coverageSeen()).isBetween(0.8, 1.0);
        assertThat(life.rmseDays()).isLessThan(life.rmseOfTheMeanDays());
    }

    @Test
    void the_same_data_and_seed_make_the_same_bytes() throws IOException, InterruptedException {
        Path again = folder.resolve("again").resolve("tiny").resolve("1");
        TinyFleet.train(data, again);

        assertThat(contents(again)).containsExactlyEntriesOf(contents(out));
    }

    @Test
    void no_file_knows_the_machine_it_was_made_on() throws IOException {
        for (Map.Entry<String, String> file : contents(out).entrySet()) {
            assertThat(file.getValue())
                    .as(file.getKey())
                    .doesNotContain(
                            folder.toString(), System.getProperty("user.dir"), System.getProperty("os.version"));
        }
    }

    @Test
    void a_bundle_is_read_again_as_it_was_written() throws IOException {
        Manifest manifest = Manifest.read(out);
        Manifest.OfClass pump = manifest.classes().get("infusion-pump");

        assertThat(manifest.name() + " " + manifest.version()).isEqualTo("tiny 1");
        assertThat(pump.horizons()).containsOnlyKeys("7", "30");
        assertThat(pump.reference()).hasSameSizeAs(pump.features());
        assertThat(pump.reference())
                .allSatisfy(reference ->
                        assertThat(Arrays.stream(reference.shares()).sum()).isCloseTo(1, within(1e-4)));
        Model<?> model =
                Model.deserializeFromFile(out.resolve(pump.horizons().get("30").file()));
        assertThat(pump.features())
                .extracting(Feature::name)
                .containsAll(model.getFeatureIDMap().keySet());
    }

    @Test
    void rows_that_cannot_be_used_are_counted_and_told() throws IOException, InterruptedException {
        Path bad = TinyFleet.write(Files.createDirectory(folder.resolve("bad")), 30, 3);
        Files.writeString(bad.resolve("readings.csv"), """
                P-1,battery-capacity,yesterday,90
                P-1,battery-capacity,2024-03-01,a lot
                P-1,battery-capacity,2024-03-01,5000
                nobody,battery-capacity,2024-03-01,90
                """, StandardOpenOption.APPEND);
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        Evaluation some = new Training(
                        TinyFleet.plan(), SignalCatalogue.load(), new PrintStream(told, true, StandardCharsets.UTF_8))
                .run(bad, folder.resolve("some").resolve("1"), "train", null);

        assertThat(some.data().refused())
                .containsEntry("readings.csv: the value is no number", 1L)
                .containsEntry("readings.csv: implausible battery-capacity", 1L)
                .containsEntry("readings.csv: the device is not in devices.csv", 1L)
                .containsEntry("readings.csv: no date, instant or epoch milliseconds", 1L);
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("\"yesterday\"");
    }

    @Test
    void a_missing_file_is_named() {
        assertThatThrownBy(() -> TinyFleet.train(folder.resolve("nothing"), folder.resolve("x")))
                .isInstanceOf(BadData.class)
                .hasMessageContaining("devices.csv");
    }

    private static Figures chosen(String days) {
        Evaluation.OfHorizon horizon =
                evaluation.classes().get("infusion-pump").horizons().get(days);
        return horizon.models().get(horizon.chosen());
    }

    private static Map<String, String> contents(Path bundle) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(bundle)) {
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(contents.keySet()).containsAll(List.of("manifest.json", "evaluation.json", "card.md"));
        return contents;
    }
}
