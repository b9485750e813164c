package org.orderly.savings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.orderly.fleet.RequestWithdrawn;

/** Rentals and purchases that were avoided share the demand between them. */
class DemandTest {

    private static final String PUMP = "infusion-pump";
    private static final List<String> DEPARTMENTS = List.of("ICU", "Ward 1");
    private static final Month MARCH = Month.of("2026-03");

    @Test
    void days_that_a_purchase_covers_are_taken_out_of_the_rentals_of_the_month() {
        // Two units for the ICU from 20 March on: 12 days each
        Demand first = new Demand(PUMP, "ICU", "request/1/1", day(20), LocalDate.parse("2027-03-19"));
        Demand second = new Demand(PUMP, "ICU", "request/1/2", day(20), LocalDate.parse("2027-03-19"));
        RentalDays days = RentalDays.of(PUMP, DEPARTMENTS, MARCH, List.of(first, second));
        assertThat(days.coveredByPurchases()).isEqualTo(24);
        assertThat(days.open())
                .containsExactly(
                        new Demand(PUMP, "ICU", null, day(1), day(19)),
                        new Demand(PUMP, "Ward 1", null, day(1), day(31)));
    }

    @Test
    void a_demand_in_the_middle_leaves_what_is_before_and_after() {
        Demand month = new Demand(PUMP, "ICU", null, day(1), day(31));
        Demand week = new Demand(PUMP, null, null, day(8), day(14));
        assertThat(DemandDays.open(month, List.of(week)))
                .containsExactly(
                        new Demand(PUMP, "ICU", null, day(1), day(7)), new Demand(PUMP, "ICU", null, day(15), day(31)));
        assertThat(DemandDays.open(week, List.of(month, new Demand(PUMP, null, null, day(1), day(31)))))
                .isEmpty();
    }

    /** A month is counted, or a request is withdrawn. */
    record Happening(boolean counted, int month, String department, int units, int from, int days) {}

    @Property(tries = 300)
    void whatever_is_withdrawn_and_counted_in_whatever_order_no_demand_day_is_covered_twice(
            @ForAll("happenings") List<Happening> happenings) {
        Notebook ledger = new Notebook();
        Set<Integer> counted = new HashSet<>();
        for (int i = 0; i < happenings.size(); i++) {
            Happening one = happenings.get(i);
            if (!one.counted()) {
                withdraw(ledger, one, i);
            } else if (counted.add(one.month())) {
                count(ledger, new Month(YearMonth.of(2026, 1 + one.month())));
            }
        }
        Map<String, Long> covered = new HashMap<>();
        for (Posted posted : ledger.live()) {
            for (Demand demand : posted.entry().demand()) {
                LongStream.rangeClosed(demand.from().toEpochDay(), demand.to().toEpochDay())
                        .forEach(day -> claim(covered, posted, demand, day));
            }
        }
    }

    /** A rental's demand is everybody's of the department: no purchase may have the same day there, whatever its need. */
    private static void claim(Map<String, Long> covered, Posted posted, Demand demand, long day) {
        String all = demand.department() + " " + day;
        if (demand.need() == null) {
            assertThat(covered.keySet()).noneMatch(key -> key.startsWith(all));
            covered.put(all, posted.number());
        } else {
            assertThat(covered).doesNotContainKeys(all, all + " " + demand.need());
            covered.put(all + " " + demand.need(), posted.number());
        }
    }

    private static void withdraw(Notebook ledger, Happening one, int id) {
        LocalDate from = LocalDate.parse("2026-01-01").plusDays(one.from());
        List<Demand> open = WithdrawnRequests.open(
                new RequestWithdrawn(
                        id,
                        PUMP,
                        one.department(),
                        one.units(),
                        from,
                        from.plusDays(one.days()),
                        List.of(),
                        from,
                        "Found"),
                ledger);
        if (!open.isEmpty()) {
            assertThat(ledger.propose(Entries.of(
                            Formula.PURCHASE_AVOIDED,
                            List.of(Entries.event(EvidenceKind.REQUEST_WITHDRAWN, "request/" + id)),
                            open,
                            "" + one.units(),
                            "2450")))
                    .isEmpty();
        }
    }

    private static void count(Notebook ledger, Month month) {
        List<Demand> taken = ledger.covering(new Demand(PUMP, null, null, month.first(), month.last())).stream()
                .flatMap(posted -> posted.entry().demand().stream())
                .toList();
        RentalDays days = RentalDays.of(PUMP, DEPARTMENTS, month, taken);
        if (!days.open().isEmpty()) {
            Evidence count = month.counted(EvidenceKind.RENTALS_COUNTED, Formula.RENTAL_AVOIDED, Whose.EVERYBODY, null);
            assertThat(ledger.propose(Entries.of(
                            Formula.RENTAL_AVOIDED,
                            List.of(count),
                            days.open(),
                            "1460",
                            month.days().toString(),
                            "" + days.coveredByPurchases(),
                            "18.50")))
                    .isEmpty();
        }
    }

    @Provide
    Arbitrary<List<Happening>> happenings() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(DEPARTMENTS),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(0, 110),
                        Arbitraries.integers().between(0, 60))
                .as(Happening::new)
                .list()
                .ofMaxSize(15);
    }

    private static LocalDate day(int ofMarch) {
        return LocalDate.of(2026, 3, ofMarch);
    }
}
