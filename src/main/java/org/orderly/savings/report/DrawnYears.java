package org.orderly.savings.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * How the nets of some calendar years could have been others: of each sample, and each year, a sum of as many months as the year
 * has, drawn anew ({@link Bootstrap}).
 *
 * @param samples the nets of the years, in the smallest coins, sample by sample
 * @param months how many months of each year were drawn
 */
record DrawnYears(List<long[]> samples, List<Integer> months) {

    private static final int SAMPLES = 1_000;
    private static final long SEED = 20_260_303;

    /** Months to draw: those documented, and those of which the projection is made. */
    record Year(int documented, int projected) {}

    /**
     * Draws them.
     *
     * @param documented net by month
     * @param projected net by month of what goes on as it was
     */
    static DrawnYears of(List<Year> years, long[] documented, long[] projected) {
        Bootstrap.Chance chance = new Bootstrap.Chance(SEED);
        List<long[]> samples = new ArrayList<>(SAMPLES);
        for (int sample = 0; sample < SAMPLES; sample++) {
            samples.add(years.stream()
                    .mapToLong(year -> Bootstrap.drawn(documented, year.documented(), chance)
                            + Bootstrap.drawn(projected, year.projected(), chance))
                    .toArray());
        }
        return new DrawnYears(
                samples,
                years.stream().map(year -> year.documented() + year.projected()).toList());
    }

    /** The range of the net of a year, by its place from 0; null if there is no month in it. */
    Bootstrap.Range net(int year) {
        return months.get(year) == 0 ? null : range(nets -> nets[year]);
    }

    /** The range of what is reckoned from the nets of all years. */
    Bootstrap.Range range(ToLongFunction<long[]> reckoning) {
        return Bootstrap.percentiles(samples.stream().mapToLong(reckoning).toArray());
    }
}
