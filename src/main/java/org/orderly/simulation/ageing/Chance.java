package org.orderly.simulation.ageing;

/**
 * Chance that is the same on every machine and every Java: SplitMix64 (Steele, Lea and Flood, "Fast splittable
 * pseudorandom number generators", OOPSLA 2014), with functions of StrictMath only.
 */
final class Chance {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;
    private double spare = Double.NaN;

    private Chance(long state) {
        this.state = state;
    }

    /** Chance that belongs to these keys: the same keys give the same numbers, others have nothing to do with them. */
    static Chance of(long... keys) {
        long state = 0;
        for (long key : keys) {
            state = mixed(state + GOLDEN + key);
        }
        return new Chance(state);
    }

    /** A key made of the keys this was made of. */
    long hashed() {
        return mixed(state);
    }

    /** A key for a name. */
    static long key(String name) {
        long key = 0;
        for (int i = 0; i < name.length(); i++) {
            key = key * 1_000_003 + name.charAt(i);
        }
        return mixed(key);
    }

    /** Evenly in 0 (included) to 1 (excluded). */
    double uniform() {
        state += GOLDEN;
        return (mixed(state) >>> 11) * 0x1.0p-53;
    }

    double between(double low, double high) {
        return low + (high - low) * uniform();
    }

    boolean happens(double probability) {
        return uniform() < probability;
    }

    /** Normal with mean 0 and standard deviation 1, by the polar method (Marsaglia and Bray 1964). */
    double normal() {
        if (!Double.isNaN(spare)) {
            double found = spare;
            spare = Double.NaN;
            return found;
        }
        double x;
        double y;
        double s;
        do {
            x = between(-1, 1);
            y = between(-1, 1);
            s = x * x + y * y;
        } while (s >= 1 || s == 0);
        double scale = Math.sqrt(-2 * StrictMath.log(s) / s);
        spare = y * scale;
        return x * scale;
    }

    /** Exponential with mean 1. */
    double exponential() {
        return -StrictMath.log(1 - uniform());
    }

    /** Lognormal with median 1. */
    double factor(double sigma) {
        return StrictMath.exp(sigma * normal());
    }

    /** Poisson: by products of uniforms (Knuth) up to a mean of 30, by the normal approximation above. */
    int poisson(double mean) {
        if (mean > 30) {
            return (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
        }
        double limit = StrictMath.exp(-mean);
        int count = 0;
        for (double product = uniform(); product > limit; product *= uniform()) {
            count++;
        }
        return count;
    }

    private static long mixed(long z) {
        long first = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long second = (first ^ (first >>> 27)) * 0x94D049BB133111EBL;
        return second ^ (second >>> 31);
    }
}
