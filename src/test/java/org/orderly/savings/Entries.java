package org.orderly.savings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Entries for tests, as short as they can be said. */
final class Entries {

    static final LocalDate DAY = LocalDate.parse("2026-03-01");

    private Entries() {}

    /** An entry on {@link #DAY} in euros, counted against a baseline for each term that needs one. */
    static Entry of(Formula formula, List<Evidence> events, List<Demand> demand, String... values) {
        List<Counted> baselines = new ArrayList<>();
        formula.terms().stream()
                .filter(term -> term.figure() != null)
                .forEach(term -> baselines.add(new Counted(1, term.figure(), "all", 1)));
        return Entry.reckoned(
                DAY,
                formula,
                "EUR",
                FormulaTest.inputs(formula, "EUR", values),
                baselines,
                events,
                demand,
                Whose.EVERYBODY,
                null);
    }

    static Evidence event(EvidenceKind kind, String reference) {
        return new Evidence(kind, reference, null, DAY, null);
    }

    static Evidence event(EvidenceKind kind, long asset, int day) {
        return Evidence.ofAsset(kind, asset, DAY.plusDays(day), null);
    }

    static Entry repair(String order) {
        return of(
                Formula.REPAIR_AVOIDED,
                List.of(event(EvidenceKind.PREDICTION_CONFIRMED, order)),
                List.of(),
                "1850",
                "412.37");
    }

    static Entry rental(String reference, Demand demand) {
        return of(
                Formula.RENTAL_AVOIDED,
                List.of(event(EvidenceKind.RENTAL_RETURNED, reference)),
                List.of(demand),
                "1460",
                "90",
                "300",
                "18.50");
    }

    static Entry purchase(String reference, Demand demand) {
        return of(
                Formula.PURCHASE_AVOIDED,
                List.of(event(EvidenceKind.REQUEST_WITHDRAWN, reference)),
                List.of(demand),
                "1",
                "2450");
    }

    /** Losses of a year in which that many of 250 were written off, devices 1, 2 …, on the days after {@link #DAY}. */
    static Entry losses(String count, int writtenOff) {
        List<Evidence> events = new ArrayList<>();
        events.add(event(EvidenceKind.INVENTORY_COUNT, count));
        IntStream.rangeClosed(1, writtenOff).forEach(asset -> events.add(event(EvidenceKind.WRITE_OFF, asset, asset)));
        return of(Formula.LOSS_AVOIDED, events, List.of(), "0.12", "250", "365", "" + writtenOff, "2450");
    }

    static Demand demand(String department, String need, int from, int to) {
        return new Demand("infusion-pump", department, need, DAY.plusDays(from), DAY.plusDays(to));
    }
}
