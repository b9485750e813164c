package org.orderly.savings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A worked example of each line; the amounts were reckoned by hand. */
class FormulaTest {

    @Test
    void losses_avoided_are_what_was_expected_less_what_was_lost() {
        // 12 % of 250 devices in a year are 30; 4 were lost; 26 at 2450.00 each
        assertThat(eur(Formula.LOSS_AVOIDED, "0.12", "250", "365", "4", "2450")).isEqualTo(euros("63700.00"));
        // In 90 days 7.397 are expected: (2700 − 730) × 2450 / 365 = 13 223.2877
        assertThat(eur(Formula.LOSS_AVOIDED, "0.12", "250", "90", "2", "2450")).isEqualTo(euros("13223.29"));
    }

    @Test
    void more_losses_than_before_are_a_loss() {
        assertThat(eur(Formula.LOSS_AVOIDED, "0.12", "250", "365", "31", "2450"))
                .isEqualTo(euros("-2450.00"));
    }

    @Test
    void rentals_avoided_are_days_not_rented_at_the_daily_rate() {
        // 1460 days a year are 360 in 90 days; 300 were rented; 60 at 18.50
        assertThat(eur(Formula.RENTAL_AVOIDED, "1460", "90", "300", "18.50")).isEqualTo(euros("1110.00"));
    }

    @Test
    void purchases_avoided_are_the_units_of_the_request() {
        assertThat(eur(Formula.PURCHASE_AVOIDED, "3", "4199.99")).isEqualTo(euros("12599.97"));
    }

    @Test
    void a_retired_unit_saves_a_new_one_and_its_service_each_in_its_budget() {
        assertThat(eur(Formula.RIGHT_SIZING_REPLACEMENT, "5", "2450")).isEqualTo(euros("12250.00"));
        assertThat(eur(Formula.RIGHT_SIZING_SERVICE, "5", "187.25")).isEqualTo(euros("936.25"));
        assertThat(Formula.RIGHT_SIZING_REPLACEMENT.budget()).isEqualTo(Budget.CAPITAL);
        assertThat(Formula.RIGHT_SIZING_SERVICE.budget()).isEqualTo(Budget.OPERATING);
    }

    @Test
    void service_avoided_is_the_part_of_the_contract_that_is_not_invoiced() {
        // 96 000 a year are 8153.4247 in 31 days; 5000 were invoiced
        assertThat(eur(Formula.SERVICE_AVOIDED, "96000", "31", "5000")).isEqualTo(euros("3153.42"));
    }

    @Test
    void repairs_avoided_are_unplanned_less_planned() {
        assertThat(eur(Formula.REPAIR_AVOIDED, "1850", "412.37")).isEqualTo(euros("1437.63"));
    }

    @Test
    void downtime_avoided_is_hours_at_the_contribution_margin() {
        // 240 h a year are 48 in 73 days; 31.5 were lost; 16.5 at 820.00
        assertThat(eur(Formula.DOWNTIME_AVOIDED, "240", "73", "31.5", "820")).isEqualTo(euros("13530.00"));
    }

    @Test
    void search_time_is_minutes_at_the_loaded_wage() {
        // 600 min a day are 18 000 in 30 days; 4800 were spent; 220 h at 38.40
        assertThat(eur(Formula.SEARCH_TIME, "600", "30", "4800", "38.40")).isEqualTo(euros("8448.00"));
    }

    @Test
    void what_the_programme_costs_is_negative() {
        assertThat(eur(Formula.COST_CAPITAL, "1200", "14.90")).isEqualTo(euros("-17880.00"));
        assertThat(eur(Formula.COST_OPERATING, "12", "990")).isEqualTo(euros("-11880.00"));
    }

    @Test
    void money_is_rounded_once_half_to_even_to_what_the_currency_can_pay() {
        assertThat(eur(Formula.PURCHASE_AVOIDED, "1", "10.125")).isEqualTo(euros("10.12"));
        assertThat(eur(Formula.PURCHASE_AVOIDED, "1", "10.135")).isEqualTo(euros("10.14"));
        assertThat(reckoned(Formula.PURCHASE_AVOIDED, "JPY", "3", "1000.5")).isEqualTo(Money.of("3002", "JPY"));
        // Rounding the day's share first would give 100 × 0.27 = 27.00
        assertThat(eur(Formula.LOSS_AVOIDED, "1", "100", "1", "0", "1")).isEqualTo(euros("0.27"));
        assertThat(eur(Formula.LOSS_AVOIDED, "1", "100", "1", "0", "100")).isEqualTo(euros("27.40"));
    }

