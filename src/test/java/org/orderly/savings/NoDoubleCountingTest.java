package org.orderly.savings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is claimed, in whatever order, accepted, rejected and taken back: nothing counts twice. */
class NoDoubleCountingTest {

    /** Something somebody does: {@code which} says to which entry, or about which event, device, days. */
    record Deed(int what, int which, int other, int days) {}

    @Property(tries = 400)
    void no_event_feeds_two_hard_items(@ForAll("deeds") List<Deed> deeds) {
        Map<String, Set<LineItem>> lines = new HashMap<>();
        Map<String, Set<Formula>> formulas = new HashMap<>();
        for (Posted posted : after(deeds).live()) {
            if (posted.entry().isHard()) {
                for (Evidence event : posted.entry().evidence()) {
                    lines.computeIfAbsent(event.reference(), same -> new HashSet<>())
                            .add(posted.entry().line());
                    assertThat(formulas.computeIfAbsent(event.reference(), same -> new HashSet<>())
                                    .add(posted.entry().formula()))
                            .as("%s feeds a formula once", event.reference())
                            .isTrue();
                }
            }
        }
        assertThat(lines)
                .allSatisfy((event, items) -> assertThat(items).as(event).hasSize(1));
    }

    @Property(tries = 400)
    void no_demand_day_is_covered_twice(@ForAll("deeds") List<Deed> deeds) {
        Map<String, Long> covered = new HashMap<>();
        for (Posted posted : after(deeds).live()) {
            for (Demand demand : posted.entry().demand()) {
                for (LocalDate day = demand.from(); !day.isAfter(demand.to()); day = day.plusDays(1)) {
                    for (String department : each(demand.department(), "ICU", "Ward 1")) {
                        for (String need : each(demand.need(), "1", "2")) {
                            Long before = covered.put(department + need + day, posted.number());
                            assertThat(before)
                                    .as("%s %s %s", department, need, day)
                                    .isNull();
                        }
                    }
                }
            }
        }
    }

    @Property(tries = 400)
    void no_loss_is_counted_of_a_device_that_is_found_again(@ForAll("deeds") List<Deed> deeds) {
        List<Evidence> events = after(deeds).live().stream()
                .flatMap(posted -> posted.entry().evidence().stream())
                .toList();
        for (Evidence lost : events) {
            assertThat(events)
                    .filteredOn(event -> lost.kind() == EvidenceKind.WRITE_OFF)
                    .noneMatch(event -> event.kind() == EvidenceKind.FOUND_AGAIN
                            && event.assetId().equals(lost.assetId())
                            && !event.on().isBefore(lost.on()));
        }
    }

    @Property(tries = 400)
    void what_is_documented_is_the_sum_of_what_was_accepted_and_not_taken_back(@ForAll("deeds") List<Deed> deeds) {
        Notebook ledger = after(deeds);
        Totals standing = Totals.zero("EUR");
        for (Posted posted : ledger.live()) {
            if (posted.state() == EntryState.ACCEPTED) {
                standing = standing.plus(posted.entry());
            }
        }
        assertThat(ledger.totals("EUR")).isEqualTo(standing);
        assertThat(ledger.all())
                .filteredOn(posted -> posted.entry().reverses() != null)
                .allSatisfy(posted -> {
                    Posted original = ledger.entry(posted.entry().reverses()).orElseThrow();
                    assertThat(original.state()).isEqualTo(EntryState.REVERSED);
                    assertThat(original.entry().amount().negated())
                            .isEqualTo(posted.entry().amount());
                });
    }

    private static Notebook after(List<Deed> deeds) {
        Notebook ledger = new Notebook();
        for (Deed deed : deeds) {
            int known = ledger.all().size();
            if (deed.what() < 7) {
                ledger.propose(claim(deed));
            } else if (known > 0) {
                long number = 1 + deed.which() * 5L % known;
                EntryState state = ledger.entry(number).orElseThrow().state();
                if (deed.what() == 9) {
                    ledger.reverse(number, Entries.DAY.plusDays(deed.days()), List.of());
                } else if (state == EntryState.PROPOSED && deed.what() == 8) {
                    ledger.reject(number);
                } else if (state == EntryState.PROPOSED) {
                    ledger.accept(number);
                }
            }
        }
        return ledger;
    }

    private static Entry claim(Deed deed) {
        String reference = "event/" + deed.which();
        Demand demand = Entries.demand(
                deed.other() == 0 ? null : deed.other() == 1 ? "ICU" : "Ward 1",
                deed.which() % 3 == 0 ? null : "" + deed.which() % 3,
                deed.days(),
                deed.days() + deed.other());
        return switch (deed.what()) {
            case 0 -> Entries.repair(reference);
            case 1 -> Entries.rental(reference, demand);
            case 2 -> Entries.purchase(reference, demand);
            case 3 ->
                Entries.of(
                        deed.other() == 0 ? Formula.RIGHT_SIZING_SERVICE : Formula.RIGHT_SIZING_REPLACEMENT,
                        List.of(Entries.event(EvidenceKind.UNIT_RETIRED, deed.which(), deed.days())),
                        List.of(),
                        "1",
                        "100");
            case 4 -> downtime(reference, deed.other() == 0);
            case 5 -> losses(deed, EvidenceKind.WRITE_OFF, "1");
            default -> losses(deed, EvidenceKind.FOUND_AGAIN, "0");
        };
    }

    private static Entry downtime(String reference, boolean documented) {
        List<Evidence> events = new ArrayList<>();
        events.add(Entries.event(EvidenceKind.DOWNTIME_SHORTENED, reference));
        if (documented) {
            events.add(Entries.event(EvidenceKind.PROCEDURES_DOCUMENTED, reference + "/list"));
        }
        return Entries.of(Formula.DOWNTIME_AVOIDED, events, List.of(), "240", "73", "31.5", "820");
    }

    private static Entry losses(Deed deed, EvidenceKind kind, String writeOffs) {
        return Entries.of(
                Formula.LOSS_AVOIDED,
                List.of(Entries.event(kind, deed.which(), deed.days())),
                List.of(),
                "0.12",
                "250",
                "365",
                writeOffs,
                "2450");
    }

    private static List<String> each(String given, String one, String other) {
        return given == null ? List.of(one, other) : List.of(given);
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 10),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 6))
                .as(Deed::new)
                .list()
                .ofMaxSize(40);
    }
}
