package org.orderly.maintenance.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.orderly.maintenance.figures.Made.PERIOD;
import static org.orderly.maintenance.figures.Made.corrective;
import static org.orderly.maintenance.figures.Made.day;
import static org.orderly.maintenance.figures.Made.device;
import static org.orderly.maintenance.figures.Made.planned;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.orderly.maintenance.Finding;
import org.orderly.maintenance.OrderKind;
import org.orderly.maintenance.Spending;

/** Every formula with numbers worked out by hand. */
class FormulasTest {

    private static final Offset<Double> EXACT = within(1e-9);
    private static final double YEAR = 365.25;

    private static List<DeviceFact> fleet(int devices) {
        List<DeviceFact> fleet = new ArrayList<>();
        for (int i = 1; i <= devices; i++) {
            fleet.add(device(i, 0, 1_000));
        }
        return fleet;
    }

    @Test
    void mtbf_is_device_years_by_confirmed_failures() {
        // 200 devices for 100 days: 20,000 device-days = 54.757 device-years; three failures
        List<OrderFact> orders = List.of(
                corrective(1).requested(5).done(6, Finding.CONFIRMED).order(),
                corrective(2).requested(50).done(51, Finding.OTHER_FAULT).order(),
                corrective(3).requested(99).done(120, Finding.HIDDEN_FAILURE).order(),
                corrective(4).requested(10).done(11, Finding.NO_FAULT).order(),
                corrective(5).requested(10).done(11, Finding.USE_ERROR).order(),
                corrective(6).requested(100).done(101, Finding.CONFIRMED).order(),
                planned(7).requested(10).done(11, Finding.CONFIRMED).order());
        Figure mtbf = Reliability.mtbf(fleet(200), orders, PERIOD);
        assertThat(mtbf.numerator()).isEqualTo(20_000 / YEAR, EXACT);
        assertThat(mtbf.denominator()).isEqualTo(3);
        assertThat(mtbf.value()).isEqualTo(20_000 / YEAR / 3, EXACT);
        assertThat(mtbf.caution()).isNull();
    }

    @Test
    void device_years_begin_with_the_purchase_and_end_with_the_retirement() {
        Figure mtbf = Reliability.mtbf(
                List.of(device(1, -50, 1_000), device(2, 75, 1_000), device(3, 0, 10), device(4, 200, 300)),
                List.of(),
                PERIOD);
        assertThat(mtbf.numerator()).isEqualTo((100 + 25 + 10) / YEAR, EXACT);
    }

    @Test
    void fewer_than_fifty_device_years_are_not_yet_evidence() {
        OrderFact failure =
                corrective(1).requested(5).done(6, Finding.CONFIRMED).order();
        assertThat(Reliability.mtbf(fleet(182), List.of(failure), PERIOD).caution())
                .isEqualTo("Not yet evidence: 49.8 device-years, fewer than 50.");
        assertThat(Reliability.mtbf(fleet(183), List.of(failure), PERIOD).caution())
                .isNull();
    }

    @Test
    void without_a_failure_there_is_no_mtbf() {
        Figure mtbf = Reliability.mtbf(
                fleet(200),
                List.of(corrective(1).requested(5).state("in-progress").order()),
                PERIOD);
        assertThat(mtbf.value()).isNull();
        assertThat(mtbf.caution())
                .isEqualTo("No confirmed failure in 54.8 device-years. 1 repair without a finding yet: not counted.");
    }

    @Test
    void mttr_is_the_time_of_repairs_by_repairs_and_its_parts_add_up() {
        // (90 + 30 + 240) + (60 + 0 + 0) minutes = 7 h of two repairs
        List<OrderFact> orders = List.of(
                corrective(1).done(10, Finding.CONFIRMED).minutes(90, 30, 240).order(),
                corrective(2).done(20, Finding.OTHER_FAULT).minutes(60, 0, 0).order(),
                corrective(3).done(30, Finding.CONFIRMED).order(),
                corrective(4).done(30, Finding.NO_FAULT).minutes(45, 0, 0).order(),
                corrective(5).done(150, Finding.CONFIRMED).minutes(500, 0, 0).order());
        List<Figure> mttr = Repairs.mttr(orders, PERIOD);
        assertThat(mttr).extracting(Figure::value).containsExactly(3.5, 1.25, 0.25, 2.0);
        assertThat(mttr).extracting(Figure::numerator).containsExactly(7.0, 2.5, 0.5, 4.0);
        assertThat(mttr.get(0).caution()).isEqualTo("1 repair without any time written down: left out.");
    }

