package org.orderly.savings;

import static org.orderly.savings.Term.baseline;
import static org.orderly.savings.Term.measured;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.orderly.http.Codes;

/**
 * How each line is reckoned: what it would have cost by the figures of the time before, less what it did cost; and out of which
 * budget it would have been paid. Every product is exact; there is one division and one rounding, at the end. A year has
 * 365 days.
 */
@SuppressWarnings("ImmutableEnumChecker") // functions without a state, and a List.of
public enum Formula {
    LOSS_AVOIDED(
            LineItem.LOSS_AVOIDED,
            Budget.CAPITAL,
            "(loss-rate × fleet × days / 365 − write-offs) × replacement-cost",
            365,
            in -> product(in, "loss-rate", "fleet", "days", "replacement-cost"),
            in -> yearly(product(in, "write-offs", "replacement-cost")),
            baseline(Figure.LOSS_RATE),
            measured("fleet", "1", "Devices in the fleet"),
            measured("days", "d", "Days that are counted"),
            measured("write-offs", "1", "Devices written off in these days"),
            baseline(Figure.REPLACEMENT_COST)),
    RENTAL_AVOIDED(
            LineItem.RENTAL_AVOIDED,
            Budget.OPERATING,
            "(rental-days × days / 365 − days-rented) × rental-rate",
            365,
            in -> product(in, "rental-days", "days", "rental-rate"),
            in -> yearly(product(in, "days-rented", "rental-rate")),
            baseline(Figure.RENTAL_DAYS),
            measured("days", "d", "Days that are counted"),
            measured("days-rented", "d", "Days for which units were rented"),
            baseline(Figure.RENTAL_RATE)),
    PURCHASE_AVOIDED(
            LineItem.PURCHASE_AVOIDED,
            Budget.CAPITAL,
            "units × replacement-cost",
            1,
            in -> product(in, "units", "replacement-cost"),
            in -> BigDecimal.ZERO,
            measured("units", "1", "Units"),
            baseline(Figure.REPLACEMENT_COST)),
    RIGHT_SIZING_REPLACEMENT(
            LineItem.RIGHT_SIZING,
            Budget.CAPITAL,
            "units × replacement-cost",
            1,
            in -> product(in, "units", "replacement-cost"),
            in -> BigDecimal.ZERO,
            measured("units", "1", "Units"),
            baseline(Figure.REPLACEMENT_COST)),
    RIGHT_SIZING_SERVICE(
            LineItem.RIGHT_SIZING,
            Budget.OPERATING,
            "units × yearly-service-cost",
            1,
            in -> product(in, "units", "yearly-service-cost"),
            in -> BigDecimal.ZERO,
            measured("units", "1", "Units"),
            baseline(Figure.YEARLY_SERVICE_COST)),
    SERVICE_AVOIDED(
            LineItem.SERVICE_AVOIDED,
            Budget.OPERATING,
            "contract-cost × days / 365 − invoiced",
            365,
            in -> product(in, "contract-cost", "days"),
            in -> yearly(in.get("invoiced")),
            baseline(Figure.CONTRACT_COST),
            measured("days", "d", "Days that are counted"),
            measured("invoiced", "¤", "What was invoiced in these days")),
    REPAIR_AVOIDED(
            LineItem.REPAIR_AVOIDED,
            Budget.OPERATING,
            "unplanned-repair-cost − planned-cost",
            1,
            in -> in.get("unplanned-repair-cost"),
            in -> in.get("planned-cost"),
            baseline(Figure.UNPLANNED_REPAIR_COST),
            measured("planned-cost", "¤", "What the planned repair did cost")),
    DOWNTIME_AVOIDED(
            LineItem.DOWNTIME_AVOIDED,
            Budget.OPERATING,
            "(downtime-hours × days / 365 − hours-down) × contribution-margin",
            365,
            in -> product(in, "downtime-hours", "days", "contribution-margin"),
            in -> yearly(product(in, "hours-down", "contribution-margin")),
            baseline(Figure.DOWNTIME_HOURS),
            measured("days", "d", "Days that are counted"),
            measured("hours-down", "h", "Hours out of service in these days"),
            baseline(Figure.CONTRIBUTION_MARGIN)),
    SEARCH_TIME(
            LineItem.SEARCH_TIME,
            Budget.OPERATING,
            "(search-minutes × days − minutes-searched) × loaded-wage / 60",
            60,
            in -> product(in, "search-minutes", "days", "loaded-wage"),
            in -> product(in, "minutes-searched", "loaded-wage"),
            baseline(Figure.SEARCH_MINUTES),
            measured("days", "d", "Days that are counted"),
            measured("minutes-searched", "min", "Minutes spent searching in these days"),
            baseline(Figure.LOADED_WAGE)),
    COST_OPERATING(
            LineItem.PROGRAMME_COST,
            Budget.OPERATING,
            "−quantity × price",
            1,
            in -> BigDecimal.ZERO,
            in -> product(in, "quantity", "price"),
            measured("quantity", "1", "How many"),
            measured("price", "¤", "Price of one")),
    COST_CAPITAL(
            LineItem.PROGRAMME_COST,
            Budget.CAPITAL,
            "−quantity × price",
            1,
            in -> BigDecimal.ZERO,
            in -> product(in, "quantity", "price"),
            measured("quantity", "1", "How many"),
            measured("price", "¤", "Price of one"));

