package org.orderly.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orderly.BothDatabases;
import org.orderly.BothDatabases.Kind;

/** What becomes of a database from before there were keys, on both databases. */
class KeysOfRowsTest {

    @RegisterExtension
    static final BothDatabases databases = new BothDatabases();

    @ParameterizedTest
    @EnumSource
    void rows_that_mean_the_same_as_an_earlier_one_stay_and_have_no_key(Kind kind) throws SQLException {
        DataSource database = databases.empty(kind);
        Flyway.configure().dataSource(database).target("13").load().migrate();
        run(
                database,
                "INSERT INTO asset_models (id, class_code, maker, name) VALUES (1, 'bed', 'Acme', 'B 1'),"
                        + " (2, 'bed', 'ACME', 'B\u00a01'), (3, 'bed', 'Acme', 'B 2')",
                asset(1, "IN-100"),
                asset(2, "in-100"),
                asset(3, "IN-100\u00a0"),
                asset(4, "IN-101"),
                "INSERT INTO tags (id, code, asset_id) VALUES (1, 'AC:23:3F:0A:1B:2C', 1), (2, 'ac233f0a1b2c', 2),"
                        + " (3, 'T-1', NULL)");

        FluentConfiguration flyway = Flyway.configure().dataSource(database);
        new KeysOfRows().customize(flyway);
        flyway.load().migrate();

        assertThat(column(database, "SELECT control_key FROM assets ORDER BY id"))
                .containsExactly("in-100", null, null, "in-101");
        assertThat(column(database, "SELECT control_number FROM assets ORDER BY id"))
                .containsExactly("IN-100", "in-100", "IN-100\u00a0", "IN-101");
        assertThat(column(database, "SELECT code_key FROM tags ORDER BY id"))
                .containsExactly("ac233f0a1b2c", null, "t-1");
        assertThat(column(database, "SELECT name_key FROM asset_models ORDER BY id"))
                .containsExactly("b 1", null, "b 2");
    }

    private static String asset(long id, String number) {
        return "INSERT INTO assets (id, control_number, name, model_id, serial_number, department, criticality, status,"
                + " version) VALUES (" + id + ", '" + number + "', 'Bed', 1, '', 'Pool', 'low', 'in-service', 0)";
    }

    private static void run(DataSource database, String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }

    private static List<String> column(DataSource database, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                values.add(row.getString(1));
            }
        }
        return values;
    }
}
