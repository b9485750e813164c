package org.orderly.savings.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.orderly.savings.Money;

/**
 * Hard savings and costs of one currency by day, cash of both budgets: what payback and net present value are reckoned from.
 * Nothing soft is ever in it.
 */
final class CashFlow {

    private final String currency;
    private final NavigableMap<LocalDate, Money> days = new TreeMap<>();
    private boolean hasCosts;

    CashFlow(String currency) {
        this.currency = currency;
    }

    /** What came in on a day, or was paid; never anything soft. */
    void add(LocalDate on, Money amount) {
        days.merge(on, Money.zero(currency).plus(amount), Money::plus);
    }

    /** There are costs in it: without them nothing can be paid back. */
    void costs() {
        hasCosts = true;
    }

    boolean isEmpty() {
        return days.isEmpty();
    }

    /** The day from which on savings have covered the costs for good; none while they have not, or cost nothing. */
    Optional<LocalDate> paidBackOn() {
        Money sum = Money.zero(currency);
        LocalDate since = null;
        for (Map.Entry<LocalDate, Money> day : days.entrySet()) {
            sum = sum.plus(day.getValue());
            if (sum.amount().signum() < 0) {
                since = null;
            } else if (since == null) {
                since = day.getKey();
            }
        }
        return hasCosts ? Optional.ofNullable(since) : Optional.empty();
    }

    /**
     * Net present value on that day: what comes within the first twelve months counts in full, what comes in the n-th year
     * after is divided by (1 + rate)^n. Exact, and rounded once.
     *
     * @param rate a year, such as 0.05
     */
    Money presentValue(LocalDate at, BigDecimal rate) {
        BigDecimal growth = BigDecimal.ONE.add(rate);
        int last = days.isEmpty() ? 0 : years(at, days.lastKey());
        BigDecimal numerator = BigDecimal.ZERO;
        for (Map.Entry<LocalDate, Money> day : days.entrySet()) {
            int left = last - years(at, day.getKey());
            numerator = numerator.add(day.getValue().amount().multiply(growth.pow(left)));
        }
        return Money.rounded(numerator, growth.pow(last), currency);
    }

    private static int years(LocalDate at, LocalDate day) {
        return Math.max(0, Math.toIntExact(ChronoUnit.YEARS.between(at, day)));
    }
}
