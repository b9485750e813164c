package org.orderly.savings.report;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orderly.savings.Budget;
import org.orderly.savings.Contents;
import org.orderly.savings.Entry;
import org.orderly.savings.EntryState;
import org.orderly.savings.Hardness;
import org.orderly.savings.LineItem;
import org.orderly.savings.Money;

/** Reads entries as the columns want them, past the ORM. Not for use by several threads at once. */
final class EntryReader {

    private static final String ENTRIES = "SELECT e.number, e.on_day, e.line_item, e.hardness, e.budget, e.state,"
            + " e.currency, e.amount, e.without_amount, e.site, e.department, e.class_code, e.asset_id, e.seq, e.reverses"
            + " FROM savings_entries e WHERE ";
    private static final String PART = ENTRIES + "e.number > ? AND e.number <= ? ORDER BY e.number";
    private static final String CHANGED =
            ENTRIES + "e.number IN (SELECT l.entry FROM savings_ledger l WHERE l.seq > ?) ORDER BY e.number";
    private static final String CONTENT =
            "SELECT l.content FROM savings_ledger l JOIN savings_entries e ON e.seq = l.seq WHERE e.number = ?";
    private static final int ROWS_AT_ONCE = 5_000;

    private final Connection connection;
    private final Map<String, Kind> kinds = new HashMap<>();
    private final Map<String, EntryState> states = new HashMap<>();

    EntryReader(Connection connection) {
        this.connection = connection;
    }

    /** The entries after that number up to another. */
    List<Columns.Line> part(int after, int upTo) throws SQLException {
        return lines(PART, after, upTo);
    }

    /** All entries that were added or decided about after that row of the ledger. */
    List<Columns.Line> changed(long seq) throws SQLException {
        return lines(CHANGED, seq);
    }

    private List<Columns.Line> lines(String which, long... values) throws SQLException {
        List<Columns.Line> lines = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(which)) {
            select.setFetchSize(ROWS_AT_ONCE);
            for (int i = 0; i < values.length; i++) {
                select.setLong(i + 1, values[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    lines.add(line(row));
                }
            }
        }
        return lines;
    }

    private Columns.Line line(ResultSet row) throws SQLException {
        String currency = row.getString(7);
        BigDecimal without = row.getBigDecimal(9);
        long asset = row.getLong(13);
        Long device = row.wasNull() ? null : asset;
        Money would;
        if (without == null) { // a row of the time before there was this column
            would = entry(row.getInt(1)).without();
            int reversed = row.getInt(15);
            device = entry(reversed == 0 ? row.getInt(1) : reversed).onlyAsset();
        } else {
            would = money(without, currency);
        }
        return new Columns.Line(
                row.getInt(1),
                Math.toIntExact(row.getObject(2, LocalDate.class).toEpochDay()),
                kind(row.getString(3), row.getString(4), row.getString(5)),
                states.computeIfAbsent(row.getString(6), EntryState::of),
                money(row.getBigDecimal(8), currency),
                would,
                row.getString(10),
                row.getString(11),
                row.getString(12),
                device);
    }

    private Kind kind(String line, String hardness, String budget) {
        return kinds.computeIfAbsent(
                line + ' ' + hardness + ' ' + budget,
                same -> new Kind(LineItem.of(line), Hardness.of(hardness), Budget.of(budget)));
    }

    /** Without the noughts that a column of four digits adds. */
    private static Money money(BigDecimal amount, String currency) {
        return new Money(amount, currency);
    }

    private Entry entry(int number) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(CONTENT)) {
            select.setInt(1, number);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return Contents.entry(row.getString(1));
            }
        }
    }
}
