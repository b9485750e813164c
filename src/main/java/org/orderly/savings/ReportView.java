package org.orderly.savings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was saved in a period. Documented is what finance has accepted; proposed waits for it. There is no sum of hard and
 * soft anywhere.
 *
 * @param groups everything of a currency first (key empty), then each group by key
 * @param cash one a currency
 * @param notClaimed lines with no baseline to count against, and why
 */
@Schema(name = "SavingsReport", example = """
        {"from":"2026-01-01","to":"2026-12-31","by":"line-item","groups":[{"key":"","currency":"EUR",
        "documented":{"hardOperating":1437.63,"hardCapital":63700.00,"costOperating":-11880.00,"costCapital":-17880.00,
        "netOperating":-10442.37,"netCapital":45820.00},"proposed":{"hardOperating":0.00,"hardCapital":0.00,
        "costOperating":0.00,"costCapital":0.00,"netOperating":0.00,"netCapital":0.00},
        "soft":{"documented":8448.00,"proposed":0.00}}],"cash":[{"currency":"EUR","paidBackOn":"2026-06-30",
        "presentValue":35377.63,"discountRate":0.05,"method":"Hard …"}],
        "notClaimed":[{"lineItem":"rental-avoided","why":"There is no baseline rental-days."}]}""")
record ReportView(
        LocalDate from, LocalDate to, String by, List<Group> groups, List<Cash> cash, List<NotClaimed> notClaimed) {

    /** The money of a group in a currency. */
    record Group(String key, String currency, Hard documented, Hard proposed, Soft soft) {}

    /** Hard savings and costs (negative); operating and capital apart. */
    record Hard(
            BigDecimal hardOperating,
            BigDecimal hardCapital,
            BigDecimal costOperating,
            BigDecimal costCapital,
            BigDecimal netOperating,
            BigDecimal netCapital) {

        static Hard of(Totals totals) {
            return new Hard(
                    totals.hardOperating().money().amount(),
                    totals.hardCapital().money().amount(),
                    totals.costOperating().money().amount(),
                    totals.costCapital().money().amount(),
                    totals.netOperating().amount(),
                    totals.netCapital().amount());
        }
    }

    /** Soft savings, always by themselves. */
    record Soft(BigDecimal documented, BigDecimal proposed) {}

    /**
     * Payback and net present value of documented hard savings and costs.
     *
     * @param paidBackOn the day from which savings cover the costs for good, of all that is documented up to the period's end;
     *     null while they do not
     * @param presentValue of the period, at its first day; null if no rate is stated
     */
    record Cash(
            String currency, LocalDate paidBackOn, BigDecimal presentValue, BigDecimal discountRate, String method) {}

    /** A line that nobody can claim. */
    record NotClaimed(LineItem lineItem, String why) {}
}
