package org.orderly.prediction.training;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the file {@code evaluation.json} says: how good each model was on devices and times it was not learned from.
 *
 * @param overall by horizon in days, all classes together
 * @param classes by class code
 */
record Evaluation(String command, long seed, Data data, Map<String, OfHorizon> overall, Map<String, OfClass> classes) {

    static final String FILE = "evaluation.json";

    /** The chosen models of all classes or folds together, in a list of models by trainer. */
    static final String CHOSEN = "chosen";

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /**
     * What was learned from.
     *
     * @param cut the day the test begins; null for none
     * @param refused rows that could not be used, by file and reason
     */
    record Data(String fingerprint, int devices, long readings, long events, String cut, Map<String, Long> refused) {}

    /** Of one horizon: the trainer chosen on validation, and all that were tried, the rule among them. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfHorizon(String chosen, Map<String, Figures> models, List<Fold> folds) {}

    /** Of one group of devices in a cross-validation, the model chosen for it. */
    record Fold(String chosen, double prAuc, Double f1) {}

    /**
     * Of one class.
     *
     * @param horizons by days; they stand beside the other members in the file
     * @param remainingLife null if it was not learned
     * @param says why a class was not learned, or null
     */
    record OfClass(
            @JsonIgnore Map<String, OfHorizon> horizons, LifeFigures remainingLife, int trainingFailures, String says) {
        @JsonAnyGetter
        Map<String, OfHorizon> byHorizon() {
            return horizons;
        }
    }

    /** Several trainings of one class (folds) together, or one. */
    static OfClass of(List<ClassTraining.Trained> trainings, Plan plan) {
        Map<String, OfHorizon> horizons = new LinkedHashMap<>();
        for (int i = 0; i < plan.horizons().length; i++) {
            List<HorizonTraining.Trained> folds = ofHorizon(trainings, i);
            if (!folds.isEmpty()) {
                horizons.put(String.valueOf(plan.horizons()[i]), of(folds, trainings.size() > 1));
            }
        }
        ClassTraining.Trained first = trainings.get(0);
        LifeFigures life = first.life() == null ? null : first.life().figures();
        String says = horizons.isEmpty()
                ? first.failures() + " failures in training; at least " + plan.minFailures() + " are needed"
                : null;
        return new OfClass(horizons, life, first.failures(), says);
    }

    /** All classes of one horizon together; empty if none was learned. */
    static Map<String, OfHorizon> overall(List<ClassTraining.Trained> trainings, Plan plan) {
        Map<String, OfHorizon> overall = new LinkedHashMap<>();
        for (int i = 0; i < plan.horizons().length; i++) {
            List<HorizonTraining.Trained> all = ofHorizon(trainings, i);
            if (!all.isEmpty()) {
                overall.put(String.valueOf(plan.horizons()[i]), new OfHorizon(CHOSEN, figures(all, true), null));
            }
        }
        return overall;
    }

    void write(Path folder) throws IOException {
        Files.writeString(folder.resolve(FILE), JSON.writeValueAsString(this) + "\n");
    }

    private static List<HorizonTraining.Trained> ofHorizon(List<ClassTraining.Trained> trainings, int horizon) {
        return trainings.stream()
                .filter(training -> training.horizons().containsKey(horizon))
                .map(training -> training.horizons().get(horizon))
                .toList();
    }

    private static OfHorizon of(List<HorizonTraining.Trained> folds, boolean several) {
        String chosen = several ? CHOSEN : trainer(folds.get(0));
        return new OfHorizon(chosen, figures(folds, several), several ? folds(folds) : null);
    }

    private static List<Fold> folds(List<HorizonTraining.Trained> folds) {
        return folds.stream()
                .map(fold -> {
                    Figures figures = Figures.of(fold.answers().get(trainer(fold)));
                    return new Fold(trainer(fold), figures.prAuc(), figures.f1());
                })
                .toList();
    }

    private static Map<String, Figures> figures(List<HorizonTraining.Trained> all, boolean withChosen) {
        Map<String, Answers> together = new TreeMap<>();
        for (HorizonTraining.Trained one : all) {
            one.answers().forEach((trainer, answers) -> together.computeIfAbsent(trainer, name -> new Answers())
                    .add(answers));
            if (withChosen) {
                together.computeIfAbsent(CHOSEN, name -> new Answers())
                        .add(one.answers().get(trainer(one)));
            }
        }
        Map<String, Figures> figures = new LinkedHashMap<>();
        together.forEach((trainer, answers) -> figures.put(trainer, Figures.of(answers)));
        return figures;
    }

    private static String trainer(HorizonTraining.Trained training) {
        return training.best().learned().trainer();
    }
}
