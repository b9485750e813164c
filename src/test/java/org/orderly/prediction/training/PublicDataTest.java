package org.orderly.prediction.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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

        assertThat(Manifest.read(bundle("milling-machine")).classes()).containsOnlyKeys("milling-machine");
    }

    @Test
    void turbofans_live_as_long_as_foreseen() throws IOException {
        Path source = given("cmapss_fd001");
        Turbofans.convert(source, scratch.resolve("data"));

        train(
                "turbofan",
                "--horizons=30 --windows=10,40 --every=1 --time-cut=1 --rul-cap=125 --max-rows=20000"
                        + " --trees=150 --depth=4");

        assertThat(Manifest.read(bundle("turbofan")).classes().get("turbofan").remainingLife())
                .isNotNull();
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

    private Path bundle(String name) {
        return scratch.resolve(name).resolve("1");
    }
}
