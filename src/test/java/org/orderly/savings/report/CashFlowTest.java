package org.orderly.savings.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.orderly.savings.Money;

class CashFlowTest {

    private static final LocalDate START = LocalDate.parse("2026-01-01");

    private final CashFlow flow = new CashFlow("EUR");

    @Test
    void costs_are_paid_back_on_the_day_from_which_savings_cover_them_for_good() {
        cost("2026-01-01", "-1000");
        saved("2026-06-01", "1000");
        cost("2026-07-01", "-100");
        saved("2026-09-01", "99.99");
        assertThat(flow.paidBackOn()).isEmpty();
        saved("2026-10-01", "0.01");
        assertThat(flow.paidBackOn()).contains(LocalDate.parse("2026-10-01"));
    }

    @Test
    void nothing_is_paid_back_before_anything_was_spent() {
        saved("2026-06-01", "1000");
        assertThat(flow.paidBackOn()).isEmpty();
    }

    @Test
    void what_comes_later_is_worth_less() {
        cost("2026-01-01", "-1000");
        saved("2026-12-31", "500");
        saved("2027-01-01", "525");
        saved("2028-01-01", "551.25");
        // −1000 + 500 + 525 / 1.05 + 551.25 / 1.1025 = 500.00
        assertThat(flow.presentValue(START, new BigDecimal("0.05"))).isEqualTo(Money.of("500.00", "EUR"));
        assertThat(flow.presentValue(START, BigDecimal.ZERO)).isEqualTo(Money.of("576.25", "EUR"));
    }

    @Test
    void two_currencies_are_never_added() {
        assertThatThrownBy(() -> Money.of("1", "EUR").plus(Money.of("1", "USD")))
                .hasMessage("Not the same currency: EUR, USD");
    }

    private void cost(String day, String amount) {
        flow.costs();
        flow.add(LocalDate.parse(day), Money.of(amount, "EUR"));
    }

    private void saved(String day, String amount) {
        flow.add(LocalDate.parse(day), Money.of(amount, "EUR"));
    }
}
