package org.orderly.savings.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.orderly.csv.Cells;
import org.orderly.savings.LineItem;

/** The first sheet: every sum is a formula of the sheets of the lines, so that whoever changes a number there sees it here. */
final class OverviewSheet {

    private static final List<String> LINE_HEAD = List.of(
            "Currency",
            "Line",
            "Hardness",
            "Documented operating",
            "Documented capital",
            "Proposed operating",
            "Proposed capital",
            "Without",
            "Happened",
            "P10",
            "P50",
            "P90",
            "Range over");
    private static final List<String> TOTALS = List.of(
            "hardOperating", "hardCapital", "costOperating", "costCapital", "netOperating", "netCapital", "soft");

    private final Worksheet sheet;
    private final ReportView view;
    private int row;
    private int firstLine;
    private int lastLine;

    OverviewSheet(Workbook book, ReportView view) {
        sheet = book.newWorksheet("Overview");
        this.view = view;
    }

    void write(List<LineSheet> sheets, Map<String, Integer> numbers) {
        title();
        lines(sheets);
        totals();
        groups(sheets, numbers);
        cash(sheets);
        notes();
        for (int column = 0; column < LINE_HEAD.size(); column++) {
            sheet.width(column, column == 1 ? 28 : 18);
        }
    }

    private void title() {
        sheet.value(row, 0, "Savings " + view.from() + " to " + view.to());
        sheet.style(row++, 0).bold().fontSize(16).set();
        if (view.synthetic()) {
            sheet.value(row, 0, BoardPaper.SYNTHETIC);
            sheet.style(row++, 0).bold().fontColor("B00020").set();
        }
        ReportView.Filter filter = view.filter();
        String devices = List.of(
                        "site " + filter.site(), "department " + filter.department(), "class " + filter.classCode())
                .stream()
                .filter(text -> !text.endsWith(" null"))
                .collect(Collectors.joining(", "));
        sheet.value(row++, 0, devices.isEmpty() ? "All devices" : "Only " + devices);
        sheet.value(row++, 0, "Ledger " + view.ledgerHead());
        row++;
    }

    private void lines(List<LineSheet> sheets) {
        head("Lines", LINE_HEAD);
        firstLine = row;
        for (ReportView.Line line : view.lines()) {
            LineSheet of = sheets.stream()
                    .filter(one -> one.line() == line.lineItem())
                    .findFirst()
                    .orElseThrow();
            sheet.value(row, 0, line.currency());
            sheet.value(row, 1, line.name());
            sheet.value(row, 2, line.hardness().code());
            String where = criterion(of, "Currency", at(0)) + criterion(of, "Hardness", at(2));
            int scale = line.documentedOperating().scale();
            money(3, sums(of, "Amount", where, "documented", "operating", scale));
            money(4, sums(of, "Amount", where, "documented", "capital", scale));
            money(5, sums(of, "Amount", where, "proposed", "operating", scale));
            money(6, sums(of, "Amount", where, "proposed", "capital", scale));
            money(
                    7,
                    "ROUND(SUMIFS(" + of.range("Without") + where + criterion(of, "Counts as", "\"documented\"") + "),"
                            + scale + ")");
            money(8, "ROUND(" + at(7) + "-" + at(3) + "-" + at(4) + "," + scale + ")");
            if (line.range() != null) {
                value(9, line.range().p10());
                value(10, line.range().p50());
                value(11, line.range().p90());
                sheet.value(row, 12, line.range().units() + " " + line.range().over());
            }
            row++;
        }
        lastLine = row - 1;
        row++;
    }

    private static String sums(LineSheet of, String what, String where, String counts, String budget, int scale) {
        return "ROUND(SUMIFS(" + of.range(what) + where + criterion(of, "Counts as", '"' + counts + '"')
                + criterion(of, "Budget", '"' + budget + '"') + ")," + scale + ")";
    }

    private static String criterion(LineSheet of, String column, String wanted) {
        return "," + of.range(column) + "," + wanted;
    }

    /** Of each currency, from the table of lines; there is no sum of hard and soft. */
    private void totals() {
        List<String> columns = new ArrayList<>(List.of("Currency", "State"));
        columns.addAll(TOTALS);
        head("Totals", columns);
        for (ReportView.Group group : view.groups()) {
            if (group.key().isEmpty()) {
                total(group, "documented", 3);
                total(group, "proposed", 5);
            }
        }
        row++;
    }

    private void total(ReportView.Group group, String state, int operating) {
        int scale = group.soft().documented().scale();
        sheet.value(row, 0, group.currency());
        sheet.value(row, 1, state);
        String cost = '"' + LineItem.PROGRAMME_COST.words() + '"';
        money(2, ofLines(operating, "\"hard\"", "\"<>\"&" + cost, scale));
        money(3, ofLines(operating + 1, "\"hard\"", "\"<>\"&" + cost, scale));
        money(4, ofLines(operating, "\"hard\"", cost, scale));
        money(5, ofLines(operating + 1, "\"hard\"", cost, scale));
        money(6, "ROUND(" + at(2) + "+" + at(4) + "," + scale + ")");
        money(7, "ROUND(" + at(3) + "+" + at(5) + "," + scale + ")");
        money(8, ofLines(operating, "\"soft\"", "\"*\"", scale));
        row++;
    }

    private String ofLines(int column, String hardness, String line, int scale) {
        return "ROUND(SUMIFS(" + column(column) + "," + column(0) + "," + at(0) + "," + column(2) + "," + hardness + ","
                + column(1) + "," + line + ")," + scale + ")";
    }

