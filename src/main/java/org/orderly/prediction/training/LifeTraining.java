package org.orderly.prediction.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.orderly.prediction.bundle.RemainingLife;
import org.orderly.prediction.training.Conformal.Miss;

/** Learns how long devices of one class live, and how far the answers are off. */
final class LifeTraining {

    private final Plan plan;
    private final List<String> names;
    private final String file;

    LifeTraining(Plan plan, List<String> names, String file) {
        this.plan = plan;
        this.names = names;
        this.file = file;
    }

    /** What came of it. */
    record Trained(Learned<?> learned, RemainingLife life, LifeFigures figures) {}

    /** Null if a part has no life to learn from or to measure with. */
    Trained train(Map<Part, List<Moment>> parts) {
        List<Moment> validating = known(parts.get(Part.VALIDATION));
        List<Moment> test = known(parts.get(Part.TEST));
        Question training = Question.ofLife(names, parts.get(Part.TRAIN));
        if (training.size() == 0 || validating.isEmpty() || test.isEmpty() || failing(parts) < plan.minFailures()) {
            return null;
        }
        Question validation = Question.ofLife(names, validating);
        Learned<?> best = null;
        double least = Double.MAX_VALUE;
        for (Learner learner : LifeLearners.of(plan)) {
            Learned<?> learned = learner.learn(training, plan.seed());
            double error = error(learned.of(validation.rows()), validation);
            if (error < least) {
                least = error;
                best = learned;
            }
        }
        RemainingLife life = Conformal.of(file, misses(validating, best.of(validation.rows())), plan);
        double mean = Arrays.stream(training.targets()).average().orElse(0);
        float[][] rows = test.stream().map(Moment::row).toArray(float[][]::new);
        return new Trained(best, life, LifeFigures.of(test, best.of(rows), mean, life));
    }

    private long failing(Map<Part, List<Moment>> parts) {
        return parts.get(Part.TRAIN).stream()
                .filter(moment -> moment.life() < plan.lifeCap())
                .map(moment -> moment.member().watch().nextFailure(moment.atMs()))
                .distinct()
                .count();
    }

    private static double error(double[] answers, Question question) {
        double sum = 0;
        for (int i = 0; i < answers.length; i++) {
            sum += question.weights()[i] * Math.pow(answers[i] - question.targets()[i], 2);
        }
        return sum;
    }

    private static List<Miss> misses(List<Moment> moments, double[] answers) {
        List<Miss> misses = new ArrayList<>();
        for (int i = 0; i < answers.length; i++) {
            Moment moment = moments.get(i);
            misses.add(new Miss(moment.member().subject().device(), answers[i], moment.life()));
        }
        return misses;
    }

    private static List<Moment> known(List<Moment> moments) {
        return moments.stream().filter(moment -> !Double.isNaN(moment.life())).toList();
    }
}
