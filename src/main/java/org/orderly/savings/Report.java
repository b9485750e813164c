package org.orderly.savings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;

/** Sums the entries of a period, past the ORM; the sums themselves are made where kinds of money cannot be mixed. */
@ApplicationScoped
class Report {

    static final String METHOD =
            "Hard savings less costs, both budgets, as documented. What comes within the first twelve"
                    + " months of the period counts in full; what comes in the n-th year after is divided by (1 + rate)^n.";

    private static final String SUMS =
            ", currency, line_item, hardness, budget, state, SUM(amount) FROM savings_entries"
                    + " WHERE on_day >= ? AND on_day <= ? AND state <> 'rejected'"
                    + " GROUP BY currency, line_item, hardness, budget, state, ";
    private static final String CASH = "SELECT on_day, currency, line_item, SUM(amount) FROM savings_entries"
            + " WHERE on_day <= ? AND hardness = 'hard' AND state IN ('accepted', 'reversed')"
            + " GROUP BY on_day, currency, line_item";

    private final DataSource database;

    Report(DataSource database) {
        this.database = database;
    }

    /** A group in a currency; the empty key is everything. */
    private record Key(String currency, String group) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::currency).thenComparing(Key::group);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** Documented and proposed, each by kind of money. */
    private static final class Both {

        private Totals documented;
        private Totals proposed;

        Both(String currency) {
            documented = Totals.zero(currency);
            proposed = Totals.zero(currency);
        }

        void add(EntryState state, LineItem line, Hardness hardness, Budget budget, Money amount) {
            if (state.isDocumented()) {
                documented = documented.plus(line, hardness, budget, amount);
            } else {
                proposed = proposed.plus(line, hardness, budget, amount);
            }
        }
    }

    /** Payback over everything so far, and the flow of the period alone. */
    private record Flows(CashFlow everything, CashFlow period) {}

    /**
     * The report of days, both included.
     *
     * @param rate the discount rate of a year, or null if none is stated
     */
    @Transactional
    ReportView of(LocalDate from, LocalDate to, ReportGroup by, BigDecimal rate) {
        Map<Key, Both> sums = new TreeMap<>();
        Map<String, Flows> flows = new TreeMap<>();
        try (Connection connection = database.getConnection()) {
            sums(connection, from, to, by, sums);
            cash(connection, from, to, flows);
        } catch (SQLException e) {
            throw new IllegalStateException("The entries cannot be read.", e);
        }
        List<ReportView.Group> groups = new ArrayList<>();
        sums.forEach((key, both) -> groups.add(new ReportView.Group(
                key.group(),
                key.currency(),
                ReportView.Hard.of(both.documented),
                ReportView.Hard.of(both.proposed),
                new ReportView.Soft(
                        both.documented.soft().money().amount(),
                        both.proposed.soft().money().amount()))));
        List<ReportView.Cash> cash = new ArrayList<>();
        flows.forEach((currency, flow) -> cash.add(new ReportView.Cash(
                currency,
                flow.everything().paidBackOn().orElse(null),
                rate == null ? null : flow.period().presentValue(from, rate).amount(),
                rate,
                METHOD)));
        return new ReportView(from, to, by.code(), groups, cash, notClaimed());
    }

    private static void sums(Connection connection, LocalDate from, LocalDate to, ReportGroup by, Map<Key, Both> sums)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT " + by.column() + SUMS + by.column())) {
            select.setObject(1, from);
            select.setObject(2, to);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String currency = row.getString(2);
                    LineItem line = LineItem.of(row.getString(3));
                    Hardness hardness = Hardness.of(row.getString(4));
                    Budget budget = Budget.of(row.getString(5));
                    EntryState state = EntryState.of(row.getString(6));
                    Money amount = Money.rounded(row.getBigDecimal(7), BigDecimal.ONE, currency);
                    String group = row.getString(1);
                    for (String key : group == null ? List.of("") : List.of("", group)) {
                        sums.computeIfAbsent(new Key(currency, key), same -> new Both(currency))
                                .add(state, line, hardness, budget, amount);
                    }
                }
            }
        }
    }

    private static void cash(Connection connection, LocalDate from, LocalDate to, Map<String, Flows> flows)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(CASH)) {
            select.setObject(1, to);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    LocalDate day = row.getObject(1, LocalDate.class);
                    String currency = row.getString(2);
                    LineItem line = LineItem.of(row.getString(3));
                    Money amount = Money.rounded(row.getBigDecimal(4), BigDecimal.ONE, currency);
                    Flows flow = flows.computeIfAbsent(
                            currency, same -> new Flows(new CashFlow(currency), new CashFlow(currency)));
                    flow.everything().add(day, line, Hardness.HARD, amount);
                    if (!day.isBefore(from)) {
                        flow.period().add(day, line, Hardness.HARD, amount);
                    }
                }
            }
        }
    }

    /** Lines of which some figure has no baseline at all. */
    private static List<ReportView.NotClaimed> notClaimed() {
        TreeSet<String> there = new TreeSet<>(Baseline.figures());
        List<ReportView.NotClaimed> lines = new ArrayList<>();
        for (LineItem line : LineItem.values()) {
            Optional<String> missing = Arrays.stream(Formula.values())
                    .filter(formula -> formula.line() == line)
                    .flatMap(formula -> formula.terms().stream())
                    .filter(term -> term.figure() != null && !there.contains(term.name()))
                    .map(Term::name)
                    .findFirst();
            missing.ifPresent(name -> lines.add(new ReportView.NotClaimed(line, "There is no baseline " + name + ".")));
        }
        return lines;
    }
}
