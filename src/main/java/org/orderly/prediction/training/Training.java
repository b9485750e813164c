package org.orderly.prediction.training;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.orderly.telemetry.SignalCatalogue;

/** A whole training: reads a folder, learns its classes, writes the bundle and tells what it does. */
final class Training {

    private final Plan plan;
    private final SignalCatalogue catalogue;
    private final PrintStream says;

    Training(Plan plan, SignalCatalogue catalogue, PrintStream says) {
        this.plan = plan;
        this.catalogue = catalogue;
        this.says = says;
    }

    /**
     * Trains.
     *
     * @param command what the bundle shall say it was made by
     * @param asOf the day the bundle shall bear; null for the newest day of the data
     * @throws BadData if the data cannot be learned from
     */
    Evaluation run(Path data, Path out, String command, LocalDate asOf) throws IOException, InterruptedException {
        Fleet fleet = Fleet.read(data, catalogue, readings -> tell("  %,d readings …", readings));
        tell("Read %,d devices, %,d readings, %,d events.", fleet.devices(), fleet.readings(), fleet.events());
        fleet.faults().counts().forEach((reason, count) -> tell("Left out %,d rows of %s", count, reason));
        fleet.faults().first().forEach(line -> tell("  %s", line));
        SortedMap<String, List<Subject>> classes = fleet.byClass();
        long cut = cut(classes.values());
        Map<String, List<ClassTraining.Trained>> trainings = train(classes, cut);
        List<ClassTraining.Trained> all =
                trainings.values().stream().flatMap(List::stream).toList();
        Map<String, Evaluation.OfClass> figures = new TreeMap<>();
        trainings.forEach((code, folds) -> figures.put(code, Evaluation.of(folds, plan)));
        Evaluation evaluation = new Evaluation(
                command,
                plan.seed(),
                new Evaluation.Data(
                        fleet.fingerprint(),
                        fleet.devices(),
                        fleet.readings(),
                        fleet.events(),
                        cut == Long.MIN_VALUE
                                ? null
                                : LocalDate.ofEpochDay(cut / Times.DAY_MS).toString(),
                        fleet.faults().counts()),
                Evaluation.overall(all, plan),
                figures);
        List<ClassTraining.Trained> first =
                trainings.values().stream().map(folds -> folds.get(0)).toList();
        new BundleFolder(out, asOf == null ? fleet.newestDay() : asOf, plan).write(first, evaluation);
        return evaluation;
    }

    /** The midnight before which the share of the observed time lies that is learned from. */
    private long cut(Iterable<List<Subject>> classes) {
        if (plan.folds() > 0 || plan.timeCut() >= 1) {
            return Long.MIN_VALUE;
        }
        long from = Long.MAX_VALUE;
        long until = Long.MIN_VALUE;
        for (List<Subject> subjects : classes) {
            for (Subject subject : subjects) {
                from = Math.min(from, subject.observedFrom());
                until = Math.max(until, subject.observedUntil());
            }
        }
        return Math.floorDiv((long) (from + (until - from) * plan.timeCut()), Times.DAY_MS) * Times.DAY_MS;
    }

    private Map<String, List<ClassTraining.Trained>> train(SortedMap<String, List<Subject>> classes, long cut)
            throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            Map<String, Future<List<ClassTraining.Trained>>> running = new TreeMap<>();
            for (Map.Entry<String, List<Subject>> entry : classes.entrySet()) {
                running.put(entry.getKey(), pool.submit(() -> train(entry.getKey(), entry.getValue(), cut)));
            }
            Map<String, List<ClassTraining.Trained>> done = new TreeMap<>();
            for (Map.Entry<String, Future<List<ClassTraining.Trained>>> entry : running.entrySet()) {
                done.put(entry.getKey(), entry.getValue().get());
            }
            return done;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private List<ClassTraining.Trained> train(String classCode, List<Subject> subjects, long cut) {
        long began = System.nanoTime();
        List<Member> members = new ArrayList<>();
        subjects.forEach(subject -> members.add(new Member(subject)));
        ClassTraining training = new ClassTraining(classCode, members, catalogue, plan, cut);
        List<ClassTraining.Trained> trained = plan.folds() == 0 ? List.of(training.train()) : training.trainFolds();
        tell(
                "%-22s %,6d devices, %,4d failures to learn from, %s, %.1f s",
                classCode,
                members.size(),
                trained.get(0).failures(),
                trained.get(0).horizons().isEmpty() ? "too few" : "learned",
                (System.nanoTime() - began) / 1e9);
        return trained;
    }

    private void tell(String format, Object... values) {
        says.printf(Locale.ROOT, format + "%n", values);
    }
}
