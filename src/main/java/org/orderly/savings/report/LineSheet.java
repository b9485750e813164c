package org.orderly.savings.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.orderly.csv.Cells;
import org.orderly.savings.Entry;
import org.orderly.savings.Evidence;
import org.orderly.savings.Formula;
import org.orderly.savings.Input;
import org.orderly.savings.LineItem;
import org.orderly.savings.Term;

/**
 * The sheet of a line: a row an entry with its inputs, and the amount as a formula of them. Where ways of rounding differ, or the
 * formula is another one than it was, the amount stands as the ledger has it.
 */
final class LineSheet {

    static final String MONEY = "#,##0.00";
    private static final List<String> FIRST = List.of(
            "Entry",
            "Day",
            "State",
            "Counts as",
            "Hardness",
            "Budget",
            "Currency",
            "Site",
            "Department",
            "Class",
            "Group");
    private static final int HEAD = 2;

    private final LineItem line;
    private final Worksheet sheet;
    private final List<Term> terms;
    private final int lastRow;

    LineSheet(
            Workbook book,
            LineItem line,
            List<Dossier.Row> rows,
            Map<Integer, Entry> entries,
            Map<String, Integer> groups) {
        this.line = line;
        sheet = book.newWorksheet(line.words());
        terms = terms(line);
        sheet.value(0, 0, line.words());
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.value(1, 0, formulas(line));
        List<String> head = new ArrayList<>(FIRST);
        terms.forEach(term -> head.add(term.name()));
        head.addAll(List.of("Without", "Amount", "Reverses", "Baselines", "Events"));
        for (int column = 0; column < head.size(); column++) {
            sheet.value(HEAD, column, head.get(column));
            sheet.style(HEAD, column).bold().fillColor("E3E9EC").set();
            sheet.width(column, 14);
        }
        sheet.freezePane(1, HEAD + 1);
        int row = HEAD;
        for (Dossier.Row one : rows) {
            entry(++row, one, entries.get(one.number()), groups.get(one.group()));
        }
        lastRow = row;
    }

    LineItem line() {
        return line;
    }

    private void entry(int row, Dossier.Row one, Entry entry, Integer group) {
        sheet.value(row, 0, one.number());
        sheet.value(row, 1, entry.on());
        sheet.style(row, 1).format("yyyy-mm-dd").set();
        sheet.value(row, 2, one.state().code());
        sheet.value(row, 3, one.state().isDocumented() ? "documented" : "proposed");
        sheet.value(row, 4, entry.hardness().code());
        sheet.value(row, 5, entry.formula().budget().code());
        sheet.value(row, 6, entry.amount().currency());
        text(row, 7, entry.whose().site());
        text(row, 8, entry.whose().department());
        text(row, 9, entry.whose().classCode());
        if (group != null) {
            sheet.value(row, 10, group);
        }
        for (Input input : entry.inputs()) {
            int column = column(input.name());
            sheet.value(row, column, input.value());
        }
        int after = FIRST.size() + terms.size();
        sheet.value(row, after, entry.without().amount());
        sheet.style(row, after).format(MONEY).set();
        amount(row, after + 1, entry);
        sheet.style(row, after + 1).format(MONEY).set();
        if (entry.reverses() != null) {
            sheet.value(row, after + 2, entry.reverses());
        }
        text(
                row,
                after + 3,
                entry.baselines().stream()
                        .map(baseline -> baseline.figure().code() + " " + baseline.scope() + " v" + baseline.version())
                        .collect(Collectors.joining("; ")));
        text(
                row,
                after + 4,
                entry.evidence().stream().map(Evidence::reference).limit(50).collect(Collectors.joining("; ")));
    }

    private void amount(int row, int column, Entry entry) {
        boolean isFormula = entry.formula().text().equals(entry.formulaText())
                && !entry.formula().isTie(entry.inputs(), entry.amount().currency());
        if (!isFormula) {
            sheet.value(row, column, entry.amount().amount());
            return;
        }
        String expression = entry.formula().text();
        // The longest names first: one may be the end of another.
        for (Term term : entry.formula().terms().stream()
                .sorted(Comparator.comparing((Term term) -> term.name().length())
                        .reversed())
                .toList()) {
            expression = expression.replaceAll(
                    "(?<![\\w-])" + term.name() + "(?![\\w-])", address(row, column(term.name())));
        }
        expression = expression
                .replace(" × ", "*")
                .replace(" / ", "/")
                .replace(" − ", "-")
                .replace("−", "-");
        sheet.formula(
                row,
                column,
                (entry.reverses() == null ? "" : "-") + "ROUND(" + expression + ","
                        + entry.amount().amount().scale() + ")");
    }

    /** Text that somebody has typed is no formula, wherever the cell is copied to. */
    private void text(int row, int column, String text) {
        if (text != null && !text.isEmpty()) {
            sheet.value(row, column, Cells.tame(text));
        }
    }

    private int column(String term) {
        for (int i = 0; i < terms.size(); i++) {
            if (terms.get(i).name().equals(term)) {
                return FIRST.size() + i;
            }
        }
        throw new IllegalArgumentException("No formula of " + line.code() + " has a number " + term + ".");
    }

    private static List<Term> terms(LineItem line) {
        List<Term> terms = new ArrayList<>();
        for (Formula formula : Formula.values()) {
            if (formula.line() == line) {
                formula.terms().stream()
                        .filter(term ->
                                terms.stream().noneMatch(known -> known.name().equals(term.name())))
                        .forEach(terms::add);
            }
        }
        return terms;
    }

    private static String formulas(LineItem line) {
        List<String> texts = new ArrayList<>();
        for (Formula formula : Formula.values()) {
            if (formula.line() == line) {
                texts.add(formula.budget().code() + ": " + formula.text());
            }
        }
        return texts.stream().distinct().collect(Collectors.joining("   "));
    }

    /** The rows of a column of this sheet: of "Amount", "Without" or one of the first. */
    String range(String name) {
        int column = name.equals("Amount")
                ? FIRST.size() + terms.size() + 1
                : name.equals("Without") ? FIRST.size() + terms.size() : FIRST.indexOf(name);
        String letters = letters(column);
        return "'" + line.words() + "'!$" + letters + "$" + (HEAD + 2) + ":$" + letters + "$" + (lastRow + 1);
    }

    static String address(int row, int column) {
        return letters(column) + (row + 1);
    }

    static String letters(int column) {
        return (column >= 26 ? String.valueOf((char) ('A' + column / 26 - 1)) : "") + (char) ('A' + column % 26);
    }
}
