package org.orderly.savings.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * What if the figures of the time before were others: a scenario, never a claim.
 *
 * @param lossRate how many times as many devices would have been lost
 * @param rentalRate how many times as dear a rented day would be, before and now
 */
record Factors(BigDecimal lossRate, BigDecimal rentalRate) {

    /** As it is. */
    static final Factors NONE = new Factors(BigDecimal.ONE, BigDecimal.ONE);

    /**
     * What a sum would be: of losses what would have been lost changes and what was lost does not, of rentals both.
     *
     * @param amount what was saved, in the smallest coins
     * @param without what it would have cost, in the smallest coins
     */
    long of(Kind kind, long amount, long without) {
        return switch (kind.line()) {
            case LOSS_AVOIDED -> amount + times(lossRate.subtract(BigDecimal.ONE), without);
            case RENTAL_AVOIDED -> times(rentalRate, amount);
            case PURCHASE_AVOIDED,
                    RIGHT_SIZING,
                    SERVICE_AVOIDED,
                    REPAIR_AVOIDED,
                    DOWNTIME_AVOIDED,
                    SEARCH_TIME,
                    PROGRAMME_COST -> amount;
        };
    }

    List<String> words() {
        List<String> words = new ArrayList<>();
        words.add("Loss rates before: " + lossRate.toPlainString() + " times what is stated.");
        words.add("Price of a rented day: " + rentalRate.toPlainString() + " times what is stated, before and now.");
        words.add("Everything else as documented. A scenario is no claim and is in no report.");
        return words;
    }

    private static long times(BigDecimal factor, long minor) {
        return factor.multiply(BigDecimal.valueOf(minor))
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }
}
