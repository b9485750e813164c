package org.orderly.savings.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * How the nets of some calendar years could have been others ({@link Bootstrap}): of each sample, and each year, its costs, which
 * are known, the savings of as many of its own months as it has, drawn anew, and of months that go on as it was.
 *
 * @param years what each is drawn from
 * @param samples the nets of the years, in the smallest coins, sample by sample
 */
record DrawnYears(List<Year> years, List<long[]> samples) {

    private static final int FEWEST_MONTHS = 3;
    private static final int SAMPLES = 1_000;
    private static final long SEED = 20_260_303;

    /** A year. */
    static final class Year {

        private final long costs;
        private final long[] savings;
        private final int projected;

        /**
         * @param costs of the whole year, negative
         * @param savings of each of its months that is documented
         * @param projected how many of its months are projected
         */
        Year(long costs, long[] savings, int projected) {
            this.costs = costs;
            this.savings = savings;
            this.projected = projected;
        }

        private long drawn(long[] goingOn, Bootstrap.Chance chance) {
            return costs
                    + Bootstrap.drawn(savings, savings.length, chance)
                    + Bootstrap.drawn(goingOn, projected, chance);
        }

        private int months() {
            return savings.length + projected;
        }
    }

    /**
     * Draws them.
     *
     * @param goingOn savings by month, of which the projection is made
     */
    static DrawnYears of(List<Year> years, long[] goingOn) {
        Bootstrap.Chance chance = new Bootstrap.Chance(SEED);
        List<long[]> samples = new ArrayList<>(SAMPLES);
        for (int sample = 0; sample < SAMPLES; sample++) {
            samples.add(years.stream()
                    .mapToLong(year -> year.drawn(goingOn, chance))
                    .toArray());
        }
        return new DrawnYears(years, samples);
    }

    /** The range of the net of a year, by its place from 0; null if it has fewer than three months. */
    Bootstrap.Range net(int year) {
        return years.get(year).months() < FEWEST_MONTHS ? null : range(nets -> nets[year]);
    }

    /** The range of what is reckoned from the nets of all years. */
    Bootstrap.Range range(ToLongFunction<long[]> reckoning) {
        return Bootstrap.percentiles(samples.stream().mapToLong(reckoning).toArray());
    }

    /** Whether there are months enough to tell a range of anything. */
    boolean isEnough() {
        return years.stream().mapToInt(Year::months).sum() >= FEWEST_MONTHS;
    }
}
