package org.orderly.savings;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class VerifyLedgerTest {

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

    @Test
    void a_whole_ledger_ends_with_0_and_a_broken_one_with_1() throws SQLException {
        Flyway.configure().dataSource(url, "orderly", "").load().migrate();
        assertThat(verify(url)).isZero();
        change("UPDATE savings_head SET seq = 3");
        assertThat(verify(url)).isEqualTo(1);
        change("UPDATE savings_head SET seq = 0");
        assertThat(verify(url)).isZero();
        change("INSERT INTO savings_ledger (seq, kind, entry, written_at, written_by, content, previous, hash) VALUES"
                + " (1, 'entry', 1, TIMESTAMP WITH TIME ZONE '2026-03-01 12:00:00+00:00', 'nobody', '{}', '"
                + Chain.START + "', '" + Chain.START + "')");
        assertThat(verify(url)).isEqualTo(1);
    }

    @Test
    void a_database_that_cannot_be_read_ends_with_2() {
        assertThat(verify("jdbc:h2:file:./target/no-such-ledger;IFEXISTS=TRUE")).isEqualTo(2);
    }

    private static int verify(String url) {
        return new CommandLine(new VerifyLedger()).execute("--url", url);
    }

    private void change(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "orderly", "");
                Statement update = connection.createStatement()) {
            assertThat(update.executeUpdate(statement)).isEqualTo(1);
        }
    }
}
