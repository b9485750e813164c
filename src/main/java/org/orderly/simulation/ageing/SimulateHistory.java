package org.orderly.simulation.ageing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code simulate-history}: years of readings, failures and repairs of a fleet that never was. */
@Command(
        name = "simulate-history",
        header = "Writes years of history of synthetic devices, to train on.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes devices.csv, readings.csv and events.csv in the layout that the command train reads.",
            "Devices age by use and fail by Weibull hazards; many failures show before, some do not.",
            "The same arguments write the same bytes."
        })
public final class SimulateHistory implements Callable<Integer> {

    @Option(names = "--devices", defaultValue = "1000", description = "how many (${DEFAULT-VALUE})")
    private int devices;

    @Option(names = "--years", defaultValue = "2", description = "how long, fractions too (${DEFAULT-VALUE})")
    private double years;

    @Option(names = "--seed", defaultValue = "7", description = "another one is another fleet (${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--per-class-minimum",
            defaultValue = "40",
            description = "devices of each class at least, as far as --devices allows (${DEFAULT-VALUE})")
    private int minimum;

    @Option(
            names = "--until",
            defaultValue = "2026-03-01",
            description = "the first day after the history (${DEFAULT-VALUE})")
    private LocalDate until = LocalDate.EPOCH;

    @Option(names = "--gzip", description = "write readings.csv.gz and events.csv.gz")
    private boolean gzip;

    @Option(names = "--out", required = true, description = "the folder; files of these names are overwritten")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        if (devices < 1 || years <= 0 || minimum < 0) {
            System.err.println("--devices and --years must be above zero, --per-class-minimum not below.");
            return 2;
        }
        long start = System.nanoTime();
        LocalDate from = until.minusDays(Math.round(years * Life.YEAR_DAYS));
        List<Fleet.Member> fleet = Fleet.of(devices, minimum, seed, from, until);
        int step = Math.max(1, fleet.size() / 10);
        History.Written written = new History(seed, out, gzip).write(fleet, done -> {
            if (done % step == 0) {
                System.out.printf("%,d of %,d devices%n", done, fleet.size());
            }
        });
        System.out.printf(
                Locale.ROOT,
                "Wrote %,d devices, %,d readings and %,d events from %s until %s to %s in %.1f s.%n",
                written.devices(),
                written.readings(),
                written.events(),
                from,
                until,
                out,
                (System.nanoTime() - start) / 1e9);
        return 0;
    }
}
