package org.orderly.savings;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether an entry may stand in the ledger: a function of what is there already. */
final class LedgerRules {

    /** Inputs that count units, and the events that name them. */
    private static final Map<Formula, Map.Entry<String, EvidenceKind>> NAMED = Map.of(
            Formula.LOSS_AVOIDED, Map.entry("write-offs", EvidenceKind.WRITE_OFF),
            Formula.RIGHT_SIZING_REPLACEMENT, Map.entry("units", EvidenceKind.UNIT_RETIRED),
            Formula.RIGHT_SIZING_SERVICE, Map.entry("units", EvidenceKind.UNIT_RETIRED));

    private LedgerRules() {}

    /** The input of a formula that counts units which are named one by one, with the event that names them. */
    static Optional<Map.Entry<String, EvidenceKind>> named(Formula formula) {
        return Optional.ofNullable(NAMED.get(formula));
    }

    /** Why a new entry is refused; nothing if it may be proposed. */
    static Optional<Refusal> check(History history, Entry entry) {
        return check(history, entry, 0);
    }

    /** The same for an entry that stands already under that number, asked once more before it is accepted. */
    static Optional<Refusal> check(History history, Entry entry, long number) {
        if (entry.reverses() != null) {
            return reversal(history, entry);
        }
        return content(entry)
                .or(() -> oneEventOneHardItem(history, entry, number))
                .or(() -> demandDayOnce(history, entry, number))
                .or(() -> foundAgain(history, entry, number));
    }

    private static Optional<Refusal> content(Entry entry) {
        Formula formula = entry.formula();
        try {
            Money reckoned = formula.reckon(entry.inputs(), entry.amount().currency());
            if (!reckoned.equals(entry.amount())) {
                return refused(
                        Rule.AMOUNT_FOLLOWS_FROM_FORMULA,
                        "The formula gives " + reckoned.amount().toPlainString() + ".");
            }
        } catch (IllegalArgumentException e) {
            return refused(Rule.AMOUNT_FOLLOWS_FROM_FORMULA, e.getMessage());
        }
        if (entry.hardness() != entry.line().hardness(entry.evidence())) {
            return refused(
                    Rule.HARDNESS_FOLLOWS_FROM_EVIDENCE,
                    "With these events it is "
                            + entry.line().hardness(entry.evidence()).code() + ".");
        }
        Set<Figure> against = entry.baselines().stream().map(Counted::figure).collect(Collectors.toSet());
        for (Term term : formula.terms()) {
            if (term.figure() != null && !against.contains(term.figure())) {
                return refused(
                        Rule.COUNTED_AGAINST_BASELINES, "Not claimed: there is no baseline " + term.name() + ".");
            }
        }
        return behind(entry);
    }

