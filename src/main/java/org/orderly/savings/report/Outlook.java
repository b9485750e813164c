package org.orderly.savings.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.orderly.savings.LineItem;
import org.orderly.savings.Money;

/** Beside the report: what would have been, what the years come to, and what if. */
@ApplicationScoped
class Outlook {

    private final Books books;
    private final ReportConfig config;
    private final Clock clock;

    Outlook(Books books, ReportConfig config, Clock clock) {
        this.books = books;
        this.config = config;
        this.clock = clock;
    }

    LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    Counterfactual.View counterfactual(Slice slice, LineItem line) {
        return books.read(now -> Counterfactual.of(now, slice, line, config.synthetic()));
    }

    /** @param rate null if none is stated */
    List<YearsView> years(Slice devices, int start, int count, BigDecimal rate) {
        return years(devices, Factors.NONE, start, count, rate);
    }

    private List<YearsView> years(Slice devices, Factors factors, int start, int count, BigDecimal rate) {
        LocalDate today = today();
        Tally tally = books.read(now -> Tally.of(now, Years.needed(devices, start, today), ReportGroup.MONTH));
        return Years.of(tally, factors, today, start, count, rate);
    }

    ScenarioView scenario(Slice slice, Factors factors, int horizon, BigDecimal rate) {
        Tally tally = books.read(now -> Tally.of(now, slice, ReportGroup.MONTH));
        List<ScenarioView.Line> lines = new ArrayList<>();
        List<ReportView.Cash> cash = new ArrayList<>();
        for (int currency = 1; currency < tally.currencies; currency++) {
            int before = lines.size();
            for (int line = 0; line < Tally.LINES; line++) {
                line(tally, factors, currency, line, lines);
            }
            if (lines.size() > before) {
                CashFlow flow = Years.cash(tally, factors, today(), currency);
                cash.add(new ReportView.Cash(
                        tally.currency(currency),
                        flow.paidBackOn().orElse(null),
                        rate == null
                                ? null
                                : flow.presentValue(slice.from(), rate).amount(),
                        rate,
                        Report.METHOD));
            }
        }
        return new ScenarioView(
                slice.from(),
                slice.to(),
                true,
                config.synthetic(),
                factors.words(),
                lines,
                years(slice, factors, slice.from().getYear(), horizon, rate),
                cash);
    }

    private static void line(Tally tally, Factors factors, int currency, int line, List<ScenarioView.Line> lines) {
        long documented = 0;
        long inScenario = 0;
        int entries = 0;
        for (int group = 0; group < tally.groups; group++) {
            for (int index = 2 * line; index < 2 * line + 2; index++) {
                int cell = tally.cell(group, currency, index);
                documented += tally.documented[cell];
                inScenario += factors.of(Kind.of(index), tally.documented[cell], tally.without[cell]);
                entries += tally.entries[cell];
            }
        }
        if (entries > 0) {
            Kind kind = Kind.of(2 * line);
            String code = tally.currency(currency);
            lines.add(new ScenarioView.Line(
                    code,
                    kind.line(),
                    kind.line().words(),
                    kind.hardness(),
                    Money.ofMinor(documented, code).amount(),
                    Money.ofMinor(inScenario, code).amount()));
        }
    }
}
