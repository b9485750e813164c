package org.orderly.savings.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.orderly.paper.Paper;
import org.orderly.savings.LineItem;

/** The report on paper for a board: how much, how sure, why. */
final class BoardPaper {

    static final String SYNTHETIC =
            "SYNTHETIC: a demo hospital. Nothing of this has happened, and no figure may be quoted.";
    private static final float WATERFALL = 165;

    private final ReportView view;
    private final Paper paper;

    private BoardPaper(ReportView view) {
        this.view = view;
        String footer = "Savings " + view.from() + " to " + view.to() + (view.synthetic() ? ". Synthetic." : "");
        paper = new Paper("Savings " + view.from() + " to " + view.to(), footer);
    }

    static byte[] of(ReportView view) {
        BoardPaper board = new BoardPaper(view);
        try (Paper paper = board.paper) {
            board.write();
            return paper.pdf();
        }
    }

    private void write() {
        if (view.synthetic()) {
            paper.heading(SYNTHETIC);
        }
        ReportView.Filter filter = view.filter();
        List<String> only = new ArrayList<>();
        add(only, "site", filter.site());
        add(only, "department", filter.department());
        add(only, "class", filter.classCode());
        paper.text(
                (only.isEmpty() ? "All devices. " : "Only " + String.join(", ", only) + ". ")
                        + "Documented is what finance has accepted; proposed waits for a decision. Hard and soft are never added.");
        if (view.lines().isEmpty()) {
            paper.text("Nothing is documented or proposed in these days.");
        }
        view.groups().stream().filter(group -> group.key().isEmpty()).forEach(this::currency);
        groups();
        ratios();
        method();
    }

    private void draw(Waterfall waterfall) {
        if (waterfall.isEmpty()) {
            paper.text("Nothing is documented.");
        } else {
            paper.drawing(WATERFALL, (onto, width) -> waterfall.draw(onto, width, WATERFALL));
        }
    }

    private static void add(List<String> only, String what, String which) {
        if (which != null) {
            only.add(what + " " + which);
        }
    }

    private void currency(ReportView.Group total) {
        String code = total.currency();
        ReportView.Hard documented = total.documented();
        List<ReportView.Line> lines = view.lines().stream()
                .filter(line -> line.currency().equals(code))
                .toList();
        paper.heading("Hard savings and costs, documented, operating budget, " + code);
        draw(Waterfall.of(lines, ReportView.Line::documentedOperating));
        paper.heading("Hard savings and costs, documented, capital budget, " + code);
        draw(Waterfall.of(lines, ReportView.Line::documentedCapital));
        paper.table(
                new float[] {2.4f, 1, 1},
                List.of("Documented, " + code, "Operating", "Capital"),
                List.of(
                        List.of("Hard savings", money(documented.hardOperating()), money(documented.hardCapital())),
                        List.of(
                                "Costs of the programme",
                                money(documented.costOperating()),
                                money(documented.costCapital())),
                        List.of("Net", money(documented.netOperating()), money(documented.netCapital())),
                        List.of(
                                "Proposed, not in the above",
                                money(total.proposed().hardOperating()),
                                money(total.proposed().hardCapital()))));
        for (ReportView.Cash cash : view.cash()) {
            if (cash.currency().equals(code)) {
                paper.text((cash.paidBackOn() == null
                                ? "The costs are not paid back yet. "
                                : "Paid back on " + cash.paidBackOn() + ". ")
                        + (cash.presentValue() == null
                                ? "No discount rate is stated, so there is no present value."
                                : "Net present value of these days, both budgets, at a rate of "
                                        + cash.discountRate().toPlainString() + ": " + money(cash.presentValue()) + " "
                                        + code + "."));
            }
        }
        paper.heading("Line by line, " + code);
        paper.table(
                new float[] {2.2f, 0.7f, 1.2f, 1.2f, 1.2f, 1.2f, 2.2f},
                List.of(
                        "Line",
                        "",
                        "Documented operating",
                        "Documented capital",
                        "It would have cost",
                        "It did cost",
                        "P10 to P90"),
                lines.stream().map(this::row).toList());
        paper.note("Soft, by itself: documented " + money(total.soft().documented()) + " " + code + ", proposed "
                + money(total.soft().proposed()) + " " + code + ".");
    }

    private List<String> row(ReportView.Line line) {
        return List.of(
                line.name(),
                line.hardness().code(),
                money(line.documentedOperating()),
                money(line.documentedCapital()),
                money(line.without().amount()),
                money(line.happened().amount()),
                line.range() == null
                        ? line.lineItem() == LineItem.PROGRAMME_COST ? "as paid" : "too little to tell"
                        : money(line.range().p10()) + " to "
                                + money(line.range().p90()) + " ("
                                + line.range().units() + " " + line.range().over() + ")");
    }

    private void groups() {
        List<List<String>> rows = view.groups().stream()
                .filter(group -> !group.key().isEmpty())
                .map(group -> List.of(
                        group.key(),
                        group.currency(),
                        money(group.documented().hardOperating()),
                        money(group.documented().hardCapital()),
                        money(group.soft().documented())))
                .toList();
        if (!rows.isEmpty() && !view.by().equals(ReportGroup.LINE_ITEM.code())) {
            paper.heading("By " + view.by());
            paper.table(
                    new float[] {2.4f, 0.7f, 1.2f, 1.2f, 1.2f},
                    List.of("", "", "Hard operating", "Hard capital", "Soft, apart"),
                    rows);
        }
    }

    private void ratios() {
        paper.heading("Beside the savings");
        for (ReportView.Ratio ratio : view.ratios()) {
            paper.text(ratio.name() + ": "
                    + (ratio.value() == null
                            ? "not known."
                            : String.format(
                                            Locale.ROOT,
                                            "%,." + Math.max(0, ratio.value().scale()) + "f",
                                            ratio.value())
                                    + " " + ratio.unit() + ".")
                    + (ratio.why() == null ? "" : " " + ratio.why()));
            paper.note(ratio.words());
        }
        view.notClaimed().forEach(line -> paper.text(line.lineItem().words() + ": not claimed. " + line.why()));
    }

    private void method() {
        paper.heading("Method");
        paper.text(
                "Each entry has its formula, its inputs, the baseline it is counted against and the events behind it; finance"
                        + " accepts or rejects it, and only accepted entries are documented. No event feeds two hard lines, and a device"
                        + " that is found again takes its loss back.");
        paper.text(Lines.METHOD);
        paper.text("Payback and present value: " + Report.METHOD);
        paper.note("Ledger, hash of its last row: " + view.ledgerHead());
    }

    static String money(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,." + Math.max(0, amount.scale()) + "f", amount);
    }
}
