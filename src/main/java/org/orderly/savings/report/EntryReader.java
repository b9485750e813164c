package org.orderly.savings.report;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.orderly.savings.Budget;
import org.orderly.savings.Contents;
import org.orderly.savings.Entry;
import org.orderly.savings.EntryState;
import org.orderly.savings.Hardness;
import org.orderly.savings.LineItem;
import org.orderly.savings.Money;

/** Reads entries into the columns, past the ORM. */
final class EntryReader {

    private static final String ENTRIES = "SELECT e.number, e.on_day, e.line_item, e.hardness, e.budget, e.state,"
            + " e.currency, e.amount, e.without_amount, e.site, e.department, e.class_code, e.asset_id, e.seq, e.reverses"
            + " FROM savings_entries e WHERE e.number > ?";
    /** Part by part: a database would put a whole table aside before it gave the first row. */
    private static final String ALL = ENTRIES + " ORDER BY e.number LIMIT 20000";

    private static final String CHANGED =
            ENTRIES + " AND e.number IN (SELECT l.entry FROM savings_ledger l WHERE l.seq > ?) ORDER BY e.number";
    private static final String CONTENT = "SELECT content FROM savings_ledger WHERE seq = ?";

    private final Connection connection;
    private final Columns columns;
    private final Map<String, Kind> kinds = new HashMap<>();
    private final Map<String, EntryState> states = new HashMap<>();

    EntryReader(Connection connection, Columns columns) {
        this.connection = connection;
        this.columns = columns;
    }

    /** All entries that were added or decided about after that row of the ledger. */
    void after(long seq) throws SQLException {
        if (seq > 0) {
            try (PreparedStatement select = connection.prepareStatement(CHANGED)) {
                select.setLong(1, 0);
                select.setLong(2, seq);
                read(select);
            }
            return;
        }
        try (PreparedStatement select = connection.prepareStatement(ALL)) {
            int before;
            do {
                before = columns.highest;
                select.setLong(1, before);
                read(select);
            } while (columns.highest > before);
        }
    }

    private void read(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                columns.put(line(row));
            }
        }
    }

    private Columns.Line line(ResultSet row) throws SQLException {
        String currency = row.getString(7);
        BigDecimal without = row.getBigDecimal(9);
        long asset = row.getLong(13);
        Long device = row.wasNull() ? null : asset;
        Money would;
        if (without == null) { // a row of the time before there was this column
            Entry entry = entry(row.getLong(14));
            would = entry.without();
            int reversed = row.getInt(15);
            device = reversed == 0 ? entry.onlyAsset() : columns.device(reversed);
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
        return Money.rounded(amount, BigDecimal.ONE, currency);
    }

    private Entry entry(long seq) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(CONTENT)) {
            select.setLong(1, seq);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return Contents.entry(row.getString(1));
            }
        }
    }
}
