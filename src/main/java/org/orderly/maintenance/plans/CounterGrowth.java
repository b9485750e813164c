package org.orderly.maintenance.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.orderly.telemetry.SignalDays;

/**
 * How much a counter has grown, day by day, whatever was done to it: use goes on when a counter is exchanged or reset, and
 * when it rolls over at its largest number. A step that no use explains is told with what it was taken for; a person may
 * say otherwise.
 */
final class CounterGrowth {

    /** A value that returns to where it was within so many days of readings was a misreading. */
    private static final int LOOK_AHEAD = 3;

    private static final double ALL_BUT = 0.99;
    private static final double HALF = 0.5;

    /** Nobody uses a device many times as much just when its counter begins again. */
    private static final double TIMES_USUAL = 3;

    private static final int RATE_DAYS = 30;

    private final SignalDays days;
    private final CounterPace pace;
    private final Map<LocalDate, Double> said;
    private final double[] total;
    private final List<Step> steps = new ArrayList<>();

    /** What a step of a counter was taken for. */
    enum TakenFor {
        /** It counts from zero again. */
        RESET,
        /** It went on from zero after its largest number. */
        ROLLOVER,
        /** Another counter goes on from its own number. */
        EXCHANGE,
        /** It showed something else for a short time. */
        MISREADING,
        /** A person has said how much it grew. */
        SAID;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A step that no use explains.
     *
     * @param day UTC, from which it shows the other value
     * @param grown how much use was counted between the two values
     */
    record Step(LocalDate day, double before, double after, TakenFor takenFor, double grown) {}

    /**
     * Adds up what a counter has shown.
     *
     * @param unit of the counter, in UCUM
     * @param said how much it really grew up to a day since the value before, where a person has said so
     */
    static CounterGrowth of(SignalDays days, String unit, Map<LocalDate, Double> said) {
        return new CounterGrowth(days, unit, said);
    }

    private CounterGrowth(SignalDays days, String unit, Map<LocalDate, Double> said) {
        this.days = days;
        this.pace = CounterPace.of(days, unit);
        this.said = said;
        this.total = new double[days.size()];
        int reference = 0;
        for (int row = 1; row < days.size(); ) {
            int next = taken(reference, row);
            reference = next == row ? reference : next - 1;
            row = Math.max(next, row + 1);
        }
    }

    /** How much it had grown on that row since the first one. */
    double total(int row) {
        return total[row];
    }

    /** The steps, the earliest first. */
    List<Step> steps() {
        return List.copyOf(steps);
    }

    /**
     * Takes in a row and tells the next one to look at; the row itself if it leaves the reference where it is.
     */
    private int taken(int reference, int row) {
        double before = days.last(reference);
        double after = days.last(row);
        int gap = days.epochDay(row) - days.epochDay(reference);
        total[row] = total[row - 1];
        LocalDate day = LocalDate.ofEpochDay(days.epochDay(row));
        if (said.containsKey(day)) {
            return step(row, before, TakenFor.SAID, said.get(day));
        }
        if (after >= before && pace.allows(after - before, gap)) {
            double anew = days.max(row) > after ? days.max(row) - before + after : after;
            boolean reset = days.min(row) < HALF * before && pace.isKnown() && pace.allows(anew, gap);
            return reset ? step(row, before, TakenFor.RESET, anew) : grown(row, after - before);
        }
        if (after < before && after >= ALL_BUT * before && pace.allows(before - after, 0)) {
            return row;
        }
        int back = back(reference, row);
        if (back > row) {
            Arrays.fill(total, row, back, total[row]);
            steps.add(new Step(day, before, after, TakenFor.MISREADING, 0));
            total[back] = total[row];
            return grown(back, Math.max(0, days.last(back) - before));
        }
        double over = after < before ? pace.overTheTop(before, after, gap) : Double.NaN;
        if (over <= TIMES_USUAL * usual(reference, gap + 1)) {
            return step(row, before, TakenFor.ROLLOVER, over);
        }
        return after < before && pace.allows(after, gap)
                ? step(row, before, TakenFor.RESET, after)
                : step(row, before, TakenFor.EXCHANGE, usual(reference, gap));
    }

    /** The row on which it shows again what it would have without a misreading; the row itself if there is none. */
    private int back(int reference, int row) {
        double before = days.last(reference);
        double after = days.last(row);
        for (int i = row + 1; i < days.size() && i <= row + LOOK_AHEAD; i++) {
            double value = days.last(i);
            boolean goesOn = value >= ALL_BUT * before
                    && pace.allows(value - before, days.epochDay(i) - days.epochDay(reference));
            double jump = Math.abs(value - days.last(i - 1));
            int gap = days.epochDay(i) - days.epochDay(i - 1);
            boolean unexplained =
                    after > before || (pace.isKnown() ? !pace.allows(jump, gap) : jump > 0.8 * (before - after));
            if (goesOn && unexplained) {
                return i;
            }
        }
        return row;
    }

    private int grown(int row, double by) {
        total[row] += by;
        return row + 1;
    }

    private int step(int row, double before, TakenFor takenFor, double by) {
        steps.add(new Step(LocalDate.ofEpochDay(days.epochDay(row)), before, days.last(row), takenFor, by));
        return grown(row, by);
    }

    /** What it grew in so many days before. */
    private double usual(int reference, int gap) {
        int first = reference;
        while (first > 0 && days.epochDay(first - 1) >= days.epochDay(reference) - RATE_DAYS) {
            first--;
        }
        int span = days.epochDay(reference) - days.epochDay(first);
        double usual = span == 0 ? 0 : (total[reference] - total[first]) / span * gap;
        return pace.allows(usual, gap) ? usual : 0;
    }
}
