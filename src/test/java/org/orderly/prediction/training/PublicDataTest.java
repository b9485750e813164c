package org.orderly.prediction.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orderly.Orderly;
import org.orderly.prediction.bundle.Manifest;
import picocli.CommandLine;

/**
 * The command {@code train} on public data, which is no part of this project: give its folder with
 * {@code -Dorderly.public-data=DIR} (with ai4i2020/ and cmapss_fd001/ in it). Without it these tests are skipped; they take
 * minutes.
 */
class PublicDataTest {

    private static final String FOLDER = "orderly.public-data";

    @TempDir
    private Path scratch;

    @Test
    void milling_machines_are_foreseen_as_well_as_published() throws IOException {
        Path csv = given("ai4i2020").resolve("ai4i2020.csv");
        MillingMachines.convert(csv, scratch.resolve("data"));

        train(
                "milling-machine",
                "--folds=5 --horizons=7 --every=1 --rul-cap=0 --best-f1 --max-rows=30000 --trees=100"
                        + " --depth=5 --forest-trees=150 --forest-depth=14");

        JsonNode chosen = figures("milling-machine").at("/7/models/chosen");
        assertThat(chosen.get("f1").asDouble()).isGreaterThanOrEqualTo(0.88);
        assertThat(chosen.get("prAuc").asDouble()).isGreaterThanOrEqualTo(0.90);
    }

    @Test
    void turbofans_live_as_long_as_foreseen() throws IOException {
        Path source = given("cmapss_fd001");
        Turbofans.convert(source, scratch.resolve("data"));

        train(
                "turbofan",
                "--horizons=30 --windows=20,60 --every=1 --time-cut=1 --rul-cap=125 --max-rows=30000"
                        + " --trees=100 --depth=6 --forest-trees=0");

        assertThat(Manifest.read(bundle("turbofan")).classes().get("turbofan").remainingLife())
                .isNotNull();
        assertThat(figures("turbofan").at("/remainingLife/last/rmseDays").asDouble())
                .isPositive()
                .isLessThanOrEqualTo(12.5);
    }

    private static Path given(String name) {
        String folder = System.getProperty(FOLDER);
        assumeTrue(folder != null, "No public data: give its folder with -D" + FOLDER + "=DIR.");
        assumeTrue(Files.isDirectory(Path.of(folder, name)), "There is no " + name + " in the public data.");
        return Path.of(folder, name);
    }

    private void train(String name, String options) {
        String[] command =
                ("train --data " + scratch.resolve("data") + " --out " + bundle(name) + " " + options).split(" ", -1);
        assertThat(new CommandLine(new Orderly()).execute(command)).isZero();
    }

    /** What the evaluation says of the class, printed too. */
    private JsonNode figures(String name) throws IOException {
        JsonNode figures = new ObjectMapper()
                .readTree(bundle(name).resolve(Evaluation.FILE).toFile())
                .at("/classes/" + name);
        System.out.println(name + " " + figures.get("remainingLife") + " " + figures.at("/7/folds"));
        return figures;
    }

    private Path bundle(String name) {
        return scratch.resolve(name).resolve("1");
    }
}
