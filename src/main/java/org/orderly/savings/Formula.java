package org.orderly.savings;

import static org.orderly.savings.Term.baseline;
import static org.orderly.savings.Term.measured;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How each line is reckoned, and out of which budget it would have been paid. Every product is exact; there is one division
 * and one rounding, at the end. A year has 365 days.
 */
@SuppressWarnings("ImmutableEnumChecker") // functions without a state, and a List.of
public enum Formula {
    LOSS_AVOIDED(
            LineItem.LOSS_AVOIDED,
            Budget.CAPITAL,
            "(loss-rate × fleet × days / 365 − write-offs) × replacement-cost",
            365,
            in -> in.get("loss-rate")
                    .multiply(in.get("fleet"))
                    .multiply(in.get("days"))
                    .subtract(in.get("write-offs").multiply(BigDecimal.valueOf(365)))
                    .multiply(in.get("replacement-cost")),
            baseline(Figure.LOSS_RATE),
            measured("fleet", "1"),
            measured("days", "d"),
            measured("write-offs", "1"),
            baseline(Figure.REPLACEMENT_COST)),
    RENTAL_AVOIDED(
            LineItem.RENTAL_AVOIDED,
            Budget.OPERATING,
            "(rental-days × days / 365 − days-rented) × rental-rate",
            365,
            in -> in.get("rental-days")
                    .multiply(in.get("days"))
                    .subtract(in.get("days-rented").multiply(BigDecimal.valueOf(365)))
                    .multiply(in.get("rental-rate")),
            baseline(Figure.RENTAL_DAYS),
            measured("days", "d"),
            measured("days-rented", "d"),
            baseline(Figure.RENTAL_RATE)),
    PURCHASE_AVOIDED(
            LineItem.PURCHASE_AVOIDED,
            Budget.CAPITAL,
            "units × replacement-cost",
            1,
            in -> in.get("units").multiply(in.get("replacement-cost")),
            measured("units", "1"),
            baseline(Figure.REPLACEMENT_COST)),
    RIGHT_SIZING_REPLACEMENT(
            LineItem.RIGHT_SIZING,
            Budget.CAPITAL,
            "units × replacement-cost",
            1,
            in -> in.get("units").multiply(in.get("replacement-cost")),
            measured("units", "1"),
            baseline(Figure.REPLACEMENT_COST)),
    RIGHT_SIZING_SERVICE(
            LineItem.RIGHT_SIZING,
            Budget.OPERATING,
            "units × yearly-service-cost",
            1,
            in -> in.get("units").multiply(in.get("yearly-service-cost")),
            measured("units", "1"),
            baseline(Figure.YEARLY_SERVICE_COST)),
    SERVICE_AVOIDED(
            LineItem.SERVICE_AVOIDED,
            Budget.OPERATING,
            "contract-cost × days / 365 − invoiced",
            365,
            in -> in.get("contract-cost")
                    .multiply(in.get("days"))
                    .subtract(in.get("invoiced").multiply(BigDecimal.valueOf(365))),
            baseline(Figure.CONTRACT_COST),
            measured("days", "d"),
            measured("invoiced", "¤")),
    REPAIR_AVOIDED(
            LineItem.REPAIR_AVOIDED,
            Budget.OPERATING,
            "unplanned-repair-cost − planned-cost",
            1,
            in -> in.get("unplanned-repair-cost").subtract(in.get("planned-cost")),
            baseline(Figure.UNPLANNED_REPAIR_COST),
            measured("planned-cost", "¤")),
    DOWNTIME_AVOIDED(
            LineItem.DOWNTIME_AVOIDED,
            Budget.OPERATING,
            "(downtime-hours × days / 365 − hours-down) × contribution-margin",
            365,
            in -> in.get("downtime-hours")
                    .multiply(in.get("days"))
                    .subtract(in.get("hours-down").multiply(BigDecimal.valueOf(365)))
                    .multiply(in.get("contribution-margin")),
            baseline(Figure.DOWNTIME_HOURS),
            measured("days", "d"),
            measured("hours-down", "h"),
            baseline(Figure.CONTRIBUTION_MARGIN)),
    SEARCH_TIME(
            LineItem.SEARCH_TIME,
            Budget.OPERATING,
            "(search-minutes × days − minutes-searched) × loaded-wage / 60",
            60,
            in -> in.get("search-minutes")
                    .multiply(in.get("days"))
                    .subtract(in.get("minutes-searched"))
                    .multiply(in.get("loaded-wage")),
            baseline(Figure.SEARCH_MINUTES),
            measured("days", "d"),
            measured("minutes-searched", "min"),
            baseline(Figure.LOADED_WAGE)),
    COST_OPERATING(
            LineItem.PROGRAMME_COST,
            Budget.OPERATING,
            "−quantity × price",
            1,
            in -> in.get("quantity").multiply(in.get("price")).negate(),
            measured("quantity", "1"),
            measured("price", "¤")),
    COST_CAPITAL(
            LineItem.PROGRAMME_COST,
            Budget.CAPITAL,
            "−quantity × price",
            1,
            in -> in.get("quantity").multiply(in.get("price")).negate(),
            measured("quantity", "1"),
            measured("price", "¤"));

    private final LineItem line;
    private final Budget budget;
    private final String text;
    private final BigDecimal divisor;
    private final Function<Map<String, BigDecimal>, BigDecimal> numerator;
    private final List<Term> terms;

    Formula(
            LineItem line,
            Budget budget,
            String text,
            int divisor,
            Function<Map<String, BigDecimal>, BigDecimal> numerator,
            Term... terms) {
        this.line = line;
        this.budget = budget;
        this.text = text;
        this.divisor = BigDecimal.valueOf(divisor);
        this.numerator = numerator;
        this.terms = List.of(terms);
    }

    @JsonValue
    public String code() {
        return Codes.code(this);
    }

    @JsonCreator
    static Formula of(String code) {
        return Codes.of(values(), code);
    }

    LineItem line() {
        return line;
    }

    Budget budget() {
        return budget;
    }

    /** In words, as it is printed. */
    String text() {
        return text;
    }

    List<Term> terms() {
        return terms;
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
        return Money.rounded(numerator.apply(values), divisor, currency);
    }
}
