package org.orderly.maintenance;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an order cost.
 *
 * @param totals one a currency; amounts of two currencies are never added
 */
@Schema(example = """
        {"parts":[{"id":3,"name":"Battery","partNumber":"B-77","quantity":2,"unitCost":84.50,"currency":"EUR","cost":169.00,
        "usedAt":"2026-03-01T15:05:09Z","usedBy":"biomed"}],"labour":[{"id":4,"worker":"biomed","kind":"bench","minutes":50,
        "hourlyRate":60.00,"currency":"EUR","cost":50.00,"workedAt":"2026-03-01T15:05:09Z"}],
        "totals":[{"currency":"EUR","parts":169.00,"labour":50.00,"total":219.00}]}""")
record CostView(List<PartView> parts, List<LabourView> labour, List<Total> totals) {

    /** A part as it is shown. */
    @Schema(example = """
            {"id":3,"name":"Battery","partNumber":"B-77","quantity":2,"unitCost":84.50,"currency":"EUR","cost":169.00,
            "usedAt":"2026-03-01T15:05:09Z","usedBy":"biomed"}""")
    record PartView(
            long id,
            String name,
            String partNumber,
            BigDecimal quantity,
            BigDecimal unitCost,
            String currency,
            BigDecimal cost,
            Instant usedAt,
            String usedBy) {

        static PartView of(OrderPart part) {
            return new PartView(
                    part.id,
                    part.name,
                    part.partNumber,
                    part.quantity,
                    part.unitCost,
                    part.currency,
                    part.cost().amount(),
                    part.usedAt,
                    part.usedBy);
        }
    }

    /** Labour as it is shown. */
    @Schema(example = """
            {"id":4,"worker":"biomed","kind":"bench","minutes":50,"hourlyRate":60.00,"currency":"EUR","cost":50.00,
            "workedAt":"2026-03-01T15:05:09Z"}""")
    record LabourView(
            long id,
            String worker,
            LabourKind kind,
            int minutes,
            BigDecimal hourlyRate,
            String currency,
            BigDecimal cost,
            Instant workedAt) {

        static LabourView of(OrderLabour labour) {
            return new LabourView(
                    labour.id,
                    labour.worker,
                    labour.kind,
                    labour.minutes,
                    labour.hourlyRate,
                    labour.currency,
                    labour.cost().amount(),
                    labour.workedAt);
        }
    }

    /** The sums in one currency. */
    record Total(String currency, BigDecimal parts, BigDecimal labour, BigDecimal total) {}

    static CostView of(List<OrderPart> parts, List<OrderLabour> labour) {
        Map<String, Total> totals = new TreeMap<>();
        parts.forEach(part -> add(totals, part.cost(), true));
        labour.forEach(work -> add(totals, work.cost(), false));
        return new CostView(
                parts.stream().map(PartView::of).toList(),
                labour.stream().map(LabourView::of).toList(),
                List.copyOf(totals.values()));
    }

    private static void add(Map<String, Total> totals, Money cost, boolean ofParts) {
        BigDecimal none = Money.of(BigDecimal.ZERO, cost.currency()).amount();
        Total had = totals.getOrDefault(cost.currency(), new Total(cost.currency(), none, none, none));
        totals.put(
                cost.currency(),
                new Total(
                        cost.currency(),
                        ofParts ? had.parts().add(cost.amount()) : had.parts(),
                        ofParts ? had.labour() : had.labour().add(cost.amount()),
                        had.total().add(cost.amount())));
    }
}
