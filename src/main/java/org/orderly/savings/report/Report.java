package org.orderly.savings.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.orderly.http.Problem;
import org.orderly.http.Problems;
import org.orderly.savings.Baselines;

/** The report of a period, from the columns of all entries; the sums are made where kinds of money cannot be mixed. */
@ApplicationScoped
class Report {

    static final String METHOD =
            "Hard savings less costs, both budgets, as documented. What comes within the first twelve"
                    + " months of the period counts in full; what comes in the n-th year after is divided by (1 + rate)^n."
                    + " The present value is of this period alone; whether it has paid for itself counts all costs before it too.";

    private final Books books;
    private final Baselines baselines;
    private final Ratios ratios;
    private final ReportConfig config;

    Report(Books books, Baselines baselines, Ratios ratios, ReportConfig config) {
        this.books = books;
        this.baselines = baselines;
        this.ratios = ratios;
        this.config = config;
    }

    /**
     * The report of days, both included.
     *
     * @param rate the discount rate of a year, or null if none is stated
     */
    ReportView of(Slice slice, ReportGroup by, BigDecimal rate) {
        return of(books.read(now -> Tally.of(now, slice, by)), rate);
    }

    /**
     * The report with the entries that are in it, all of one moment.
     *
     * @throws Problem 422 if there are more entries than a file may hold
     */
    Dossier dossier(Slice slice, ReportGroup by, BigDecimal rate) {
        int most = config.entriesAFile();
        return books.read(now -> {
            List<Dossier.Row> rows = Dossier.rows(now, slice, by);
            if (rows.size() > most) {
                throw Problems.unprocessable("The report has " + rows.size() + " entries and a spreadsheet holds "
                        + most + ": name fewer days, or a site, department or class.");
            }
            return new Dossier(of(Tally.of(now, slice, by), rate), rows);
        });
    }

    private ReportView of(Tally tally, BigDecimal rate) {
        Slice slice = tally.slice;
        ReportGroup by = tally.by;
        List<ReportView.Group> groups = new ArrayList<>();
        List<ReportView.Cash> cash = new ArrayList<>();
        currencies(tally).forEach(currency -> {
            groups.addAll(groups(tally, currency));
            cash.add(cash(tally, currency, rate));
        });
        return new ReportView(
                slice.from(),
                slice.to(),
                by.code(),
                config.synthetic(),
                ReportView.Filter.of(slice),
                groups,
                new Lines(tally).all(),
                cash,
                notClaimed(),
                ratios.of(slice),
                tally.head);
    }

    /** Those in which there is anything up to the end of the slice, by name. */
    private static List<Integer> currencies(Tally tally) {
        return IntStream.range(1, tally.currencies)
                .filter(currency -> !tally.cash(currency, false).isEmpty()
                        || IntStream.range(0, tally.groups).anyMatch(group -> tally.has(group, currency)))
                .boxed()
                .sorted(Comparator.comparing(tally::currency))
                .toList();
    }

    private static List<ReportView.Group> groups(Tally tally, int currency) {
        List<ReportView.Group> groups = new ArrayList<>();
        if (IntStream.range(0, tally.groups).anyMatch(group -> tally.has(group, currency))) {
            groups.add(ReportView.Group.of(tally, -1, currency));
        }
        IntStream.range(1, tally.groups)
                .filter(group -> tally.has(group, currency))
                .mapToObj(group -> ReportView.Group.of(tally, group, currency))
                .sorted(Comparator.comparing(ReportView.Group::key))
                .forEach(groups::add);
        return groups;
    }

    private static ReportView.Cash cash(Tally tally, int currency, BigDecimal rate) {
        return new ReportView.Cash(
                tally.currency(currency),
                tally.cash(currency, false).paidBackOn().orElse(null),
                rate == null
                        ? null
                        : tally.cash(currency, true)
                                .presentValue(tally.slice.from(), rate)
                                .amount(),
                rate,
                METHOD);
    }

    private List<ReportView.NotClaimed> notClaimed() {
        return baselines.missing().entrySet().stream()
                .map(line -> new ReportView.NotClaimed(
                        line.getKey(), "There is no baseline " + line.getValue().code() + "."))
                .toList();
    }
}
