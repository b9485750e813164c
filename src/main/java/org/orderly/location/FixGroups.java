package org.orderly.location;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

/** The groups of fixes that are not sorted yet. */
final class FixGroups {

    /** Filled by {@link #fill}. */
    static final String INSERT = "INSERT INTO fix_groups (id, kept_ms, fixes) VALUES (?, ?, ?)";

    private static final int ROWS_AT_ONCE = 100;

    private FixGroups() {}

    /**
     * Fills in a group.
     *
     * @param id the running number of its last fix
     * @param keptMs when it is kept, epoch milliseconds (UTC)
     */
    static void fill(PreparedStatement insert, long id, long keptMs, List<Fix> fixes) throws SQLException {
        insert.setLong(1, id);
        insert.setLong(2, keptMs);
        insert.setBytes(3, PackedFixes.pack(fixes));
    }

    /** Tells the groups up to this one, packed, in the order in which they were kept. */
    static void read(Connection connection, long upToId, Consumer<byte[]> group) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT fixes FROM fix_groups WHERE id <= ? ORDER BY id")) {
            select.setLong(1, upToId);
            select.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    group.accept(row.getBytes(1));
                }
            }
        }
    }

    /** Tells all groups. */
    static void read(Connection connection, Consumer<byte[]> group) throws SQLException {
        read(connection, Long.MAX_VALUE, group);
    }
}
