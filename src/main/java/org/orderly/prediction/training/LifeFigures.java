package org.orderly.prediction.training;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orderly.prediction.bundle.RemainingLife;
import org.orderly.prediction.bundle.RemainingLife.Interval;

/**
 * How good the remaining lives were, in days, up to the cap.
 *
 * @param rmseOfTheMeanDays of always answering training's mean: what must be beaten
 * @param rmseLeftOutDays of the devices learned from, each answered by a model that was not: to choose options by
 * @param coverageSeen share of the test's moments in the interval, each device counting as one
 * @param last of each test device's last moment, where its failure is known; null if there is none
 */
record LifeFigures(
        double rmseDays,
        double rmseOfTheMeanDays,
        double rmseLeftOutDays,
        double maeDays,
        double coverageStated,
        double coverageSeen,
        double medianWidthDays,
        double capDays,
        int devices,
        int moments,
        Last last) {

    private static final double EARLY = 13;
    private static final double LATE = 10;

    /**
     * Of the last moments.
     *
     * @param rmseDays with the true lives up to the cap
     * @param rmseRawDays with the true lives as they are
     * @param nasaScore sum over devices of exp(-d/13)-1 if d &lt; 0, else exp(d/10)-1, with d = answer - truth (Saxena et
     *     al. 2008), raw
     */
    record Last(double rmseDays, double rmseRawDays, double nasaScore, double nasaScoreCapped, int devices) {}

    static LifeFigures of(
            List<Moment> moments, double[] answers, double trainingMean, double leftOut, RemainingLife life) {
        double squares = 0;
        double squaresOfMean = 0;
        double errors = 0;
        double covered = 0;
        double[] widths = new double[moments.size()];
        Map<Member, Integer> counts = new HashMap<>();
        moments.forEach(moment -> counts.merge(moment.member(), 1, Integer::sum));
        for (int i = 0; i < widths.length; i++) {
            Moment moment = moments.get(i);
            Interval interval = life.interval(answers[i]);
            double error = interval.days() - moment.life();
            squares += error * error;
            squaresOfMean += (trainingMean - moment.life()) * (trainingMean - moment.life());
            errors += Math.abs(error);
            boolean in = moment.life() >= interval.lowDays() - 1e-6 && moment.life() <= interval.highDays() + 1e-6;
            covered += in ? 1.0 / counts.get(moment.member()) : 0;
            widths[i] = interval.highDays() - interval.lowDays();
        }
        Arrays.sort(widths);
        int size = moments.size();
        return new LifeFigures(
                Figures.round(Math.sqrt(squares / size)),
                Figures.round(Math.sqrt(squaresOfMean / size)),
                Figures.round(leftOut),
                Figures.round(errors / size),
                life.coverage(),
                Figures.round(covered / counts.size()),
                Figures.round(widths[size / 2]),
                life.capDays(),
                counts.size(),
                size,
                last(moments, answers, life));
    }

    private static Last last(List<Moment> moments, double[] answers, RemainingLife life) {
        double capped = 0;
        double raw = 0;
        double score = 0;
        double scoreCapped = 0;
        int devices = 0;
        for (int i = 0; i < moments.size(); i++) {
            Moment moment = moments.get(i);
            boolean isLast = i + 1 == moments.size() || moments.get(i + 1).member() != moment.member();
            double truth = moment.member().watch().wholeLife(moment.atMs());
            if (isLast && !Double.isNaN(truth)) {
                double answer = life.interval(answers[i]).days();
                double off = answer - Math.min(truth, life.capDays());
                capped += off * off;
                raw += (answer - truth) * (answer - truth);
                score += nasa(answer - truth);
                scoreCapped += nasa(off);
                devices++;
            }
        }
        return devices == 0
                ? null
                : new Last(
                        Figures.round(Math.sqrt(capped / devices)),
                        Figures.round(Math.sqrt(raw / devices)),
                        Figures.round(score),
                        Figures.round(scoreCapped),
                        devices);
    }

    private static double nasa(double late) {
        return Math.exp(late < 0 ? -late / EARLY : late / LATE) - 1;
    }
}
