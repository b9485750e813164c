package org.orderly.prediction.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orderly.prediction.bundle.RemainingLife;
import org.orderly.prediction.training.Conformal.Miss;

/**
 * Learns how long devices of one class live, and how far the answers are off. The training and validation devices are
 * learned from together; how far the answers are off is seen on groups of them that were left out in turn
 * (cross-conformal, Vovk 2015), and the test is asked once, in the end.
 */
final class LifeTraining {

    private static final int GROUPS = 4;

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
        List<Moment> learning = new ArrayList<>(known(parts.get(Part.TRAIN)));
        learning.addAll(known(parts.get(Part.VALIDATION)));
        List<Moment> test = known(parts.get(Part.TEST));
        if (learning.isEmpty() || test.isEmpty() || failing(parts) < plan.minFailures()) {
            return null;
        }
        List<List<Moment>> groups = groups(learning);
        Learner learner = best(groups);
        List<Miss> misses = new ArrayList<>();
        for (List<Moment> group : groups) {
            misses.addAll(misses(group, without(group, groups, learner).of(rows(group))));
        }
        double leftOut = Math.sqrt(misses.stream()
                .mapToDouble(miss -> miss.error() * miss.error())
                .average()
                .orElse(0));
        RemainingLife life = Conformal.of(file, misses, plan);
        Question all = Question.ofLife(names, learning);
        Learned<?> learned = learner.learn(all, plan.seed());
        double mean = Arrays.stream(all.targets()).average().orElse(0);
        return new Trained(learned, life, LifeFigures.of(test, learned.of(rows(test)), mean, leftOut, life));
    }

    /** The way of learning that answers the first group's devices best after the others. */
    private Learner best(List<List<Moment>> groups) {
        List<Moment> first = groups.get(0);
        Question truth = Question.ofLife(names, first);
        return LifeLearners.of(plan).stream()
                .min(Comparator.comparingDouble(
                        learner -> error(without(first, groups, learner).of(truth.rows()), truth)))
                .orElseThrow();
    }

    private Learned<?> without(List<Moment> left, List<List<Moment>> groups, Learner learner) {
        List<Moment> others = new ArrayList<>();
        groups.stream()
                .filter(group -> group.get(0).member() != left.get(0).member())
                .forEach(others::addAll);
        return learner.learn(Question.ofLife(names, others), plan.seed());
    }

    /** Whole devices. */
    private static List<List<Moment>> groups(List<Moment> moments) {
        Map<Member, Integer> dealt = new LinkedHashMap<>();
        List<List<Moment>> groups = new ArrayList<>();
        for (int i = 0; i < GROUPS; i++) {
            groups.add(new ArrayList<>());
        }
        for (Moment moment : moments) {
            int group = dealt.computeIfAbsent(moment.member(), member -> dealt.size() % GROUPS);
            groups.get(group).add(moment);
        }
        groups.removeIf(List::isEmpty);
        return groups;
    }

    private static float[][] rows(List<Moment> moments) {
        return moments.stream().map(Moment::row).toArray(float[][]::new);
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
