package org.orderly.savings.report;

import java.util.Arrays;

/**
 * How far a sum could have been another one: the percentile bootstrap (B. Efron and R. J. Tibshirani, An Introduction to the
 * Bootstrap, 1993, chapters 6 and 13). As many units as there are are drawn from them, each as often as chance wants it, and
 * summed; of many such sums the 10th, 50th and 90th percentile are told, by nearest rank. What a unit has saved is summed before,
 * because the entries of one device are not independent of each other. Chance has a seed: the same units give the same range.
 */
final class Bootstrap {

    private static final int MOST = 1_000;
    private static final int LEAST = 200;
    private static final int DRAWS = 4_000_000;

    private Bootstrap() {}

    /** Percentiles of the sum, in the unit of what is summed. */
    record Range(long p10, long p50, long p90) {}

    /** The range of the sum of these units, at least one. */
    static Range of(long[] units, long seed) {
        long[] sums = new long[samples(units.length)];
        Chance chance = new Chance(seed);
        for (int sample = 0; sample < sums.length; sample++) {
            sums[sample] = drawn(units, units.length, chance);
        }
        return percentiles(sums);
    }

    /** 1,000, fewer if there are more than 4,000 units, but not fewer than 200. */
    static int samples(int units) {
        return Math.max(LEAST, Math.min(MOST, DRAWS / Math.max(1, units)));
    }

    /** The sum of so many of them, drawn one after the other and put back. */
    static long drawn(long[] units, int howMany, Chance chance) {
        long sum = 0;
        for (int i = 0; i < howMany; i++) {
            sum += units[chance.below(units.length)];
        }
        return sum;
    }

    /** Sorts them. */
    static Range percentiles(long[] sums) {
        Arrays.sort(sums);
        return new Range(rank(sums, 10), rank(sums, 50), rank(sums, 90));
    }

    private static long rank(long[] sorted, int percent) {
        return sorted[(percent * sorted.length + 99) / 100 - 1];
    }

    /** Numbers that follow from a seed: SplitMix64 (Steele, Lea, Flood 2014), fast enough for millions of draws. */
    static final class Chance {

        private long state;

        Chance(long seed) {
            state = seed;
        }

        /** From 0 to just below that, as good as evenly: it is far below 2^31. */
        int below(int bound) {
            state += 0x9E3779B97F4A7C15L;
            long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
            mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
            return (int) (((mixed >>> 33) * bound) >>> 31);
        }
    }
}
