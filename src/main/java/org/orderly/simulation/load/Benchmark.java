package org.orderly.simulation.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.orderly.time.Clocks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code benchmark}: starts the packaged service beside itself, measures it and prints the figures. */
@Command(
        name = "benchmark",
        header = "Measures the packaged service on this machine.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Measures the packaged service on this machine, the load generator beside it:",
            "a  pings/s accepted and durable over HTTP in batches of 100, beside a bare JDBC batch insert",
            "b  one ping per HTTP request, beside an empty POST resource",
            "c  p99 from ping sent to seen by a live subscriber, at 5,000 pings/s",
            "d  p99 of /api/locate while c runs",
            "e  heap in use after all assets are in and were seen once",
            "f  start to ready with all assets",
            "g  readings/s accepted and durable over HTTP in batches of 100, beside the pings of a",
            "h  device scorings/s on one core, features ready, beside Tribuo's own predict; needs no service",
            "i  re-score of as many devices as assets from the table of features; needs no service",
            "j  a week planned for 500 orders and 12 technicians, beside planning without a solver; needs no service",
            "k  p99 of lists of work orders, of as many as --orders says, years of them",
            "l  p99 of the report of savings over five years, of as many entries as --entries says",
            "m  rows of that ledger verified a second",
            "n  pings/s as in a with 20 % of them up to a day late, beside none late in the same run"
        })
public final class Benchmark implements Callable<Integer> {

    @Option(names = "--parts", defaultValue = "abcdefghijklmn", description = "which of them (${DEFAULT-VALUE})")
    private String parts = "";

    @Option(names = "--assets", defaultValue = "100000", description = "assets with a tag each (${DEFAULT-VALUE})")
    private int assets;

    @Option(names = "--orders", defaultValue = "1000000", description = "work orders, for k (${DEFAULT-VALUE})")
    private int orders;

    @Option(names = "--entries", defaultValue = "1000000", description = "entries, for l and m (${DEFAULT-VALUE})")
    private int entries;

    @Option(names = "--seconds", defaultValue = "20", description = "length of one measurement (${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--repeat", defaultValue = "3", description = "measurements of each part (${DEFAULT-VALUE})")
    private int repeat;

    @Option(names = "--connections", defaultValue = "32", description = "HTTP connections (${DEFAULT-VALUE})")
    private int connections;

    @Option(names = "--heap", defaultValue = "512m", description = "the service's -Xmx (${DEFAULT-VALUE})")
    private String heap = "";

    @Option(
            names = "--java",
            split = " ",
            defaultValue = ServiceProcess.ADVISED,
            description = "further options of the service's Java (as docs/operating.md advises)")
    private List<String> java = List.of();

    @Option(
            names = "--models",
            defaultValue = "ml-models",
            description = "trained models, for h and i (${DEFAULT-VALUE})")
    private Path models = Path.of("");

    @Option(names = "--quick", description = "one measurement of 5 s each")
    private boolean quick;

    @Option(names = "--keep", description = "keep the folder with data and log")
    private boolean keep;

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        Clock clock = Clocks.system();
        Path folder = Files.createTempDirectory("orderly-benchmark-");
        Duration time = Duration.ofSeconds(quick ? 5 : seconds);
        System.out.printf(
                "Orderly benchmark: %,d assets, -Xmx%s %s, Java %s, %d processors, data in %s%n",
                assets,
                heap,
                String.join(" ", java),
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                folder);
        Figures figures = new Figures();
        try {
            withService(folder, figures, time, clock);
            withoutService(folder, figures, time, clock);
            schedules(figures, time);
        } finally {
            if (!keep) {
                delete(folder);
            }
        }
        figures.print();
        return 0;
    }

    private void withService(Path folder, Figures figures, Duration time, Clock clock)
            throws IOException, InterruptedException, SQLException {
        String served = once(parts).replaceAll("[hij]", "");
        if (served.isEmpty()) {
            return;
        }
        List<String> options = new ArrayList<>(java);
        options.add("-Xmx" + heap);
        try (ServiceProcess service = new ServiceProcess(folder, options)) {
            figures.take("f start to ready, empty", service.start().toMillis() / 1000.0, "s");
            try (Measurements measure =
                    new Measurements(service, folder, figures, assets, orders, entries, connections, time, clock)) {
                for (int i = 0; i < served.length(); i++) {
                    for (int run = 1; run <= runs(); run++) {
                        System.out.printf("Part %c, run %d%n", served.charAt(i), run);
                        measure.part(served.charAt(i));
                    }
                }
            }
            service.stop();
        }
    }

    private void withoutService(Path folder, Figures figures, Duration time, Clock clock)
            throws IOException, SQLException {
        if (parts.chars().noneMatch(part -> Scorings.has((char) part))) {
            return;
        }
        Scorings scorings = new Scorings(models, folder, figures, assets, time, clock);
        for (int i = 0; i < parts.length(); i++) {
            for (int run = 1; Scorings.has(parts.charAt(i)) && run <= runs(); run++) {
                System.out.printf("Part %c, run %d%n", parts.charAt(i), run);
                scorings.part(parts.charAt(i));
            }
        }
    }

    private void schedules(Figures figures, Duration time) {
        Schedules schedules = new Schedules(figures, time);
        for (int run = 1; parts.chars().anyMatch(part -> Schedules.has((char) part)) && run <= runs(); run++) {
            System.out.printf("Part j, run %d%n", run);
            schedules.measure();
        }
    }

    private int runs() {
        return quick ? 1 : repeat;
    }

    /** Parts c and d are one measurement. */
    private static String once(String parts) {
        return parts.contains("c") ? parts.replace("d", "") : parts;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
