package org.orderly.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Has the disk confirm what was committed, where the database does not see to that itself. */
public final class Disk {

    private final Connection connection;
    private final boolean syncs;

    /** @param wanted whether a commit is to survive a power cut too; killing the process never loses one */
    public Disk(Connection connection, boolean wanted) throws SQLException {
        this.connection = connection;
        this.syncs = wanted && connection.getMetaData().getDatabaseProductName().equals("H2");
    }

    /** To be called after the commit. */
    public void sync() throws SQLException {
        if (syncs) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("CHECKPOINT SYNC");
            }
        }
    }
}