    @Test
    void uptime_is_the_time_up_by_the_time_in_service() {
        // two devices, 200 device-days; 10 + 4 days out (12..14 twice, once beyond the period)
        List<OrderFact> orders = List.of(
                corrective(1).out(5, 15).order(),
                corrective(1).out(12, 14).order(),
                corrective(2).out(96, 110).order(),
                corrective(9).out(0, 100).order());
        Figure uptime = Reliability.uptime(List.of(device(1, 0, 999), device(2, 0, 999)), orders, PERIOD);
        assertThat(uptime.denominator()).isEqualTo(200 * 24, EXACT);
        assertThat(uptime.numerator()).isEqualTo(186 * 24, EXACT);
        assertThat(uptime.value()).isEqualTo(93, EXACT);
    }

    @Test
    void a_device_that_comes_late_is_not_down_before() {
        Figure uptime = Reliability.uptime(
                List.of(device(1, 50, 999)), List.of(corrective(1).out(40, 60).order()), PERIOD);
        assertThat(uptime.value()).isEqualTo(80, EXACT);
    }

    @Test
    void pm_completion_is_done_in_the_window_by_due() {
        List<OrderFact> orders = List.of(
                planned(1).window(10.0, 20).done(15, Finding.CONFIRMED).order(),
                planned(2).window(null, 20).done(20, Finding.CONFIRMED).order(),
                planned(3).window(10.0, 20).done(21, Finding.CONFIRMED).order(),
                planned(4).window(10.0, 20).done(9, Finding.CONFIRMED).order(),
                planned(5).window(10.0, 20).state("assigned").order(),
                planned(6).window(10.0, 20).state("cancelled").closed(12).order(),
                planned(8).window(10.0, 20).state("assigned").order(),
                new Made.Draft(7, OrderKind.ELECTRICAL_SAFETY)
                        .window(10.0, 99)
                        .done(50, Finding.CONFIRMED)
                        .order(),
                planned(7).window(90.0, 100).done(95, Finding.CONFIRMED).order());
        Figure all = PlannedWork.completion(Measure.PM_COMPLETION, orders, Set.of(8L), PERIOD);
        assertThat(all.numerator()).isEqualTo(3);
        assertThat(all.denominator()).isEqualTo(7);
        assertThat(all.value()).isEqualTo(300.0 / 7, EXACT);
        assertThat(all.caution()).isEqualTo("1 order cancelled: counted as not done.");
        Figure highRisk = PlannedWork.highRisk(Set.of(1L, 3L), orders, Set.of(), PERIOD);
        assertThat(highRisk.value()).isEqualTo(50, EXACT);
    }

    @Test
    void pm_yield_is_what_found_something_by_what_was_done() {
        List<OrderFact> orders = List.of(
                planned(1).done(15, Finding.HIDDEN_FAILURE).order(),
                planned(2).done(15, Finding.CONFIRMED).failedLine().order(),
                planned(3).done(15, Finding.CONFIRMED).order(),
                planned(4).done(15, Finding.NO_FAULT).order(),
                planned(5).done(150, Finding.HIDDEN_FAILURE).order());
        assertThat(PlannedWork.found(orders, PERIOD).value()).isEqualTo(50, EXACT);
        assertThat(PlannedWork.found(List.of(), PERIOD).value()).isNull();
    }

    @Test
    void the_npf_share_is_no_fault_by_corrective_orders() {
        List<OrderFact> orders = List.of(
                corrective(1).done(10, Finding.NO_FAULT).order(),
                corrective(2).done(10, Finding.CONFIRMED).order(),
                corrective(3).done(10, Finding.USE_ERROR).order(),
                corrective(4).done(10, Finding.OTHER_FAULT).order(),
                planned(5).done(10, Finding.NO_FAULT).order());
        assertThat(Repairs.noProblemFound(orders, PERIOD).value()).isEqualTo(25, EXACT);
    }

