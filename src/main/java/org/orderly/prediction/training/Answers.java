package org.orderly.prediction.training;

import java.util.ArrayList;
import java.util.List;

/** What a model said of the test's moments and what came of them. Answers of several classes or folds add up. */
final class Answers {

    /** One answer. */
    record Answer(double probability, boolean fails, boolean alarm) {}

    private final List<Answer> answers = new ArrayList<>();
    private final List<Double> leadDays = new ArrayList<>();
    private final List<Double> thresholds = new ArrayList<>();
    private int failures;
    private int falseAlarms;
    private double deviceDays;

    /** @param moments of each device together, ascending in time */
    static Answers of(List<Moment> moments, double[] probabilities, double threshold, int horizon, int days) {
        Answers answers = new Answers();
        answers.thresholds.add(threshold);
        Member member = null;
        long quietUntil = Long.MIN_VALUE;
        long failure = Long.MIN_VALUE;
        boolean warned = false;
        for (int i = 0; i < moments.size(); i++) {
            Moment moment = moments.get(i);
            if (moment.member() != member) {
                member = moment.member();
                quietUntil = Long.MIN_VALUE;
                failure = Long.MIN_VALUE;
            }
            if (moment.outcomes()[horizon] == Outcome.UNKNOWN) {
                continue;
            }
            boolean fails = moment.outcomes()[horizon] == Outcome.FAILS;
            boolean alarm = probabilities[i] >= threshold;
            answers.answers.add(new Answer(probabilities[i], fails, alarm));
            answers.deviceDays++;
            if (fails) {
                long next = member.watch().nextFailure(moment.atMs());
                if (next != failure) {
                    failure = next;
                    warned = false;
                    answers.failures++;
                }
                if (alarm && !warned) {
                    warned = true;
                    answers.leadDays.add((next - moment.atMs()) / (double) Times.DAY_MS);
                }
            } else if (alarm && moment.atMs() >= quietUntil) {
                answers.falseAlarms++;
                quietUntil = moment.atMs() + days * Times.DAY_MS;
            }
        }
        return answers;
    }

    void add(Answers other) {
        answers.addAll(other.answers);
        leadDays.addAll(other.leadDays);
        thresholds.addAll(other.thresholds);
        failures += other.failures;
        falseAlarms += other.falseAlarms;
        deviceDays += other.deviceDays;
    }

    List<Answer> all() {
        return answers;
    }

    /** From the first alarm within the horizon to the failure, of each failure there was an alarm for. */
    List<Double> leadDays() {
        return leadDays;
    }

    /** The thresholds used: one a class or fold. */
    List<Double> thresholds() {
        return thresholds;
    }

    /** Failures with at least one moment within the horizon before them. */
    int failures() {
        return failures;
    }

    /** Alarms no failure followed; after one the device is left alone for the horizon, as a technician has looked. */
    int falseAlarms() {
        return falseAlarms;
    }

    double deviceDays() {
        return deviceDays;
    }
}
