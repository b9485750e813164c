package org.orderly.prediction.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orderly.prediction.bundle.Calibration;

/** Learns whether devices of one class fail within one horizon, every way there is, and keeps the best on validation. */
final class HorizonTraining {

    static final String RULE = "rule";

    private final Plan plan;
    private final List<String> names;
    private final int horizon;

    /** @param horizon its place in the plan */
    HorizonTraining(Plan plan, List<String> names, int horizon) {
        this.plan = plan;
        this.names = names;
        this.horizon = horizon;
    }

    /** A model with its calibration and threshold, and how well it ranked the validation. */
    record Candidate(Learner learner, Learned<?> learned, Calibration calibration, double threshold, double prAuc) {
        /** The same way of learning, with more to learn from. */
        Candidate again(Question more, long seed) {
            return new Candidate(learner, learner.learn(more, seed), calibration, threshold, prAuc);
        }
    }

    /**
     * What came of it.
     *
     * @param chosen the trainer to be used
     * @param candidates the best of each trainer
     * @param answers on the test, by trainer, the rule among them
     */
    record Trained(String chosen, Map<String, Candidate> candidates, Map<String, Answers> answers, double baseRate) {

        Candidate best() {
            return candidates.get(chosen);
        }

        Trained with(String other) {
            return new Trained(other, candidates, answers, baseRate);
        }
    }

    /** The trainer that ranked the validation best, on average over folds. */
    static String chosen(List<Map<String, Candidate>> folds) {
        return folds.get(0).keySet().stream()
                .max(Comparator.comparingDouble(trainer -> folds.stream()
                        .mapToDouble(fold -> fold.get(trainer).prAuc())
                        .sum()))
                .orElseThrow();
    }

    Trained train(Map<Part, List<Moment>> parts) {
        Question training = Question.ofFailure(names, parts.get(Part.TRAIN), horizon);
        List<Moment> validating = known(parts.get(Part.VALIDATION));
        Question validation = Question.ofFailure(names, validating, horizon);
        Map<String, Candidate> best = new LinkedHashMap<>();
        for (Learner learner : FailureLearners.of(plan)) {
            Learned<?> learned = learner.learn(training, plan.seed());
            best.merge(
                    learner.trainer(),
                    candidate(learner, learned, validation),
                    (one, other) -> other.prAuc() > one.prAuc() ? other : one);
        }
        if (plan.folds() > 0) {
            best.replaceAll((trainer, candidate) -> candidate.again(training.and(validation), plan.seed()));
        }
        List<Moment> test = known(parts.get(Part.TEST));
        float[][] rows = test.stream().map(Moment::row).toArray(float[][]::new);
        Map<String, Answers> answers = new LinkedHashMap<>();
        for (Map.Entry<String, Candidate> entry : best.entrySet()) {
            Candidate candidate = entry.getValue();
            answers.put(entry.getKey(), answers(test, candidate.learned().of(rows), candidate));
        }
        answers.put(RULE, rule(validating, validation, test));
        return new Trained(chosen(List.of(best)), best, answers, training.baseRate());
    }

    private Candidate candidate(Learner learner, Learned<?> learned, Question validation) {
        double[] outputs = learned.of(validation.rows());
        Calibration calibration = Calibrating.of(outputs, validation);
        double[] probabilities = calibrated(calibration, outputs);
        double threshold = Thresholds.of(probabilities, validation, plan);
        return new Candidate(learner, learned, calibration, threshold, Ranking.prAuc(outputs, validation));
    }

    private Answers answers(List<Moment> test, double[] outputs, Candidate candidate) {
        return Answers.of(
                test,
                calibrated(candidate.calibration(), outputs),
                candidate.threshold(),
                horizon,
                plan.horizons()[horizon]);
    }

    /** The rule's counts, made probabilities on validation like any model's output, which is more than it asks for. */
    private Answers rule(List<Moment> validating, Question validation, List<Moment> test) {
        double[] counts = shares(validating);
        Calibration calibration = Calibrating.isotonic(counts, validation.targets(), validation.weights());
        double threshold = Thresholds.of(calibrated(calibration, counts), validation, plan);
        return Answers.of(test, calibrated(calibration, shares(test)), threshold, horizon, plan.horizons()[horizon]);
    }

    private static double[] shares(List<Moment> moments) {
        return moments.stream().mapToDouble(Moment::rule).toArray();
    }

    private static double[] calibrated(Calibration calibration, double[] outputs) {
        double[] probabilities = new double[outputs.length];
        for (int i = 0; i < outputs.length; i++) {
            probabilities[i] = calibration.of(outputs[i]);
        }
        return probabilities;
    }

    private List<Moment> known(List<Moment> moments) {
        List<Moment> known = new ArrayList<>(moments);
        known.removeIf(moment -> moment.outcomes()[horizon] == Outcome.UNKNOWN);
        return known;
    }
}
