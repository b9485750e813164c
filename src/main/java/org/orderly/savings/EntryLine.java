package org.orderly.savings;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry as a list shows it. */
@Schema(name = "EntryLine", example = """
        {"number":17,"on":"2026-03-01","lineItem":"repair-avoided","name":"Unplanned repairs avoided","hardness":"hard",
        "budget":"operating","amount":1437.63,"currency":"EUR","site":null,"department":"ICU",
        "classCode":"infusion-pump","state":"proposed","reverses":null}""")
record EntryLine(
        long number,
        LocalDate on,
        LineItem lineItem,
        String name,
        Hardness hardness,
        Budget budget,
        BigDecimal amount,
        String currency,
        String site,
        String department,
        String classCode,
        EntryState state,
        Long reverses) {

    static EntryLine of(EntryRow row) {
        LineItem line = LineItem.of(row.lineItem);
        return new EntryLine(
                row.number,
                row.on,
                line,
                line.words(),
                Hardness.of(row.hardness),
                Budget.of(row.budget),
                Money.rounded(row.amount, BigDecimal.ONE, row.currency).amount(),
                row.currency,
                row.site,
                row.department,
                row.classCode,
                row.state(),
                row.reverses);
    }
}
