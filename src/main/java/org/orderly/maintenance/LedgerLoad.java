package org.orderly.maintenance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Reads what the ledger keeps of every order, past the ORM. */
final class LedgerLoad {

    private static final String ALL =
            "SELECT id, asset_id, state, kind, priority, assignee, due_at, title, version FROM work_orders";
    private static final int BATCH = 10_000;

    private final DataSource database;

    LedgerLoad(DataSource database) {
        this.database = database;
    }

    /** Every order. */
    void into(Consumer<LedgerEntry> ledger) {
        read(ALL, ledger);
    }

    /** The orders of one asset. */
    void of(long assetId, Consumer<LedgerEntry> ledger) {
        read(ALL + " WHERE asset_id = " + assetId, ledger);
    }

    private void read(String sql, Consumer<LedgerEntry> ledger) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false); // or PostgreSQL sends all rows at once
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setFetchSize(BATCH);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        ledger.accept(entry(row));
                    }
                }
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("The work orders cannot be read.", e);
        }
    }

    private static LedgerEntry entry(ResultSet row) throws SQLException {
        OffsetDateTime due = row.getObject(7, OffsetDateTime.class);
        Instant dueAt = due == null ? null : due.toInstant();
        return new LedgerEntry(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                OrderKind.of(row.getString(4)),
                row.getInt(5),
                row.getString(6),
                dueAt,
                row.getString(8),
                row.getLong(9));
    }
}