    private final LineItem line;
    private final Budget budget;
    private final String text;
    private final BigDecimal divisor;
    private final Function<Map<String, BigDecimal>, BigDecimal> without;
    private final Function<Map<String, BigDecimal>, BigDecimal> happened;
    private final List<Term> terms;
    private final List<String> names;

    Formula(
            LineItem line,
            Budget budget,
            String text,
            int divisor,
            Function<Map<String, BigDecimal>, BigDecimal> without,
            Function<Map<String, BigDecimal>, BigDecimal> happened,
            Term... terms) {
        this.line = line;
        this.budget = budget;
        this.text = text;
        this.divisor = BigDecimal.valueOf(divisor);
        this.without = without;
        this.happened = happened;
        this.terms = List.of(terms);
        names = this.terms.stream().map(Term::name).toList();
    }

    @JsonValue
    public String code() {
        return Codes.code(this);
    }

    @JsonCreator
    static Formula of(String code) {
        return Codes.of(values(), code);
    }

    public LineItem line() {
        return line;
    }

    public Budget budget() {
        return budget;
    }

    /** In words, as it is printed. */
    public String text() {
        return text;
    }

    public List<Term> terms() {
        return terms;
    }

    /** The names of its numbers, in its order. */
    List<String> names() {
        return names;
    }

    /** The numbers by their names, in the order of the formula. */
    List<Input> inputs(Map<String, BigDecimal> values, String currency) {
        return terms.stream()
                .filter(term -> values.containsKey(term.name()))
                .map(term -> new Input(term.name(), values.get(term.name()), term.unitIn(currency)))
                .toList();
    }

    /**
     * The amount, rounded to the cent, half to even.
     *
     * @throws IllegalArgumentException if a number is missing, negative, has another unit or is none of this formula's
     */
    Money reckon(List<Input> inputs, String currency) {
        Map<String, BigDecimal> values = new HashMap<>();
        for (Input input : inputs) {
            if (values.put(input.name(), input.value()) != null) {
                throw new IllegalArgumentException(input.name() + " is there twice.");
            }
        }
        for (Term term : terms) {
            Input input = inputs.stream()
                    .filter(one -> one.name().equals(term.name()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(term.name() + " is missing."));
            if (input.value().signum() < 0) {
                throw new IllegalArgumentException(term.name() + " must not be negative.");
            }
            if (!term.unitIn(currency).equals(input.unit())) {
                throw new IllegalArgumentException(term.name() + " is in " + term.unitIn(currency) + ".");
            }
        }
        if (values.size() != terms.size()) {
            throw new IllegalArgumentException(
                    "The formula takes only " + terms.stream().map(Term::name).toList() + ".");
        }
        return Money.rounded(without.apply(values).subtract(happened.apply(values)), divisor, currency);
    }

    /**
     * What it would have cost by the figures of the time before, rounded to the cent, half to even: the amount is that less
     * what it did cost.
     *
     * @param inputs as {@link #reckon} has taken them
     */
    Money without(List<Input> inputs, String currency) {
        Map<String, BigDecimal> values = new HashMap<>();
        inputs.forEach(input -> values.put(input.name(), input.value()));
        return Money.rounded(without.apply(values), divisor, currency);
    }

    /** Whether the amount lies in the middle between two cents, so that ways of rounding differ. */
    public boolean isTie(List<Input> inputs, String currency) {
        Map<String, BigDecimal> values = new HashMap<>();
        inputs.forEach(input -> values.put(input.name(), input.value()));
        BigDecimal numerator = without.apply(values).subtract(happened.apply(values));
        BigDecimal twice = numerator
                .multiply(BigDecimal.valueOf(2))
                .scaleByPowerOfTen(Money.zero(currency).amount().scale());
        BigDecimal[] halves = twice.divideAndRemainder(divisor);
        return halves[1].signum() == 0
                && halves[0].remainder(BigDecimal.valueOf(2)).signum() != 0;
    }

    /** Where the formula divides by the days of a year, what is not divided is multiplied by them. */
    private static BigDecimal yearly(BigDecimal amount) {
        return amount.multiply(BigDecimal.valueOf(365));
    }

    private static BigDecimal product(Map<String, BigDecimal> values, String... names) {
        return Arrays.stream(names).map(values::get).reduce(BigDecimal.ONE, BigDecimal::multiply);
    }
}
