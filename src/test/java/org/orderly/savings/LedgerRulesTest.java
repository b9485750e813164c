package org.orderly.savings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderly.savings.Entries.DAY;
import static org.orderly.savings.Entries.demand;
import static org.orderly.savings.Entries.event;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LedgerRulesTest {

    private final Notebook ledger = new Notebook();

    @Test
    void an_honest_entry_is_proposed_and_counts_when_it_is_accepted() {
        assertThat(ledger.propose(Entries.repair("work-order/1"))).isEmpty();
        assertThat(ledger.totals("EUR")).isEqualTo(Totals.zero("EUR"));
        assertThat(ledger.accept(1)).isEmpty();
        assertThat(ledger.totals("EUR").hardOperating().money()).isEqualTo(Money.of("1437.63", "EUR"));
    }

    @Test
    void the_amount_is_what_the_formula_gives() {
        Entry honest = Entries.repair("work-order/1");
        Entry rounder = new Entry(
                honest.on(),
                honest.formula(),
                honest.hardness(),
                Money.of("1500", "EUR"),
                honest.formulaText(),
                honest.inputs(),
                honest.baselines(),
                honest.evidence(),
                honest.demand(),
                honest.whose(),
                null,
                null);
        assertRefused(ledger.propose(rounder), Rule.AMOUNT_FOLLOWS_FROM_FORMULA);
    }

    @Test
    void without_a_baseline_a_line_is_not_claimed() {
        Entry honest = Entries.repair("work-order/1");
        Entry without = Entry.reckoned(
                DAY,
                honest.formula(),
                "EUR",
                honest.inputs(),
                List.of(),
                honest.evidence(),
                List.of(),
                Whose.EVERYBODY,
                null);
        Optional<Refusal> refusal = ledger.propose(without);
        assertRefused(refusal, Rule.COUNTED_AGAINST_BASELINES);
        assertThat(refusal.orElseThrow().words()).startsWith("Not claimed");
    }

    @Test
    void a_repair_is_avoided_only_when_an_inspection_confirmed_what_was_predicted() {
        Entry guessed = Entries.of(
                Formula.REPAIR_AVOIDED,
                List.of(event(EvidenceKind.SEARCH_AVOIDED, "work-order/1")),
                List.of(),
                "1850",
                "400");
        assertRefused(ledger.propose(guessed), Rule.EVENTS_BEHIND);
    }

    @Test
    void downtime_is_soft_unless_lost_procedures_are_documented_and_search_time_always() {
        Evidence shorter = event(EvidenceKind.DOWNTIME_SHORTENED, "work-order/1");
        Evidence documented = event(EvidenceKind.PROCEDURES_DOCUMENTED, "list/7");
        assertThat(Entries.of(Formula.DOWNTIME_AVOIDED, List.of(shorter), List.of(), "240", "73", "31.5", "820")
                        .hardness())
                .isEqualTo(Hardness.SOFT);
        assertThat(Entries.of(
                                Formula.DOWNTIME_AVOIDED,
                                List.of(shorter, documented),
                                List.of(),
                                "240",
                                "73",
                                "31.5",
                                "820")
                        .hardness())
                .isEqualTo(Hardness.HARD);
        assertThat(LineItem.SEARCH_TIME.hardness(List.of(documented))).isEqualTo(Hardness.SOFT);
        assertThat(LineItem.SERVICE_AVOIDED.hardness(List.of(event(EvidenceKind.UNIT_RETIRED, 1, 0))))
                .isEqualTo(Hardness.SOFT);
        assertThat(LineItem.SERVICE_AVOIDED.hardness(List.of(event(EvidenceKind.INVOICE, "invoice/1"))))
                .isEqualTo(Hardness.HARD);
    }

    @Test
    void the_same_event_never_feeds_two_hard_items_whatever_it_is_taken_for() {
        assertThat(ledger.propose(Entries.repair("work-order/1"))).isEmpty();
        assertRefused(ledger.propose(Entries.repair("work-order/1")), Rule.ONE_EVENT_ONE_HARD_ITEM);
        Entry downtime = Entries.of(
                Formula.DOWNTIME_AVOIDED,
                List.of(
                        event(EvidenceKind.DOWNTIME_SHORTENED, "work-order/1"),
                        event(EvidenceKind.PROCEDURES_DOCUMENTED, "list/7")),
                List.of(),
                "240",
                "73",
                "31.5",
                "820");
        assertRefused(ledger.propose(downtime), Rule.ONE_EVENT_ONE_HARD_ITEM);
    }

    @Test
    void the_same_event_may_be_worth_something_soft_besides() {
        assertThat(ledger.propose(Entries.repair("work-order/1"))).isEmpty();
        Entry downtime = Entries.of(
                Formula.DOWNTIME_AVOIDED,
                List.of(event(EvidenceKind.DOWNTIME_SHORTENED, "work-order/1")),
                List.of(),
                "240",
                "73",
                "31.5",
                "820");
        assertThat(ledger.propose(downtime)).isEmpty();
        ledger.accept(1);
        ledger.accept(2);
        Totals totals = ledger.totals("EUR");
        assertThat(totals.hardOperating().money()).isEqualTo(Money.of("1437.63", "EUR"));
        assertThat(totals.soft().money()).isEqualTo(Money.of("13530.00", "EUR"));
        assertThat(totals.netOperating()).isEqualTo(Money.of("1437.63", "EUR"));
    }

    @Test
    void an_event_of_a_rejected_entry_is_free_again() {
        ledger.propose(Entries.repair("work-order/1"));
        ledger.reject(1);
        assertThat(ledger.propose(Entries.repair("work-order/1"))).isEmpty();
    }

    @Test
    void a_retired_unit_counts_once_in_each_budget_and_never_as_service_too() {
        List<Evidence> retired =
                List.of(event(EvidenceKind.UNIT_RETIRED, 1, 0), event(EvidenceKind.UNIT_RETIRED, 2, 0));
        Entry capital = Entries.of(Formula.RIGHT_SIZING_REPLACEMENT, retired, List.of(), "2", "2450");
        Entry service = Entries.of(Formula.RIGHT_SIZING_SERVICE, retired, List.of(), "2", "187.25");
        assertThat(ledger.propose(capital)).isEmpty();
        assertThat(ledger.propose(service)).isEmpty();
        assertRefused(ledger.propose(capital), Rule.ONE_EVENT_ONE_HARD_ITEM);
        Entry contract = Entries.of(
                Formula.SERVICE_AVOIDED,
                List.of(event(EvidenceKind.INVOICE, "invoice/1"), event(EvidenceKind.UNIT_RETIRED, 1, 0)),
                List.of(),
                "96000",
                "31",
                "5000");
        assertRefused(ledger.propose(contract), Rule.ONE_EVENT_ONE_HARD_ITEM);
    }

    @Test
    void units_that_are_counted_are_named_one_by_one() {
        Entry unnamed = Entries.of(
                Formula.RIGHT_SIZING_REPLACEMENT,
                List.of(event(EvidenceKind.UNIT_RETIRED, 1, 0)),
                List.of(),
                "2",
                "2450");
        assertRefused(ledger.propose(unnamed), Rule.UNITS_ARE_NAMED);
        Entry hidden = Entries.of(
                Formula.LOSS_AVOIDED,
                List.of(
                        event(EvidenceKind.INVENTORY_COUNT, "count/2026"),
                        event(EvidenceKind.WRITE_OFF, 1, 0),
                        event(EvidenceKind.WRITE_OFF, 2, 0)),
                List.of(),
                "0.12",
                "250",
                "365",
                "1",
                "2450");
        assertRefused(ledger.propose(hidden), Rule.UNITS_ARE_NAMED);
    }

    @Test
    void a_demand_day_is_covered_once_across_rental_and_purchase() {
        assertThat(ledger.propose(Entries.rental("rental/1", demand("ICU", null, 0, 30))))
                .isEmpty();
        assertRefused(
                ledger.propose(Entries.purchase("request/1", demand("ICU", "REQ-1/1", 30, 400))), Rule.DEMAND_DAY_ONCE);
        assertRefused(ledger.propose(Entries.purchase("request/1", demand(null, null, 10, 10))), Rule.DEMAND_DAY_ONCE);
        assertThat(ledger.propose(Entries.purchase("request/1", demand("ICU", null, 31, 400))))
                .isEmpty();
        assertThat(ledger.propose(Entries.rental("rental/2", demand("Ward 1", null, 0, 30))))
                .isEmpty();
    }

    @Test
    void needs_that_are_told_apart_by_name_are_not_the_same_demand() {
        assertThat(ledger.propose(Entries.rental("rental/1", demand("ICU", "REQ-1/1", 0, 30))))
                .isEmpty();
        assertThat(ledger.propose(Entries.purchase("request/1", demand("ICU", "REQ-1/2", 0, 30))))
                .isEmpty();
        assertRefused(ledger.propose(Entries.rental("rental/2", demand("ICU", "REQ-1/2", 5, 6))), Rule.DEMAND_DAY_ONCE);
    }

    @Test
    void what_covers_demand_says_which() {
        Entry silent = Entries.of(
                Formula.PURCHASE_AVOIDED,
                List.of(event(EvidenceKind.REQUEST_WITHDRAWN, "request/1")),
                List.of(),
                "1",
                "2450");
        assertRefused(ledger.propose(silent), Rule.DEMAND_DAY_ONCE);
    }

    @Test
    void a_device_that_is_found_reverses_the_entry_that_counted_its_loss() {
        Entry losses = Entries.losses("count/2026", 4);
        assertThat(ledger.propose(losses)).isEmpty();
        assertThat(ledger.accept(1)).isEmpty();
        assertThat(ledger.totals("EUR").hardCapital().money()).isEqualTo(Money.of("63700.00", "EUR"));

        Evidence found = event(EvidenceKind.FOUND_AGAIN, 3, 40);
        List<Evidence> now = new ArrayList<>(losses.evidence());
        now.removeIf(event -> event.concerns(3));
        now.add(found);
        Entry recounted = losses.counted("write-offs", BigDecimal.valueOf(3), DAY.plusDays(40), now, "Found again");

        assertRefused(ledger.propose(recounted), Rule.ONE_EVENT_ONE_HARD_ITEM);
        assertThat(ledger.reverse(1, DAY.plusDays(40), List.of(found))).isEmpty();
        assertThat(ledger.totals("EUR").hardCapital().money()).isEqualTo(Money.of("0.00", "EUR"));
        assertThat(ledger.propose(recounted)).isEmpty();
        assertThat(ledger.accept(3)).isEmpty();
        // 30 expected, 3 lost: 27 at 2450.00
        assertThat(ledger.totals("EUR").hardCapital().money()).isEqualTo(Money.of("66150.00", "EUR"));
    }

    @Test
    void a_find_is_no_saving_beside_the_loss_it_undoes() {
        ledger.propose(Entries.losses("count/2026", 4));
        ledger.accept(1);
        Entry find = Entries.of(
                Formula.LOSS_AVOIDED,
                List.of(event(EvidenceKind.FOUND_AGAIN, 3, 40)),
                List.of(),
                "0",
                "250",
                "365",
                "0",
                "2450");
        assertRefused(ledger.propose(find), Rule.FOUND_AGAIN_REVERSES);
    }

    @Test
    void only_an_accepted_entry_is_reversed_and_once() {
        ledger.propose(Entries.repair("work-order/1"));
        assertRefused(ledger.reverse(1, DAY, List.of()), Rule.REVERSAL_IS_OPPOSITE);
        ledger.accept(1);
        assertThat(ledger.reverse(1, DAY, List.of())).isEmpty();
        assertRefused(ledger.reverse(1, DAY, List.of()), Rule.REVERSAL_IS_OPPOSITE);
        assertRefused(ledger.reverse(2, DAY, List.of()), Rule.REVERSAL_IS_OPPOSITE);
    }

    private static void assertRefused(Optional<Refusal> refusal, Rule rule) {
        assertThat(refusal).map(Refusal::rule).contains(rule);
    }
}
