package org.orderly.prediction.training;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.orderly.prediction.features.Windows;
import org.orderly.telemetry.SignalCatalogue;

/** A small fleet of pumps whose batteries fade before they fail, in the training layout. */
final class TinyFleet {

    static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

    private static final int DAYS = 400;

    private TinyFleet() {}

    /** What befalls a device besides its battery. */
    interface Extra {
        void write(String device, Instant failure, Instant end, StringBuilder readings);
    }

    static Path write(Path folder, int devices, long seed, Extra extra) throws IOException {
        Random chance = new Random(seed);
        StringBuilder rows = new StringBuilder("device,class,acquired_on,observed_from,observed_until\n");
        StringBuilder readings = new StringBuilder("device,signal,at,value\n");
        StringBuilder events = new StringBuilder("device,at,event,code,detail\n");
        Instant end = START.plus(Duration.ofDays(DAYS));
        for (int n = 0; n < devices; n++) {
            String device = "P-" + n;
            rows.append(device + ",infusion-pump,2023-06-01," + START + "," + end + "\n");
            Instant begin = START;
            while (begin.isBefore(end)) {
                Instant failure = begin.plus(Duration.ofHours(24 * 40 + chance.nextInt(24 * 160)));
                for (Instant at = begin; at.isBefore(end) && at.isBefore(failure); at = at.plus(Duration.ofHours(24))) {
                    double left = Duration.between(at, failure).toHours() / 24.0;
                    double capacity = (left < 25 ? 84 + 0.4 * (left - 25) : 92) + chance.nextGaussian();
                    readings.append(device + ",battery-capacity," + at.plusSeconds(3600) + "," + capacity + "\n");
                }
                Instant repair = failure.plus(Duration.ofDays(3));
                if (failure.isBefore(end)) {
                    events.append(device + "," + failure + ",failure,battery,\n");
                    events.append(device + "," + repair + ",repair,battery,\n");
                }
                extra.write(device, failure, end, readings);
                begin = repair;
            }
        }
        Files.writeString(folder.resolve("devices.csv"), rows);
        Files.writeString(folder.resolve("readings.csv"), readings);
        Files.writeString(folder.resolve("events.csv"), events);
        return folder;
    }

    static Path write(Path folder, int devices, long seed) throws IOException {
        return write(folder, devices, seed, (device, failure, end, readings) -> {});
    }

    static Plan plan() {
        return new Plan(7, new int[] {7, 30}, Windows.USUAL, 7, 0.65, 0, 60, 0.9, 5, 1, false, 10, 2000, 30, 3, 10, 6);
    }

    static Evaluation train(Path data, Path out) throws IOException, InterruptedException {
        return new Training(plan(), SignalCatalogue.load(), new PrintStream(OutputStream.nullOutputStream()))
                .run(data, out, "train", null);
    }
}
