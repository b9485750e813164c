package org.orderly.prediction.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.orderly.prediction.bundle.Manifest;
import org.orderly.prediction.features.Feature;
import org.orderly.prediction.features.FeatureSchema;
import org.orderly.telemetry.SignalCatalogue;
import org.tribuo.Model;

/** What ml-models/ ships belongs together. */
class ShippedModelTest {

    private static final Path BUNDLE = Path.of("ml-models", "device-failure", "1");
    private static final long MOST_BYTES = 8_000_000;

    private final Manifest manifest = read();

    @Test
    void the_features_are_made_as_this_code_makes_them() {
        SignalCatalogue catalogue = SignalCatalogue.load();

        assertThat(manifest.featureSchema()).isEqualTo(FeatureSchema.VERSION);
        assertThat(manifest.memoryDays()).isEqualTo(FeatureSchema.MEMORY_DAYS);
        manifest.classes().forEach((code, ofClass) -> assertThat(ofClass.features())
                .extracting(Feature::signal)
                .allMatch(signal ->
                        signal == null || catalogue.signal(code, signal).isPresent()));
    }

    @Test
    void every_model_is_there_and_knows_the_manifests_features() throws IOException {
        for (Manifest.OfClass ofClass : manifest.classes().values()) {
            List<String> names = ofClass.features().stream().map(Feature::name).toList();
            for (Manifest.Horizon horizon : ofClass.horizons().values()) {
                Model<?> model = Model.deserializeFromFile(BUNDLE.resolve(horizon.file()));
                assertThat(names).containsAll(model.getFeatureIDMap().keySet());
            }
        }
    }

    @Test
    void the_evaluation_is_of_these_models() throws IOException {
        JsonNode evaluation =
                new ObjectMapper().readTree(BUNDLE.resolve(Evaluation.FILE).toFile());

        assertThat(evaluation.get("command").asText()).isEqualTo(manifest.command());
        assertThat(evaluation.get("data").get("fingerprint").asText()).isEqualTo(manifest.dataFingerprint());
        for (Map.Entry<String, Manifest.OfClass> entry : manifest.classes().entrySet()) {
            entry.getValue().horizons().forEach((days, horizon) -> {
                JsonNode figures = evaluation.get("classes").get(entry.getKey()).get(days);
                assertThat(figures.get("chosen").asText()).isEqualTo(horizon.trainer());
                assertThat(List.of(HorizonTraining.RULE, FailureLearners.LOGISTIC_REGRESSION))
                        .allMatch(figures.get("models")::has);
            });
        }
    }

    @Test
    void it_is_small() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLE)) {
            assertThat(files.mapToLong(file -> file.toFile().length()).sum()).isLessThan(MOST_BYTES);
        }
    }

    private static Manifest read() {
        try {
            return Manifest.read(BUNDLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
