package org.orderly.savings.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.savings.report.Lined.slice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orderly.savings.Budget;

class YearsTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-07-15");
    private static final BigDecimal FIVE_PERCENT = new BigDecimal("0.05");

    /**
     * Rentals of 1 000.00 and licences of 400.00 in each month from January to June 2026; losses of 9 800.00 (of 73 500.00) once;
     * tags of 17 880.00 once; search of 600.00, soft, in June.
     */
    private final Lined lined = lined();

    private static Lined lined() {
        Lined lined = new Lined();
        for (int month = 1; month <= 6; month++) {
            lined.rental("2026-0" + month + "-10", "1000.00", "1500.00");
            lined.cost("2026-0" + month + "-28", Budget.OPERATING, "-400.00");
        }
        return lined.loss("2026-03-31", "9800.00", "73500.00")
                .cost("2026-01-01", Budget.CAPITAL, "-17880.00")
                .search("2026-06-30", "600.00");
    }

    /**
     * 2026: rentals 6 × 1 000 and five months more at 1 000 = 11 000; licences likewise 4 400; net 11 000 + 9 800 − 4 400 − 17 880
     * = −1 480. 2027: 12 000 − 4 800 = 7 200, and so in 2028. −1 480 + 7 200 / 1.05 + 7 200 / 1.1025 = 11 907.76.
     */
    @Test
    void operating_money_goes_on_as_in_the_last_months_and_capital_comes_once() {
        YearsView years = years(Factors.NONE, 3);
        assertThat(years.years()).extracting(YearsView.Year::projected).containsExactly(true, true, true);
        YearsView.Year first = years.years().get(0);
        assertThat(first.hardOperating()).isEqualTo("11000.00");
        assertThat(first.hardCapital()).isEqualTo("9800.00");
        assertThat(first.costOperating()).isEqualTo("-4400.00");
        assertThat(first.costCapital()).isEqualTo("-17880.00");
        assertThat(first.soft()).isEqualTo("1100.00"); // 600 in June, 100 a month in the mean, five months more
        assertThat(first.net()).isEqualTo("-1480.00");
        assertThat(years.years())
                .extracting(YearsView.Year::net)
                .containsExactly(bd("-1480.00"), bd("7200.00"), bd("7200.00"));
        assertThat(years.years())
                .extracting(YearsView.Year::presentValue)
                .containsExactly(bd("-1480.00"), bd("6857.14"), bd("6530.61"));
        assertThat(years.years())
                .extracting(YearsView.Year::cumulative)
                .containsExactly(bd("-1480.00"), bd("5720.00"), bd("12920.00"));
        assertThat(years.presentValue()).isEqualTo("11907.76");
        assertThat(years.low()).isLessThan(years.presentValue());
        assertThat(years.high()).isGreaterThan(years.presentValue());
    }

    /** In each of twelve projected months 600.00, whichever is drawn; no month is left to draw in a year before all of them. */
    @Test
    void each_year_has_a_range_if_there_are_months_to_draw() {
        YearsView years = years(Factors.NONE, 2);
        YearsView.Year first = years.years().get(0);
        assertThat(first.low()).isLessThan(first.net());
        assertThat(first.high()).isGreaterThan(first.net());
        YearsView.Year second = years.years().get(1);
        assertThat(List.of(second.low(), second.high())).containsOnly(bd("7200.00"));
        assertThat(years(Factors.NONE, 2)).isEqualTo(years);

        YearsView.Year before = Years.of(tally(lined, 2024), Factors.NONE, TODAY, 2024, 3, null)
                .get(0)
                .years()
                .get(0);
        assertThat(before.low()).isNull();
        assertThat(before.net()).isEqualTo("0.00");
    }

    @Test
    void years_that_are_over_are_documented_and_not_projected() {
        Lined before = lined().rental("2025-05-05", "100.00", "100.00");
        Tally tally = tally(before, 2025);
        YearsView.Year last = Years.of(tally, Factors.NONE, TODAY, 2025, 1, FIVE_PERCENT)
                .get(0)
                .years()
                .get(0);
        assertThat(last.projected()).isFalse();
        assertThat(last.hardOperating()).isEqualTo("100.00");
    }

    @Test
    void two_months_are_no_basis_for_a_projection() {
        Lined two = new Lined().rental("2026-05-01", "500.00", "500.00").rental("2026-06-01", "500.00", "500.00");
        YearsView.Year year = Years.of(tally(two, 2026), Factors.NONE, TODAY, 2026, 1, FIVE_PERCENT)
                .get(0)
                .years()
                .get(0);
        assertThat(year.projected()).isFalse();
        assertThat(year.hardOperating()).isEqualTo("1000.00");
    }

    /** Losses 9 800 + 0.1 × 73 500 = 17 150; rentals 0.9 × 1 000 a month: 2026 −400 × 11 + 900 × 11 + 17 150 − 17 880 = 4 770. */
    @Test
    void a_scenario_changes_what_would_have_been_lost_and_the_price_of_a_rented_day() {
        Factors factors = new Factors(new BigDecimal("1.1"), new BigDecimal("0.9"));
        YearsView.Year year = years(factors, 1).years().get(0);
        assertThat(year.hardCapital()).isEqualTo("17150.00");
        assertThat(year.hardOperating()).isEqualTo("9900.00");
        assertThat(year.net()).isEqualTo("4770.00");
        assertThat(factors.words()).anyMatch(text -> text.contains("1.1 times"));
    }

    /** June: 1 500.00 would have been paid and 500.00 were, and the licences of 400.00: 900.00. */
    @Test
    void beside_each_month_stands_what_it_would_have_cost() {
        Counterfactual.View view = Counterfactual.of(lined.columns, slice("2026-01-01", "2026-12-31"), null, true);
        assertThat(view.synthetic()).isTrue();
        assertThat(view.series()).extracting(Counterfactual.Series::hardness).doesNotHaveDuplicates();
        Counterfactual.Month june = view.series().get(0).months().get(5);
        assertThat(june.month()).isEqualTo("2026-06");
        assertThat(june.without()).isEqualTo("1500.00");
        assertThat(june.happened()).isEqualTo("900.00");
        assertThat(june.low()).isNull(); // of two units no range can be told
    }

    private YearsView years(Factors factors, int count) {
        List<YearsView> all = Years.of(tally(lined, 2026), factors, TODAY, 2026, count, FIVE_PERCENT);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static Tally tally(Lined of, int start) {
        Slice everything = slice("2026-01-01", "2026-12-31");
        return Tally.of(of.columns, Years.needed(everything, start, TODAY), ReportGroup.MONTH);
    }

    private static BigDecimal bd(String number) {
        return new BigDecimal(number);
    }
}
