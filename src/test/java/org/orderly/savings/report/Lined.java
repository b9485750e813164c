package org.orderly.savings.report;

import java.time.LocalDate;
import org.orderly.savings.Budget;
import org.orderly.savings.EntryState;
import org.orderly.savings.Hardness;
import org.orderly.savings.LineItem;
import org.orderly.savings.Money;

/** Columns for tests, a line an entry, as short as they can be said. */
final class Lined {

    final Columns columns = new Columns();
    private String department = "ICU";
    private String currency = "EUR";
    private Long device;

    Lined of(String ward) {
        department = ward;
        return this;
    }

    Lined in(String code) {
        currency = code;
        return this;
    }

    Lined device(Long id) {
        device = id;
        return this;
    }

    /** Accepted, hard, out of the operating budget. */
    Lined rental(String day, String amount, String without) {
        return put(day, LineItem.RENTAL_AVOIDED, Hardness.HARD, Budget.OPERATING, EntryState.ACCEPTED, amount, without);
    }

    /** Accepted, hard, out of the capital budget. */
    Lined loss(String day, String amount, String without) {
        return put(day, LineItem.LOSS_AVOIDED, Hardness.HARD, Budget.CAPITAL, EntryState.ACCEPTED, amount, without);
    }

    /** Accepted. */
    Lined cost(String day, Budget budget, String amount) {
        return put(day, LineItem.PROGRAMME_COST, Hardness.HARD, budget, EntryState.ACCEPTED, amount, "0");
    }

    /** Accepted, soft. */
    Lined search(String day, String amount) {
        return put(day, LineItem.SEARCH_TIME, Hardness.SOFT, Budget.OPERATING, EntryState.ACCEPTED, amount, amount);
    }

    Lined put(
            String day,
            LineItem line,
            Hardness hardness,
            Budget budget,
            EntryState state,
            String amount,
            String without) {
        columns.put(new Columns.Line(
                columns.highest + 1,
                (int) LocalDate.parse(day).toEpochDay(),
                new Kind(line, hardness, budget),
                state,
                Money.of(amount, currency),
                Money.of(without, currency),
                "MAIN",
                department,
                "infusion-pump",
                device));
        return this;
    }

    static Slice slice(String from, String to) {
        return new Slice(LocalDate.parse(from), LocalDate.parse(to), null, null, null);
    }
}
