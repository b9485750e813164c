package org.orderly.maintenance.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.orderly.telemetry.Signal;
import org.orderly.telemetry.SignalDays;
import org.orderly.telemetry.SignalKind;

/**
 * What a counter or another signal has shown, day by day.
 *
 * @param value the newest
 * @param day of the newest, UTC
 * @param growth null unless it is a counter
 */
record Usage(double value, LocalDate day, SignalDays days, CounterGrowth growth) {

    /** How a device is used is told by its last three months. */
    private static final int RATE_DAYS = 92;

    /**
     * Of these days, or null if there are none.
     *
     * @param said how much a counter really grew up to a day, where a person has said so
     */
    static Usage of(SignalDays days, Signal signal, Map<LocalDate, Double> said) {
        if (days == null || days.size() == 0) {
            return null;
        }
        int last = days.size() - 1;
        return new Usage(
                days.last(last),
                LocalDate.ofEpochDay(days.epochDay(last)),
                days,
                signal.kind() == SignalKind.COUNTER ? CounterGrowth.of(days, signal.unit(), said) : null);
    }

    /** By how much the counter grew a day on average over the last three months. */
    double perDay() {
        int last = days.size() - 1;
        int first = days.firstFrom(days.epochDay(last) - RATE_DAYS);
        int span = days.epochDay(last) - days.epochDay(first);
        return span == 0 ? 0 : (growth.total(last) - growth.total(first)) / span;
    }

    /** The value at the end of that day or of the last one known before it; of the first one known if there is none. */
    double at(LocalDate then) {
        return days.last(row(then));
    }

    /** How much the counter has grown since the end of that day. */
    double grownSince(LocalDate then) {
        return growth.total(days.size() - 1) - growth.total(row(then));
    }

    /** The first day on which the counter had grown by so much since the end of the other, or null. */
    LocalDate grown(LocalDate since, double by) {
        int from = row(since);
        for (int row = from; row < days.size(); row++) {
            if (growth.total(row) - growth.total(from) >= by) {
                return LocalDate.ofEpochDay(days.epochDay(row));
            }
        }
        return null;
    }

    /** The counter's steps that no use explains, after that day. */
    List<CounterGrowth.Step> stepsSince(LocalDate then) {
        return growth.steps().stream().filter(step -> step.day().isAfter(then)).toList();
    }

    private int row(LocalDate then) {
        return Math.max(0, days.firstFrom((int) then.toEpochDay() + 1) - 1);
    }
}