    private String column(int column) {
        String letters = LineSheet.letters(column);
        return "$" + letters + "$" + (firstLine + 1) + ":$" + letters + "$" + (Math.max(firstLine, lastLine) + 1);
    }

    private void groups(List<LineSheet> sheets, Map<String, Integer> numbers) {
        if (view.by().equals(ReportGroup.LINE_ITEM.code())) {
            return;
        }
        head(
                "By " + view.by(),
                List.of("Currency", "Group", "Number", "hardOperating", "hardCapital", "costOperating", "costCapital"));
        for (ReportView.Group group : view.groups()) {
            if (!group.key().isEmpty()) {
                sheet.value(row, 0, group.currency());
                sheet.value(row, 1, Cells.tame(group.key()));
                sheet.value(row, 2, numbers.get(group.key()));
                int scale = group.soft().documented().scale();
                money(3, ofGroup(sheets, false, "operating", scale));
                money(4, ofGroup(sheets, false, "capital", scale));
                money(5, ofGroup(sheets, true, "operating", scale));
                money(6, ofGroup(sheets, true, "capital", scale));
                row++;
            }
        }
        row++;
    }

    /** By the number of the group: a name such as "<3" or "*" would be read as a condition. */
    private String ofGroup(List<LineSheet> sheets, boolean costs, String budget, int scale) {
        String sum = sheets.stream()
                .filter(one -> (one.line() == LineItem.PROGRAMME_COST) == costs)
                .map(one -> "SUMIFS(" + one.range("Amount") + criterion(one, "Group", at(2))
                        + criterion(one, "Currency", at(0)) + criterion(one, "Counts as", "\"documented\"")
                        + criterion(one, "Hardness", "\"hard\"") + criterion(one, "Budget", '"' + budget + '"') + ")")
                .collect(Collectors.joining("+"));
        return "ROUND(" + (sum.isEmpty() ? "0" : sum) + "," + scale + ")";
    }

    private void cash(List<LineSheet> sheets) {
        for (ReportView.Cash cash : view.cash()) {
            if (cash.presentValue() == null || sheets.isEmpty()) {
                continue;
            }
            head(
                    "Present value, " + cash.currency(),
                    List.of("Currency", "From", "Until before", "Year", "Cash", "Present value"));
            int first = row;
            int scale = cash.presentValue().scale();
            LocalDate begin = view.from();
            for (int year = 0; !begin.isAfter(view.to()); year++) {
                LocalDate end = view.from().plusYears(year + 1L);
                sheet.value(row, 0, cash.currency());
                date(1, begin);
                date(2, end);
                sheet.value(row, 3, year);
                String days = sheets.stream()
                        .map(one -> "SUMIFS(" + one.range("Amount") + criterion(one, "Currency", at(0))
                                + criterion(one, "Counts as", "\"documented\"") + criterion(one, "Hardness", "\"hard\"")
                                + criterion(one, "Day", "\">=\"&" + at(1)) + criterion(one, "Day", "\"<\"&" + at(2))
                                + ")")
                        .collect(Collectors.joining("+"));
                money(4, "ROUND(" + days + "," + scale + ")");
                money(5, at(4) + "/(1+" + cash.discountRate().toPlainString() + ")^" + at(3));
                begin = end;
                row++;
            }
            sheet.value(row, 0, cash.currency());
            sheet.value(row, 1, "Net present value at " + cash.discountRate().toPlainString());
            money(
                    5,
                    "ROUND(SUM(" + LineSheet.address(first, 5) + ":" + LineSheet.address(row - 1, 5) + ")," + scale
                            + ")");
            sheet.style(row, 5).bold().format(LineSheet.MONEY).set();
            row += 2;
        }
    }

    private void notes() {
        for (ReportView.Cash cash : view.cash()) {
            sheet.value(
                    row++,
                    0,
                    cash.currency() + ": "
                            + (cash.paidBackOn() == null ? "not paid back" : "paid back on " + cash.paidBackOn()));
        }
        for (ReportView.Ratio ratio : view.ratios()) {
            sheet.value(
                    row++,
                    0,
                    ratio.name() + ": "
                            + (ratio.value() == null
                                    ? "not known"
                                    : ratio.value().toPlainString() + " " + ratio.unit())
                            + (ratio.why() == null ? "" : ". " + ratio.why()));
        }
        view.notClaimed()
                .forEach(line -> sheet.value(row++, 0, line.lineItem().words() + ": not claimed. " + line.why()));
        sheet.value(row++, 0, Report.METHOD);
        sheet.value(row++, 0, Lines.METHOD);
    }

    private void head(String title, List<String> columns) {
        sheet.value(row, 0, title);
        sheet.style(row++, 0).bold().fontSize(13).set();
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(row, column, columns.get(column));
            sheet.style(row, column).bold().fillColor("E3E9EC").set();
        }
        row++;
    }

    private void money(int column, String formula) {
        // The library writes formulas into the XML as they are.
        String escaped = formula.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        sheet.formula(row, column, escaped);
        sheet.style(row, column).format(LineSheet.MONEY).set();
    }

    private void value(int column, BigDecimal amount) {
        sheet.value(row, column, amount);
        sheet.style(row, column).format(LineSheet.MONEY).set();
    }

    private void date(int column, LocalDate day) {
        sheet.value(row, column, day);
        sheet.style(row, column).format("yyyy-mm-dd").set();
    }

    private String at(int column) {
        return "$" + LineSheet.address(row, column);
    }
}