    /** Whatever the numbers: what it would have cost, less what it did cost, is the amount, to the cent. */
    @Property(tries = 300)
    void without_less_happened_is_the_amount(@ForAll("numbers") List<BigDecimal> numbers) {
        for (Formula formula : Formula.values()) {
            String[] values = numbers.stream()
                    .limit(formula.terms().size())
                    .map(BigDecimal::toPlainString)
                    .toArray(String[]::new);
            List<Input> inputs = inputs(formula, "EUR", values);
            Money amount = formula.reckon(inputs, "EUR");
            Money without = formula.without(inputs, "EUR");
            Money happened = without.plus(amount.negated());
            assertThat(without.plus(happened.negated())).isEqualTo(amount);
            assertThat(without.amount()).isNotNegative();
            // What happened is rounded by the rounding of the other two: it is never below nothing by more than a cent.
            assertThat(happened.amount()).isGreaterThanOrEqualTo(new BigDecimal("-0.01"));
        }
    }

    /** 0.12 × 250 × 365 / 365 × 2450 = 73 500; 26 written off × 2450 = 63 700; between them 9 800. */
    @Test
    void what_it_would_have_cost_is_reckoned_by_the_time_before() {
        List<Input> losses = inputs(Formula.LOSS_AVOIDED, "EUR", "0.12", "250", "365", "26", "2450");
        assertThat(Formula.LOSS_AVOIDED.without(losses, "EUR")).isEqualTo(euros("73500.00"));
        assertThat(Formula.LOSS_AVOIDED.reckon(losses, "EUR")).isEqualTo(euros("9800.00"));
        List<Input> tags = inputs(Formula.COST_CAPITAL, "EUR", "1200", "14.90");
        assertThat(Formula.COST_CAPITAL.without(tags, "EUR")).isEqualTo(euros("0.00"));
        assertThat(Formula.COST_CAPITAL.reckon(tags, "EUR")).isEqualTo(euros("-17880.00"));
    }

    @Provide
    Arbitrary<List<BigDecimal>> numbers() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("5000"))
                .ofScale(4)
                .list()
                .ofSize(5);
    }

    @Test
    void every_line_has_a_formula_and_every_formula_names_all_its_terms() {
        for (LineItem line : LineItem.values()) {
            assertThat(Formula.values()).anyMatch(formula -> formula.line() == line);
        }
        for (Formula formula : Formula.values()) {
            assertThat(formula.terms()).allMatch(term -> formula.text().contains(term.name()));
        }
    }

    @Test
    void a_number_that_is_missing_negative_unknown_or_of_another_unit_is_refused() {
        List<Input> whole = inputs(Formula.PURCHASE_AVOIDED, "EUR", "3", "100");
        assertThatThrownBy(() -> Formula.PURCHASE_AVOIDED.reckon(whole.subList(0, 1), "EUR"))
                .hasMessage("replacement-cost is missing.");
        assertThatThrownBy(() -> eur(Formula.PURCHASE_AVOIDED, "-3", "100")).hasMessage("units must not be negative.");
        assertThatThrownBy(() -> Formula.PURCHASE_AVOIDED.reckon(whole, "USD"))
                .hasMessage("replacement-cost is in USD.");
        List<Input> more = new ArrayList<>(whole);
        more.add(new Input("discount", BigDecimal.ONE, "1"));
        assertThatThrownBy(() -> Formula.PURCHASE_AVOIDED.reckon(more, "EUR"))
                .hasMessage("The formula takes only [units, replacement-cost].");
    }

    private static Money euros(String amount) {
        return Money.of(amount, "EUR");
    }

    private static Money eur(Formula formula, String... values) {
        return reckoned(formula, "EUR", values);
    }

    private static Money reckoned(Formula formula, String currency, String... values) {
        return formula.reckon(inputs(formula, currency, values), currency);
    }

    /** The values in the order of the formula's terms. */
    static List<Input> inputs(Formula formula, String currency, String... values) {
        List<Input> inputs = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            Term term = formula.terms().get(i);
            inputs.add(new Input(term.name(), new BigDecimal(values[i]), term.unitIn(currency)));
        }
        return inputs;
    }
}
