package org.orderly.savings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * One saving, or one cost, with all that is needed to question it. It is never changed.
 *
 * @param on the day it belongs to
 * @param amount what the formula gives; costs are negative
 * @param formulaText the formula as it was when the entry was made
 * @param reverses the number of the entry this takes back, or null
 */
public record Entry(
        LocalDate on,
        Formula formula,
        Hardness hardness,
        Money amount,
        String formulaText,
        List<Input> inputs,
        List<Counted> baselines,
        List<Evidence> evidence,
        List<Demand> demand,
        Whose whose,
        String note,
        Long reverses) {

    public Entry {
        inputs = List.copyOf(inputs);
        baselines = List.copyOf(baselines);
        evidence = List.copyOf(evidence);
        demand = List.copyOf(demand);
    }

    /** @throws IllegalArgumentException if the formula cannot be reckoned with these inputs */
    static Entry reckoned(
            LocalDate on,
            Formula formula,
            String currency,
            List<Input> inputs,
            List<Counted> baselines,
            List<Evidence> evidence,
            List<Demand> demand,
            Whose whose,
            String note) {
        return new Entry(
                on,
                formula,
                formula.line().hardness(evidence),
                formula.reckon(inputs, currency),
                formula.text(),
                inputs,
                baselines,
                evidence,
                demand,
                whose,
                note,
                null);
    }

    public LineItem line() {
        return formula.line();
    }

    Budget budget() {
        return formula.budget();
    }

    boolean isHard() {
        return hardness == Hardness.HARD;
    }

    /** What it would have cost by the figures of the time before; a reversal takes that back too. */
    public Money without() {
        Money money = formula.without(inputs, amount.currency());
        return reverses == null ? money : money.negated();
    }

    /** The device, if its events are about one and no other. */
    public Long onlyAsset() {
        List<Long> devices = evidence.stream()
                .map(Evidence::assetId)
                .filter(Objects::nonNull)
                .distinct()
                .limit(2)
                .toList();
        return devices.size() == 1 ? devices.get(0) : null;
    }

    /** How often this kind of event is behind it. */
    long count(EvidenceKind kind) {
        return evidence.stream().filter(event -> event.kind() == kind).count();
    }

    /** The entry that takes this one back. */
    Entry reversal(long number, LocalDate day, String why, List<Evidence> because) {
        return new Entry(
                day,
                formula,
                hardness,
                amount.negated(),
                formulaText,
                inputs,
                baselines,
                because,
                List.of(),
                whose,
                why,
                number);
    }

    /** The same with another number for an input that is counted, and other events; reckoned anew. */
    Entry counted(String input, BigDecimal value, LocalDate day, List<Evidence> events, String why) {
        List<Input> changed = inputs.stream()
                .map(one -> one.name().equals(input) ? new Input(input, value, one.unit()) : one)
                .toList();
        return reckoned(day, formula, amount.currency(), changed, baselines, events, demand, whose, why);
    }

    /** Whether the other takes exactly this back. */
    boolean isUndoneBy(Entry other) {
        return formula == other.formula
                && hardness == other.hardness
                && amount.negated().equals(other.amount)
                && Objects.equals(whose, other.whose);
    }
}
