package org.orderly.prediction.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.orderly.prediction.training.Answers.Answer;

/**
 * How good a model's answers were.
 *
 * @param prAuc area under the curve of precision over recall (average precision)
 * @param precision share of alarmed moments that a failure followed; null without an alarm
 * @param recall share of moments before a failure that were alarmed; null without a failure
 * @param brier mean squared difference between probability and outcome
 * @param leadTimeDaysMedian from the first alarm within the horizon to the failure; null without one
 * @param threshold the alarm's probability; null where it differs by class or fold
 * @param failures in the test
 * @param failuresForeseen of them, with an alarm within the horizon
 * @param baseRate share of moments before a failure, which is the prAuc of guessing
 */
record Figures(
        double prAuc,
        Double precision,
        Double recall,
        Double f1,
        double brier,
        Double leadTimeDaysMedian,
        Double falseAlarmsPer100DevicesPerMonth,
        Double threshold,
        int moments,
        int failures,
        int failuresForeseen,
        double baseRate,
        List<Bin> reliability,
        List<Point> curve) {

    private static final double MONTH_DAYS = 30.44;
    private static final int BINS = 10;
    private static final int POINTS = 50;

    /** Answers with a probability from low to high: what was said on average and what came. */
    record Bin(double low, double high, double predicted, double observed, int count) {}

    /** A point of the curve. */
    record Point(double recall, double precision) {}

    static Figures of(Answers given) {
        List<Answer> answers = given.all().stream()
                .sorted(Comparator.comparingDouble(Answer::probability).reversed())
                .toList();
        double alarms = count(answers, Answer::alarm);
        double failing = count(answers, Answer::fails);
        double hits = count(answers, answer -> answer.alarm() && answer.fails());
        List<Point> curve = curve(answers, failing);
        double brier = answers.stream()
                .mapToDouble(answer -> Math.pow(answer.probability() - (answer.fails() ? 1 : 0), 2))
                .average()
                .orElse(Double.NaN);
        List<Double> leads = given.leadDays().stream().sorted().toList();
        return new Figures(
                round(area(curve)),
                alarms == 0 ? null : round(hits / alarms),
                failing == 0 ? null : round(hits / failing),
                failing == 0 ? null : round(2 * hits / (alarms + failing)),
                round(brier),
                leads.isEmpty() ? null : round(leads.get(leads.size() / 2)),
                round(given.falseAlarms() * 100.0 * MONTH_DAYS / Math.max(1, given.deviceDays())),
                given.thresholds().size() == 1 ? round(given.thresholds().get(0)) : null,
                answers.size(),
                given.failures(),
                leads.size(),
                round(failing / Math.max(1, answers.size())),
                reliability(answers),
                thinned(curve));
    }

    private static double count(List<Answer> answers, Predicate<Answer> wanted) {
        return answers.stream().filter(wanted).count();
    }

    private static List<Point> curve(List<Answer> answers, double failing) {
        List<Point> points = new ArrayList<>();
        int hits = 0;
        for (int i = 0; i < answers.size(); i++) {
            hits += answers.get(i).fails() ? 1 : 0;
            boolean last = i + 1 == answers.size()
                    || answers.get(i + 1).probability() < answers.get(i).probability();
            if (last && failing > 0) {
                points.add(new Point(hits / failing, hits / (i + 1.0)));
            }
        }
        return points;
    }

    private static double area(List<Point> curve) {
        double area = 0;
        double recall = 0;
        for (Point point : curve) {
            area += (point.recall() - recall) * point.precision();
            recall = point.recall();
        }
        return area;
    }

    private static List<Point> thinned(List<Point> curve) {
        List<Point> thinned = new ArrayList<>();
        for (Point point : curve) {
            boolean next = thinned.isEmpty()
                    || point.recall() - thinned.get(thinned.size() - 1).recall() >= 1.0 / (POINTS - 2);
            if (next || point.equals(curve.get(curve.size() - 1))) {
                thinned.add(new Point(round(point.recall()), round(point.precision())));
            }
        }
        return thinned;
    }

    /** Bins with equally many answers: most probabilities are small, and bins of equal width would hold them all. */
    private static List<Bin> reliability(List<Answer> falling) {
        List<Bin> bins = new ArrayList<>();
        int to = falling.size();
        for (int bin = 0; bin < BINS && to > 0; bin++) {
            int from = bin == BINS - 1 ? 0 : (int) ((long) falling.size() * (BINS - 1 - bin) / BINS);
            while (from > 0 && from < to && same(falling.get(from - 1), falling.get(from))) {
                from--;
            }
            if (from < to) {
                bins.add(bin(falling.subList(from, to)));
                to = from;
            }
        }
        return bins;
    }

    private static boolean same(Answer one, Answer other) {
        return one.probability() == other.probability();
    }

    private static Bin bin(List<Answer> falling) {
        return new Bin(
                round(falling.get(falling.size() - 1).probability()),
                round(falling.get(0).probability()),
                round(falling.stream()
                        .mapToDouble(Answer::probability)
                        .average()
                        .orElse(0)),
                round(count(falling, Answer::fails) / falling.size()),
                falling.size());
    }

    /** To six digits behind the point, so that files stay short. */
    static double round(double value) {
        return Double.isFinite(value) ? Math.round(value * 1e6) / 1e6 : value;
    }
}
