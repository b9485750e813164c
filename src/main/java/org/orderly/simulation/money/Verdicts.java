package org.orderly.simulation.money;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** What finance made of the entries: most accepted, some rejected or questioned, the newest still waiting. */
final class Verdicts {

    private static final Map<String, String> ACCEPTED = Map.of(
            "loss-avoided", "Agrees with the inventory count.",
            "rental-avoided", "Agrees with the invoices of the suppliers.",
            "purchase-avoided", "The request was approved and is withdrawn.",
            "repair-avoided", "The inspection report was seen.",
            "downtime-avoided", "Agrees with the downtime log.",
            "search-time", "Plausible; stays soft.",
            "cost-operating", "Invoice seen.",
            "cost-capital", "Invoice seen.");

    private static final List<String> REJECTED = List.of(
            "The device was due for replacement anyway.",
            "The count was taken after the fact; nobody can check it.",
            "The part was under warranty: the repair would have cost nothing.");
    private static final List<String> ASKED = List.of(
            "Which invoice shows the unplanned cost?",
            "Were these hours within the opening hours?",
            "Who counted, and on which day?");

    private final SplittableRandom chance;
    private final LocalDate today;

    Verdicts(SplittableRandom chance, LocalDate today) {
        this.chance = chance;
        this.today = today;
    }

    void on(Booked entry) {
        boolean cost = entry.formula().startsWith("cost");
        int luck = chance.nextInt(100);
        if (entry.on().isAfter(today.minusDays(cost ? 20 : 35))) {
            return; // nobody has come to it yet
        }
        if (entry.on().isAfter(today.minusDays(70)) && luck < 35 && !cost) {
            if (luck < 12) {
                entry.decided("ask", ASKED.get(luck % ASKED.size()));
            }
            return;
        }
        if (luck < 5 && !cost && !isTakenBack(entry)) {
            entry.decided("reject", REJECTED.get(luck % REJECTED.size()));
            return;
        }
        if (luck > 93 && !cost) {
            entry.decided("ask", ASKED.get(luck % ASKED.size()));
        }
        entry.decided("accept", ACCEPTED.getOrDefault(entry.formula(), "Agrees with the books."));
        if (isTakenBack(entry)) {
            entry.decided("reverse", "One ward was asked twice.");
        }
    }

    /** One of them turns out to be wrong afterwards. */
    private boolean isTakenBack(Booked entry) {
        return entry.formula().equals("search-time")
                && YearMonth.from(entry.on()).equals(YearMonth.from(today).minusMonths(8));
    }
}
