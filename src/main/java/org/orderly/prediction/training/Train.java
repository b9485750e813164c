package org.orderly.prediction.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.orderly.prediction.features.Windows;
import org.orderly.telemetry.SignalCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code train}: learns from a history of devices which will fail, and writes a bundle. */
@Command(
        name = "train",
        header = "Learns from a history of devices which will fail, and writes the models.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Reads devices.csv, readings.csv and events.csv of a folder, learns each class of devices, measures on devices",
            "and times it has not learned from, and writes models, manifest.json, evaluation.json and card.md."
        })
public final class Train implements Callable<Integer> {

    /** Tribuo tells every tree; held here, or the level would be forgotten with the logger. */
    private static final Logger TRIBUO = Logger.getLogger("org.tribuo");

    @Spec
    private CommandSpec spec;

    @Option(names = "--data", required = true, description = "the folder with the three files (.csv or .csv.gz)")
    private Path data;

    @Option(names = "--out", required = true, description = "the bundle's folder: ml-models/NAME/VERSION")
    private Path out;

    @Option(names = "--seed", defaultValue = "7", description = "of all that is left to chance (${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--horizons",
            defaultValue = "7,30",
            description = "foresee failures within days (${DEFAULT-VALUE})")
    private String horizons = "";

    @Option(names = "--windows", defaultValue = "7,30", description = "days features look back (${DEFAULT-VALUE})")
    private String windows = "";

    @Option(names = "--every", defaultValue = "7", description = "days between moments to learn (${DEFAULT-VALUE})")
    private int every;

    @Option(
            names = "--time-cut",
            defaultValue = "0.65",
            description = "share of the time to learn from, the test lies after it; 1: no cut (${DEFAULT-VALUE})")
    private double timeCut;

    @Option(
            names = "--folds",
            defaultValue = "0",
            description = "cross-validate over so many groups of devices, without a time cut (${DEFAULT-VALUE})")
    private int folds;

    @Option(
            names = "--rul-cap",
            defaultValue = "180",
            description = "learn remaining lives up to so many days; 0: do not (${DEFAULT-VALUE})")
    private double rulCap;

    @Option(
            names = "--coverage",
            defaultValue = "0.8",
            description = "share of devices whose failure falls into the interval of their life (${DEFAULT-VALUE})")
    private double coverage;

    @Option(names = "--miss-cost", defaultValue = "5", description = "of a failure without warning (${DEFAULT-VALUE})")
    private double missCost;

    @Option(names = "--visit-cost", defaultValue = "1", description = "of a needless visit (${DEFAULT-VALUE})")
    private double visitCost;

    @Option(names = "--best-f1", description = "set thresholds by the best F1 instead of the least cost")
    private boolean bestF1;

    @Option(
            names = "--min-failures",
            defaultValue = "15",
            description = "do not learn a class with fewer failures to learn from (${DEFAULT-VALUE})")
    private int minFailures;

    @Option(names = "--max-rows", defaultValue = "6000", description = "moments to learn a class (${DEFAULT-VALUE})")
    private int maxRows;

    @Option(names = "--trees", defaultValue = "80", description = "rounds of boosting (${DEFAULT-VALUE})")
    private int trees;

    @Option(names = "--depth", defaultValue = "4", description = "of boosted trees (${DEFAULT-VALUE})")
    private int depth;

    @Option(
            names = "--forest-trees",
            defaultValue = "20",
            description = "of random forests; 0: none (${DEFAULT-VALUE})")
    private int forestTrees;

    @Option(names = "--forest-depth", defaultValue = "6", description = "of random forests (${DEFAULT-VALUE})")
    private int forestDepth;

    @Option(names = "--as-of", description = "the day the bundle bears (the newest day of the data)")
    private LocalDate asOf;

    @Override
    public Integer call() throws IOException, InterruptedException {
        TRIBUO.setLevel(Level.WARNING);
        long began = System.nanoTime();
        try {
            Training training = new Training(plan(), SignalCatalogue.load(), System.out);
            Evaluation evaluation = training.run(data, out, command(), asOf);
            System.out.println();
            System.out.print(Files.readString(out.resolve(Card.FILE)));
            System.out.printf(
                    Locale.ROOT,
                    "%nTook %.1f s; peak memory: heap %,d MB, process %s; bundle %,d KB in %s%n",
                    (System.nanoTime() - began) / 1e9,
                    Memory.peakHeapMb(),
                    Memory.peakOfProcess(),
                    Memory.folderKb(out),
                    out);
            return evaluation.overall().isEmpty() ? 1 : 0;
        } catch (BadData e) {
            System.err.println(e.getMessage());
            return 2;
        }
    }

    private Plan plan() {
        int[] days = Arrays.stream(horizons.split(",", -1))
                .mapToInt(text -> Integer.parseInt(text.strip()))
                .sorted()
                .toArray();
        return new Plan(
                seed,
                days,
                Windows.of(windows),
                every,
                timeCut,
                folds,
                rulCap,
                coverage,
                missCost,
                visitCost,
                bestF1,
                minFailures,
                maxRows,
                trees,
                depth,
                forestTrees,
                forestDepth);
    }

    /** The command as it was given, without the machine's paths. */
    private String command() {
        Path folder = out.toAbsolutePath().normalize();
        Map<String, String> told = Map.of(
                "--data", "DIR", "--out", "ml-models/" + folder.getParent().getFileName() + "/" + folder.getFileName());
        return "train "
                + spec.commandLine().getParseResult().matchedOptions().stream()
                        .map(option -> given(option, told))
                        .collect(Collectors.joining(" "));
    }

    private static String given(OptionSpec option, Map<String, String> told) {
        String name = option.longestName();
        return option.typeInfo().isBoolean() ? name : name + " " + told.getOrDefault(name, option.getValue() + "");
    }
}