    private static Map<CostKind, ServiceCost.Amount> stated(String contracts, String materials, String overhead) {
        Map<CostKind, ServiceCost.Amount> stated = new EnumMap<>(CostKind.class);
        stated.put(CostKind.CONTRACTS, new ServiceCost.Amount(new BigDecimal(contracts), "EUR"));
        stated.put(CostKind.TIME_AND_MATERIALS, new ServiceCost.Amount(new BigDecimal(materials), "EUR"));
        stated.put(CostKind.OVERHEAD, new ServiceCost.Amount(new BigDecimal(overhead), "EUR"));
        return stated;
    }

    @Test
    void cosr_is_all_costs_of_a_year_by_the_cost_of_purchase() {
        // (150.50 + 49.50 + 500 + 0 + 300) / (10,000 + 10,000) = 5 %
        List<Spending.Spent> spent = List.of(
                new Spending.Spent(1, new BigDecimal("150.50"), "EUR"),
                new Spending.Spent(2, new BigDecimal("49.50"), "EUR"));
        Figure cosr = ServiceCost.cosr(
                List.of(device(1, 0, 999), device(2, 0, 50), device(3, -99, -1)),
                spent,
                stated("500.00", "0", "300.00"),
                PERIOD,
                PERIOD,
                2025);
        assertThat(cosr.value()).isEqualTo(5, EXACT);
        assertThat(cosr.numerator()).isEqualTo(1_000);
        assertThat(cosr.denominator()).isEqualTo(20_000);
        assertThat(cosr.caution()).isNull();
    }

    @Test
    void cosr_is_not_known_while_something_is_missing() {
        List<DeviceFact> one = List.of(device(1, 0, 999));
        Map<CostKind, ServiceCost.Amount> all = stated("1", "1", "1");
        Map<CostKind, ServiceCost.Amount> some = new EnumMap<>(Map.of(CostKind.CONTRACTS, all.get(CostKind.CONTRACTS)));
        assertThat(ServiceCost.cosr(one, List.of(), some, PERIOD, PERIOD, 2025))
                .isEqualTo(Measure.COSR.of(
                        null, null, null, "Not known: nobody has stated time and materials, overhead of 2025."));
        assertThat(ServiceCost.cosr(List.of(device(1, 0, 999, null, null)), List.of(), all, PERIOD, PERIOD, 2025)
                        .caution())
                .isEqualTo("Not known: 1 device without a cost of purchase.");
        List<Spending.Spent> dollars = List.of(new Spending.Spent(1, BigDecimal.TEN, "USD"));
        assertThat(ServiceCost.cosr(one, dollars, all, PERIOD, PERIOD, 2025).caution())
                .isEqualTo("Not known: amounts in EUR and USD are not added.");
    }

    @Test
    void the_backlog_is_what_was_open_then_by_age() {
        List<OrderFact> orders = List.of(
                corrective(1).requested(98).state("assigned").estimated(90).order(),
                corrective(2)
                        .requested(80)
                        .state("in-progress")
                        .window(null, 99)
                        .order(),
                corrective(3)
                        .requested(50)
                        .state("waiting-for-parts")
                        .window(null, 120)
                        .order(),
                corrective(4).requested(5).done(110, Finding.CONFIRMED).order(),
                corrective(5).requested(5).done(20, Finding.CONFIRMED).order(),
                corrective(6).requested(5).state("cancelled").closed(50).order(),
                corrective(7).requested(5).state("proposed").order(),
                corrective(8).requested(101).state("requested").order());
        Map<Measure, Figure> backlog = new EnumMap<>(Measure.class);
        Backlog.at(day(100), orders).forEach(figure -> backlog.put(figure.code(), figure));
        assertThat(backlog.get(Measure.BACKLOG).value()).isEqualTo(4);
        assertThat(backlog.get(Measure.BACKLOG_HOURS).value()).isEqualTo(4.5, EXACT);
        assertThat(backlog.get(Measure.BACKLOG_OVERDUE).value()).isEqualTo(1);
        assertThat(backlog.get(Measure.BACKLOG_AGE).value()).isEqualTo(35, EXACT);
        assertThat(backlog.get(Measure.BACKLOG_WEEK).value()).isEqualTo(1);
        assertThat(backlog.get(Measure.BACKLOG_MONTH).value()).isEqualTo(1);
        assertThat(backlog.get(Measure.BACKLOG_QUARTER).value()).isEqualTo(1);
        assertThat(backlog.get(Measure.BACKLOG_OLD).value()).isEqualTo(1);
    }
}
