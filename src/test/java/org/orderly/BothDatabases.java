package org.orderly;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fresh, migrated databases of both kinds: H2 in memory, and a real PostgreSQL. A static
 * extension of a test class. */
public final class BothDatabases implements BeforeAllCallback, AfterAllCallback {

    /** The databases that Orderly can keep things in. */
    public enum Kind {
        H2,
        POSTGRESQL
    }

    private EmbeddedPostgres postgres;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("listen_addresses", "127.0.0.1")
                .start();
    }

    /** A new database with all tables and no rows. */
    public DataSource migrated(Kind kind) throws SQLException {
        DataSource database = empty(kind);
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }

    /** A new database with no tables. */
    public DataSource empty(Kind kind) throws SQLException {
        return kind == Kind.H2 ? h2() : postgres();
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        postgres.close();
    }

    private static DataSource h2() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return database;
    }

    private DataSource postgres() throws SQLException {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return postgres.getDatabase("postgres", name);
    }
}
