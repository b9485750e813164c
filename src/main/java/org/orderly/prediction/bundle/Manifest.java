package org.orderly.prediction.bundle;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.orderly.prediction.features.Feature;
import org.orderly.prediction.features.FeatureSchema;

/**
 * The file {@code manifest.json} of a bundle.
 *
 * @param format of this file, {@value #FORMAT}
 * @param name of the model: the folder above the version's
 * @param trainedOn the newest day of the data, or what the command was told
 * @param command what made the bundle, without the machine's paths
 * @param dataFingerprint SHA-256 of the data, hexadecimal
 * @param featureSchema the version of the way features are computed, see {@link FeatureSchema#VERSION}
 * @param memoryDays how far back features look at most
 * @param classes by class code; a class that is missing had too few failures to learn from
 */
public record Manifest(
        int format,
        String name,
        String version,
        LocalDate trainedOn,
        long seed,
        String command,
        String dataFingerprint,
        int featureSchema,
        int memoryDays,
        Map<String, OfClass> classes) {

    public static final int FORMAT = 1;

    /** The manifest's name in its folder. */
    public static final String FILE = "manifest.json";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /**
     * The models of one class of devices.
     *
     * @param features of a row, in order; every model of the class takes rows like this
     * @param horizons by days: "7", "30"
     * @param remainingLife null if there was too little to learn it from
     * @param reference how each feature was distributed in training, in the features' order
     */
    public record OfClass(
            List<Feature> features,
            Map<String, Horizon> horizons,
            RemainingLife remainingLife,
            List<Reference> reference,
            Evidence trainedOn) {

        /** The schema of the rows, to be made with {@link org.orderly.prediction.features.Features}. */
        public FeatureSchema schema(String classCode, Manifest manifest) {
            return new FeatureSchema(classCode, manifest.featureSchema(), manifest.memoryDays(), features);
        }
    }

    /**
     * A model of the chance of a confirmed failure within a time.
     *
     * @param file the Tribuo model in the bundle's folder
     * @param trainer xgboost, random-forest or logistic-regression
     * @param inputs what must be done to a row before this model sees it, or null for nothing
     * @param calibration makes a probability of the model's output
     * @param threshold an alarm is raised at this calibrated probability or above
     * @param baseRate the share of moments followed by a failure within the horizon, in training
     */
    public record Horizon(
            String file, String trainer, Inputs inputs, Calibration calibration, double threshold, double baseRate) {}

    /**
     * What a class was learned from.
     *
     * @param deviceYears how long the devices were watched, together
     * @param failures that were confirmed
     */
    public record Evidence(int devices, double deviceYears, int failures) {}

    /**
     * Reads the manifest of a bundle.
     *
     * @throws IOException if the file is missing or makes no sense
     */
    public static Manifest read(Path folder) throws IOException {
        return JSON.readValue(folder.resolve(FILE).toFile(), Manifest.class);
    }

    /** Writes it into the folder; the same manifest gives the same bytes. */
    public void write(Path folder) throws IOException {
        Files.writeString(folder.resolve(FILE), JSON.writeValueAsString(this) + "\n");
    }
}
