package org.orderly.savings.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.savings.report.Lined.slice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.orderly.savings.Budget;
import org.orderly.savings.EntryState;
import org.orderly.savings.Hardness;
import org.orderly.savings.LineItem;

class TallyTest {

    /**
     * Rentals 1 500.00 + 250.50 − 250.50 taken back; losses 9 800.00; search 8 448.00, soft; tags −17 880.00, licences −990.00. A
     * rental of 400.00 is proposed, one of 77.00 rejected, one of 55.00 in another year.
     */
    private final Lined year = new Lined()
            .rental("2026-01-15", "1500.00", "2700.00")
            .rental("2026-02-01", "250.50", "300.00")
            .rental("2026-03-01", "-250.50", "-300.00")
            .loss("2026-03-31", "9800.00", "73500.00")
            .search("2026-04-01", "8448.00")
            .cost("2026-01-01", Budget.CAPITAL, "-17880.00")
            .cost("2026-12-31", Budget.OPERATING, "-990.00")
            .put(
                    "2026-05-05",
                    LineItem.RENTAL_AVOIDED,
                    Hardness.HARD,
                    Budget.OPERATING,
                    EntryState.PROPOSED,
                    "400",
                    "500")
            .put(
                    "2026-05-06",
                    LineItem.RENTAL_AVOIDED,
                    Hardness.HARD,
                    Budget.OPERATING,
                    EntryState.REJECTED,
                    "77",
                    "77")
            .rental("2025-12-31", "55.00", "55.00");

    private final Tally tally = Tally.of(year.columns, slice("2026-01-01", "2026-12-31"), ReportGroup.LINE_ITEM);

    @Test
    void each_kind_of_money_has_a_sum_of_its_own() {
        ReportView.Group all = ReportView.Group.of(tally, -1, 1);
        assertThat(all.documented().hardOperating()).isEqualTo("1500.00");
        assertThat(all.documented().hardCapital()).isEqualTo("9800.00");
        assertThat(all.documented().costOperating()).isEqualTo("-990.00");
        assertThat(all.documented().costCapital()).isEqualTo("-17880.00");
        assertThat(all.documented().netOperating()).isEqualTo("510.00");
        assertThat(all.documented().netCapital()).isEqualTo("-8080.00");
        assertThat(all.soft().documented()).isEqualTo("8448.00");
        assertThat(all.proposed().hardOperating()).isEqualTo("400.00");
    }

    @Test
    void of_each_line_it_is_told_what_it_would_have_cost_and_what_it_did_cost() {
        List<ReportView.Line> lines = new Lines(tally).all();
        assertThat(lines)
                .extracting(ReportView.Line::lineItem)
                .containsExactly(
                        LineItem.LOSS_AVOIDED, LineItem.RENTAL_AVOIDED, LineItem.SEARCH_TIME, LineItem.PROGRAMME_COST);
        ReportView.Line rentals = lines.get(1);
        assertThat(rentals.documentedOperating()).isEqualTo("1500.00");
        assertThat(rentals.proposedOperating()).isEqualTo("400.00");
        assertThat(rentals.entries()).isEqualTo(3);
        assertThat(rentals.waiting()).isEqualTo(1);
        assertThat(rentals.without().amount()).isEqualTo("2700.00");
        assertThat(rentals.happened().amount()).isEqualTo("1200.00");
    }

    /** −17 880 on the first day, 1 500 + 250.50 − 250.50 + 9 800 − 990 in the first year: −7 570.00, and nothing to discount. */
    @Test
    void soft_money_is_in_no_cash() {
        CashFlow flow = tally.cash(1, true);
        assertThat(flow.presentValue(LocalDate.parse("2026-01-01"), new BigDecimal("0.05"))
                        .amount())
                .isEqualTo("-7570.00");
        assertThat(flow.paidBackOn()).isEmpty();
    }

    @Test
    void months_departments_and_currencies_are_told_apart() {
        Lined more = new Lined().of("ICU").rental("2026-01-31", "10.00", "10.00");
        more.of("Ward 1").rental("2026-02-01", "20.00", "20.00");
        more.in("USD").rental("2026-02-28", "40.00", "40.00");
        Slice first = slice("2026-01-01", "2026-12-31");
        Tally months = Tally.of(more.columns, first, ReportGroup.MONTH);
        assertThat(months.groups).isEqualTo(3);
        assertThat(months.key(2)).isEqualTo("2026-02");
        assertThat(ReportView.Group.of(months, 2, 1).documented().hardOperating())
                .isEqualTo("20.00");
        assertThat(ReportView.Group.of(months, 2, 2).documented().hardOperating())
                .isEqualTo("40.00");
        Tally ward = Tally.of(
                more.columns, new Slice(first.from(), first.to(), null, "Ward 1", null), ReportGroup.DEPARTMENT);
        assertThat(ReportView.Group.of(ward, -1, 1).documented().hardOperating())
                .isEqualTo("20.00");
    }

    @Property(tries = 2000)
    void a_day_is_in_its_month(@ForAll @IntRange(min = -25_500, max = 120_000) int day) {
        assertThat(Months.month(Months.of(day))).isEqualTo(YearMonth.from(LocalDate.ofEpochDay(day)));
    }
}
