package org.orderly.savings.report;

import java.util.ArrayList;
import java.util.List;
import org.orderly.savings.Budget;
import org.orderly.savings.Hardness;
import org.orderly.savings.LineItem;
import org.orderly.savings.Money;

/** The lines of a report with their ranges. */
final class Lines {

    static final String METHOD =
            "Ranges are P10 to P90 of the percentile bootstrap (Efron and Tibshirani 1993) over devices"
                    + " if every entry of the line names its device and there are at least ten, else over months if there are at"
                    + " least three. Costs have none: they are known.";

    private static final int FEWEST_DEVICES = 10;
    private static final int FEWEST_MONTHS = 3;
    private static final long SEED = 20_260_301;

    private final Tally tally;

    Lines(Tally tally) {
        this.tally = tally;
    }

    /** By currency, then in the order of the report, hard before soft. */
    List<ReportView.Line> all() {
        List<ReportView.Line> lines = new ArrayList<>();
        for (int currency = 1; currency < tally.currencies; currency++) {
            for (int line = 0; line < Tally.LINES; line++) {
                if (tally.count(tally.entries, currency, 2 * line)
                                + tally.count(tally.entries, currency, 2 * line + 1)
                                + tally.count(tally.waiting, currency, 2 * line)
                                + tally.count(tally.waiting, currency, 2 * line + 1)
                        > 0) {
                    lines.add(line(currency, line));
                }
            }
        }
        return lines;
    }

    private ReportView.Line line(int currency, int line) {
        int operating = new Kind(item(line), hardness(line), Budget.OPERATING).index();
        int capital = new Kind(item(line), hardness(line), Budget.CAPITAL).index();
        String code = tally.currency(currency);
        long documented =
                tally.sum(tally.documented, currency, operating) + tally.sum(tally.documented, currency, capital);
        long without = tally.sum(tally.without, currency, operating) + tally.sum(tally.without, currency, capital);
        return new ReportView.Line(
                code,
                item(line),
                item(line).words(),
                hardness(line),
                Money.ofMinor(tally.sum(tally.documented, currency, operating), code)
                        .amount(),
                Money.ofMinor(tally.sum(tally.documented, currency, capital), code)
                        .amount(),
                Money.ofMinor(tally.sum(tally.proposed, currency, operating), code)
                        .amount(),
                Money.ofMinor(tally.sum(tally.proposed, currency, capital), code)
                        .amount(),
                tally.count(tally.entries, currency, operating) + tally.count(tally.entries, currency, capital),
                tally.count(tally.waiting, currency, operating) + tally.count(tally.waiting, currency, capital),
                range(currency, line),
                new ReportView.Amount(Money.ofMinor(without, code).amount()),
                new ReportView.Amount(Money.ofMinor(without - documented, code).amount()));
    }

    private ReportView.Range range(int currency, int line) {
        Tally.Units units = tally.units(currency, line);
        if (units == null || item(line) == LineItem.PROGRAMME_COST) { // what was paid is known
            return null;
        }
        boolean overDevices = units.isNamed && units.devices.cardinality() >= FEWEST_DEVICES;
        if (!overDevices && tally.monthsSeen(currency) < FEWEST_MONTHS) {
            return null;
        }
        long[] drawn = overDevices ? tally.devices(currency, line) : tally.months(currency, line);
        Bootstrap.Range range = Bootstrap.of(drawn, SEED + line);
        String code = tally.currency(currency);
        return new ReportView.Range(
                Money.ofMinor(range.p10(), code).amount(),
                Money.ofMinor(range.p50(), code).amount(),
                Money.ofMinor(range.p90(), code).amount(),
                overDevices ? "devices" : "months",
                drawn.length);
    }

    private static LineItem item(int line) {
        return Kind.of(2 * line).line();
    }

    private static Hardness hardness(int line) {
        return Kind.of(2 * line).hardness();
    }
}
