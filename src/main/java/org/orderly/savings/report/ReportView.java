package org.orderly.savings.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.orderly.savings.Hardness;
import org.orderly.savings.LineItem;
import org.orderly.savings.Totals;

/**
 * What was saved in a period. Documented is what finance has accepted; proposed waits for it. There is no sum of hard and
 * soft anywhere.
 *
 * @param synthetic whether this is a demo: nothing of it has happened
 * @param groups everything of a currency first (key empty), then each group by key
 * @param lines each line of a currency, hard and soft apart, with its range
 * @param cash one a currency
 * @param notClaimed lines with no baseline to count against, and why
 * @param ledgerHead the hash of the last row of the ledger that is in it
 */
@Schema(name = "SavingsReport", example = """
        {"from":"2026-01-01","to":"2026-12-31","by":"line-item","synthetic":false,"filter":{"site":null,
        "department":null,"classCode":null},"groups":[{"key":"","currency":"EUR",
        "documented":{"hardOperating":1437.63,"hardCapital":63700.00,"costOperating":-11880.00,"costCapital":-17880.00,
        "netOperating":-10442.37,"netCapital":45820.00},"proposed":{"hardOperating":0.00,"hardCapital":0.00,
        "costOperating":0.00,"costCapital":0.00,"netOperating":0.00,"netCapital":0.00},
        "soft":{"documented":8448.00,"proposed":0.00}}],"lines":[{"currency":"EUR","lineItem":"loss-avoided",
        "name":"Losses avoided","hardness":"hard","documentedOperating":0.00,"documentedCapital":63700.00,
        "proposedOperating":0.00,"proposedCapital":0.00,"entries":12,"waiting":0,"range":{"p10":51200.00,"p50":63700.00,
        "p90":76400.00,"over":"months","units":12},"without":{"amount":73500.00},"happened":{"amount":9800.00}}],
        "cash":[{"currency":"EUR","paidBackOn":"2026-06-30","presentValue":35377.63,"discountRate":0.05,
        "method":"Hard …"}],"notClaimed":[{"lineItem":"rental-avoided","why":"There is no baseline rental-days."}],
        "ratios":[{"name":"Cost of service ratio","value":5.4,"unit":"%","words":"What …","why":null}],
        "ledgerHead":"9f2c…"}""")
record ReportView(
        LocalDate from,
        LocalDate to,
        String by,
        boolean synthetic,
        Filter filter,
        List<Group> groups,
        List<Line> lines,
        List<Cash> cash,
        List<NotClaimed> notClaimed,
        List<Ratio> ratios,
        String ledgerHead) {

    /** Of which devices alone; null: not told apart. */
    record Filter(String site, String department, String classCode) {

        static Filter of(Slice slice) {
            return new Filter(slice.site(), slice.department(), slice.classCode());
        }
    }

    /** The money of a group in a currency. */
    record Group(String key, String currency, Hard documented, Hard proposed, Soft soft) {

        static Group of(Tally tally, int group, int currency) {
            Totals documented = tally.totals(tally.documented, group, currency);
            Totals proposed = tally.totals(tally.proposed, group, currency);
            return new Group(
                    group < 0 ? "" : tally.key(group),
                    tally.currency(currency),
                    Hard.of(documented),
                    Hard.of(proposed),
                    new Soft(
                            documented.soft().money().amount(),
                            proposed.soft().money().amount()));
        }
    }

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
     * A line of a currency, hard or soft.
     *
     * @param entries how many are documented
     * @param waiting how many are proposed
     * @param range of what is documented, both budgets; null if there is too little to tell
     * @param without what it would have cost by the figures of the time before
     * @param happened what it did cost; documented is without less happened
     */
    record Line(
            String currency,
            LineItem lineItem,
            String name,
            Hardness hardness,
            BigDecimal documentedOperating,
            BigDecimal documentedCapital,
            BigDecimal proposedOperating,
            BigDecimal proposedCapital,
            int entries,
            int waiting,
            Range range,
            Amount without,
            Amount happened) {}

    /** An amount in the currency of its line. */
    record Amount(BigDecimal amount) {}

    /**
     * How far a sum could have been another one.
     *
     * @param over what was drawn: devices or months
     * @param units how many there are
     */
    record Range(BigDecimal p10, BigDecimal p50, BigDecimal p90, String over, int units) {}

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

    /**
     * A figure of the whole service, not of the ledger.
     *
     * @param value null if it is not known
     * @param unit UCUM, or a currency
     * @param words what it is
     * @param why it is not known, or what to beware of; null if nothing
     */
    record Ratio(String name, BigDecimal value, String unit, String words, String why) {}
}
