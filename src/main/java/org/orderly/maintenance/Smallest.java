package org.orderly.maintenance;

/** Sees many numbers and keeps the smallest of them, without room for all. */
final class Smallest {

    private static final int LEAST_ROOM = 1024;

    private final int wanted;
    private final long[] kept;
    private int count;
    private int seen;
    /** Whatever is greater is not among the wanted ones. */
    private long limit = Long.MAX_VALUE;

    /**
     * @param wanted how many are kept
     * @param most how many will be seen at most
     */
    Smallest(int wanted, int most) {
        this.wanted = wanted;
        kept = new long[(int) Math.min(Math.max(2L * wanted, LEAST_ROOM), Math.max(1, most))];
    }

    void see(long number) {
        seen++;
        if (number <= limit) {
            if (count == kept.length) {
                Window.divide(kept, 0, count - 1, wanted - 1);
                count = wanted;
                limit = kept[wanted - 1];
            }
            kept[count++] = number;
        }
    }

    int seen() {
        return seen;
    }

    /** Those from place {@code from} to before {@code to}, which is not beyond the wanted ones, in order. */
    long[] window(int from, int to) {
        return Window.of(kept, count, from, to);
    }
}
