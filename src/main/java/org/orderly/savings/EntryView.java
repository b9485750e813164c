package org.orderly.savings;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An entry with all that is behind it.
 *
 * @param history who proposed it, and what was decided and asked since, the oldest first
 * @param hash the hash of its row in the ledger
 */
@Schema(name = "EntryView", example = """
        {"number":17,"on":"2026-03-01","lineItem":"repair-avoided","name":"Unplanned repairs avoided","hardness":"hard",
        "budget":"operating","amount":1437.63,"currency":"EUR","state":"proposed",
        "formula":"unplanned-repair-cost − planned-cost","inputs":[{"name":"planned-cost","value":412.37,"unit":"EUR"}],"baselines":[{"baselineId":3,
        "figure":"unplanned-repair-cost","scope":"class infusion-pump","version":2}],"events":[{"kind":
        "prediction-confirmed","reference":"work-order/123","assetId":17,"on":"2026-03-01","words":"WO-000123"}],
        "demand":[],"site":null,"department":"ICU","classCode":"infusion-pump","note":null,"reverses":null,
        "history":[{"at":"2026-03-01T14:05:09Z","by":"system","what":"proposed","why":null}],"hash":"9f2c…"}""")
record EntryView(
        long number,
        LocalDate on,
        LineItem lineItem,
        String name,
        Hardness hardness,
        Budget budget,
        BigDecimal amount,
        String currency,
        EntryState state,
        String formula,
        List<Input> inputs,
        List<Counted> baselines,
        List<Evidence> events,
        List<Demand> demand,
        String site,
        String department,
        String classCode,
        String note,
        Long reverses,
        List<Said> history,
        String hash) {

    /** Who did what, and why: proposed, or a decision. */
    record Said(Instant at, String by, String what, String why) {}

    /** The entry of that row, inside a transaction. */
    static EntryView of(EntryRow row) {
        List<LedgerRecord> records = LedgerRecord.about(row.number);
        LedgerRecord first = records.get(0);
        Entry entry = Contents.entry(first.content);
        return new EntryView(
                row.number,
                entry.on(),
                entry.line(),
                entry.line().words(),
                entry.hardness(),
                entry.budget(),
                entry.amount().amount(),
                entry.amount().currency(),
                row.state(),
                entry.formulaText(),
                entry.inputs(),
                entry.baselines(),
                entry.evidence(),
                entry.demand(),
                entry.whose().site(),
                entry.whose().department(),
                entry.whose().classCode(),
                entry.note(),
                entry.reverses(),
                records.stream().map(EntryView::said).toList(),
                first.hash);
    }

    private static Said said(LedgerRecord record) {
        if (record.kind.equals(LedgerRecord.ENTRY)) {
            return new Said(record.at, record.by, "proposed", null);
        }
        Decided decided = Contents.decided(record.content);
        return new Said(record.at, record.by, decided.decision().code(), decided.why());
    }
}
