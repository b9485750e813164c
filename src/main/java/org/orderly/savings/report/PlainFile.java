package org.orderly.savings.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import org.orderly.csv.Cells;

/** The report as a plain file: a row a figure. */
final class PlainFile {

    private final StringWriter text = new StringWriter();
    private final CsvWriter csv = CsvWriter.builder().build(text);
    private final ReportView view;

    private PlainFile(ReportView view) {
        this.view = view;
    }

    static String of(ReportView view) {
        PlainFile file = new PlainFile(view);
        try (CsvWriter closed = file.csv) {
            file.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.text.toString();
    }

    private void write() {
        csv.writeRecord("part", "currency", "key", "hardness", "figure", "value");
        row("report", "", "", "", "from", view.from().toString());
        row("report", "", "", "", "to", view.to().toString());
        row("report", "", "", "", "synthetic", String.valueOf(view.synthetic()));
        row("report", "", "", "", "ledgerHead", view.ledgerHead());
        for (ReportView.Group group : view.groups()) {
            String part = group.key().isEmpty() ? "total" : view.by();
            hard(part, group, "documented", group.documented());
            hard(part, group, "proposed", group.proposed());
            amount(
                    part,
                    group.currency(),
                    group.key(),
                    "soft",
                    "documented",
                    group.soft().documented());
            amount(
                    part,
                    group.currency(),
                    group.key(),
                    "soft",
                    "proposed",
                    group.soft().proposed());
        }
        view.lines().forEach(this::line);
        for (ReportView.Cash cash : view.cash()) {
            row("cash", cash.currency(), "", "hard", "paidBackOn", String.valueOf(cash.paidBackOn()));
            amount("cash", cash.currency(), "", "hard", "presentValue", cash.presentValue());
        }
        for (ReportView.Ratio ratio : view.ratios()) {
            amount("ratio", "", ratio.name(), "", ratio.unit(), ratio.value());
        }
        view.notClaimed().forEach(line -> row("not claimed", "", line.lineItem().code(), "", "why", line.why()));
    }

    private void hard(String part, ReportView.Group group, String state, ReportView.Hard hard) {
        amount(part, group.currency(), group.key(), "hard", state + " hardOperating", hard.hardOperating());
        amount(part, group.currency(), group.key(), "hard", state + " hardCapital", hard.hardCapital());
        amount(part, group.currency(), group.key(), "hard", state + " costOperating", hard.costOperating());
        amount(part, group.currency(), group.key(), "hard", state + " costCapital", hard.costCapital());
        amount(part, group.currency(), group.key(), "hard", state + " netOperating", hard.netOperating());
        amount(part, group.currency(), group.key(), "hard", state + " netCapital", hard.netCapital());
    }

    private void line(ReportView.Line line) {
        String code = line.lineItem().code();
        String hardness = line.hardness().code();
        amount("line", line.currency(), code, hardness, "documentedOperating", line.documentedOperating());
        amount("line", line.currency(), code, hardness, "documentedCapital", line.documentedCapital());
        amount("line", line.currency(), code, hardness, "proposedOperating", line.proposedOperating());
        amount("line", line.currency(), code, hardness, "proposedCapital", line.proposedCapital());
        amount(
                "line",
                line.currency(),
                code,
                hardness,
                "without",
                line.without().amount());
        amount(
                "line",
                line.currency(),
                code,
                hardness,
                "happened",
                line.happened().amount());
        if (line.range() != null) {
            amount("line", line.currency(), code, hardness, "p10", line.range().p10());
            amount("line", line.currency(), code, hardness, "p50", line.range().p50());
            amount("line", line.currency(), code, hardness, "p90", line.range().p90());
        }
    }

    private void amount(String part, String currency, String key, String hardness, String figure, BigDecimal amount) {
        // A negative number is no formula; only what somebody has typed is tamed.
        csv.writeRecord(
                part, currency, Cells.tame(key), hardness, figure, amount == null ? "" : amount.toPlainString());
    }

    private void row(String part, String currency, String key, String hardness, String figure, String value) {
        csv.writeRecord(part, currency, Cells.tame(key), hardness, figure, Cells.tame(value));
    }
}