    private static Optional<Refusal> behind(Entry entry) {
        if (entry.evidence().stream().noneMatch(event -> entry.line().needed().contains(event.kind()))) {
            return refused(
                    Rule.EVENTS_BEHIND,
                    entry.line().words() + " needs an event behind it: "
                            + entry.line().needed().stream()
                                    .map(EvidenceKind::code)
                                    .sorted()
                                    .collect(Collectors.joining(" or "))
                            + ".");
        }
        Map.Entry<String, EvidenceKind> named = NAMED.get(entry.formula());
        if (named != null) {
            BigDecimal units = entry.inputs().stream()
                    .filter(input -> input.name().equals(named.getKey()))
                    .map(Input::value)
                    .findFirst()
                    .orElse(BigDecimal.ZERO);
            long events = entry.count(named.getValue());
            Set<Long> devices = entry.evidence().stream()
                    .filter(event -> event.kind() == named.getValue())
                    .map(Evidence::assetId)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            if (units.compareTo(BigDecimal.valueOf(events)) != 0 || devices.size() != events) {
                return refused(
                        Rule.UNITS_ARE_NAMED,
                        named.getKey() + " is " + units.toPlainString() + ", and there are " + devices.size()
                                + " devices with an event " + named.getValue().code() + ".");
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> oneEventOneHardItem(History history, Entry entry, long number) {
        Set<String> own = new HashSet<>();
        for (Evidence event : entry.evidence()) {
            if (!own.add(event.reference())) {
                return refused(Rule.ONE_EVENT_ONE_HARD_ITEM, event.reference() + " is there twice.");
            }
        }
        if (!entry.isHard()) {
            return Optional.empty();
        }
        for (String reference : own) {
            Optional<Posted> taken = others(history.fedBy(reference), number).stream()
                    .filter(other -> other.entry().isHard() && !areParts(other.entry(), entry))
                    .findFirst();
            if (taken.isPresent()) {
                return refused(
                        Rule.ONE_EVENT_ONE_HARD_ITEM,
                        reference + " already feeds entry " + taken.get().number() + ", "
                                + taken.get().entry().line().words() + ".");
            }
        }
        return Optional.empty();
    }

    /** A unit retired is one item in two budgets: what a new one costs, and its service. */
    private static boolean areParts(Entry one, Entry other) {
        return one.line() == LineItem.RIGHT_SIZING
                && other.line() == LineItem.RIGHT_SIZING
                && one.formula() != other.formula();
    }

    private static Optional<Refusal> demandDayOnce(History history, Entry entry, long number) {
        List<Demand> demand = entry.demand();
        if (entry.line().coversDemand() == demand.isEmpty()) {
            return refused(
                    Rule.DEMAND_DAY_ONCE,
                    demand.isEmpty()
                            ? "Say whose demand it covers, and on which days."
                            : entry.line().words() + " covers no demand.");
        }
        for (int i = 0; i < demand.size(); i++) {
            Demand one = demand.get(i);
            if (one.from().isAfter(one.to())) {
                return refused(Rule.DEMAND_DAY_ONCE, "The first day of a demand is not after its last day.");
            }
            if (demand.subList(0, i).stream().anyMatch(one::meets)) {
                return refused(Rule.DEMAND_DAY_ONCE, "Two of its demands have a day in common.");
            }
            List<Posted> covered = others(history.covering(one), number);
            if (!covered.isEmpty()) {
                return refused(
                        Rule.DEMAND_DAY_ONCE,
                        "Entry " + covered.get(0).number() + ", "
                                + covered.get(0).entry().line().words() + ", covers days of this demand.");
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> foundAgain(History history, Entry entry, long number) {
        for (Evidence event : entry.evidence()) {
            if (event.assetId() == null || !isLossOrFind(event)) {
                continue;
            }
            boolean within = entry.evidence().stream().anyMatch(other -> contradicts(event, other));
            Optional<Posted> other = others(history.about(event.assetId()), number).stream()
                    .filter(posted -> posted.entry().evidence().stream().anyMatch(one -> contradicts(event, one)))
                    .findFirst();
            if (within || other.isPresent()) {
                return refused(
                        Rule.FOUND_AGAIN_REVERSES,
                        "The device was found after it was written off"
                                + other.map(posted -> ": reverse entry " + posted.number() + " first.")
                                        .orElse("."));
            }
        }
        return Optional.empty();
    }

    private static boolean isLossOrFind(Evidence event) {
        return event.kind() == EvidenceKind.WRITE_OFF || event.kind() == EvidenceKind.FOUND_AGAIN;
    }

    /** Whether one is a write-off and the other the same device found, on that day or later. */
    private static boolean contradicts(Evidence one, Evidence other) {
        if (one.kind() == EvidenceKind.FOUND_AGAIN && other.kind() == EvidenceKind.WRITE_OFF) {
            return contradicts(other, one);
        }
        return one.kind() == EvidenceKind.WRITE_OFF
                && other.kind() == EvidenceKind.FOUND_AGAIN
                && one.assetId() != null
                && one.assetId().equals(other.assetId())
                && !other.on().isBefore(one.on());
    }

    private static Optional<Refusal> reversal(History history, Entry entry) {
        Optional<Posted> original = history.entry(entry.reverses());
        if (original.isEmpty()
                || original.get().state() != EntryState.ACCEPTED
                || original.get().entry().reverses() != null) {
            return refused(
                    Rule.REVERSAL_IS_OPPOSITE,
                    "Only an accepted entry that is no reversal itself can be reversed, and once.");
        }
        return original.get().entry().isUndoneBy(entry)
                ? Optional.empty()
                : refused(Rule.REVERSAL_IS_OPPOSITE, "A reversal is the exact opposite of its entry.");
    }

    private static List<Posted> others(List<Posted> all, long number) {
        return all.stream().filter(posted -> posted.number() != number).toList();
    }

    private static Optional<Refusal> refused(Rule rule, String words) {
        return Optional.of(new Refusal(rule, words));
    }
}
