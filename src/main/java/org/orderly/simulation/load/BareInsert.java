package org.orderly.simulation.load;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.Random;
import org.h2.Driver;

/**
 * What is compared with: a row for each accepted ping, found by asset and time through an index or not at all, inserted by
 * plain JDBC batches into an H2 file of the service's settings, by one thread that does nothing else.
 */
final class BareInsert {

    private static final String TABLE = """
            CREATE TABLE fixes (
                id        BIGINT   PRIMARY KEY,
                asset_id  BIGINT   NOT NULL,
                at_ms     BIGINT   NOT NULL,
                tag_id    BIGINT   NOT NULL,
                reader_id BIGINT   NOT NULL,
                rssi      SMALLINT NOT NULL,
                raw_x     REAL     NOT NULL,
                raw_y     REAL     NOT NULL,
                x         REAL     NOT NULL,
                y         REAL     NOT NULL,
                accuracy  REAL     NOT NULL,
                zone_id   BIGINT   NOT NULL
            )""";
    private static final String INDEX = "CREATE INDEX fixes_by_asset ON fixes (asset_id, at_ms DESC)";
    private static final String INSERT =
            "INSERT INTO fixes (id, asset_id, at_ms, tag_id, reader_id, rssi, raw_x, raw_y,"
                    + " x, y, accuracy, zone_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private BareInsert() {}

    /** Rows a second, each commit a batch of this many rows, of this many assets in turn. */
    static double rowsASecond(Path folder, boolean indexed, int batch, int assets, Duration time, long startMs)
            throws SQLException {
        Path file = folder.resolve("bare-" + batch + "-" + System.nanoTime());
        Properties user = new Properties();
        user.setProperty("user", "orderly");
        user.setProperty("password", "");
        try (Connection connection = new Driver().connect(ServiceProcess.databaseUrl(file), user)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(TABLE);
                if (indexed) {
                    statement.execute(INDEX);
                }
            }
            connection.setAutoCommit(false);
            double rate = insert(connection, batch, assets, time, startMs);
            try (Statement statement = connection.createStatement()) {
                statement.execute("SHUTDOWN IMMEDIATELY");
            }
            return rate;
        }
    }

    private static double insert(Connection connection, int batch, int assets, Duration time, long startMs)
            throws SQLException {
        Random chance = new Random(1);
        long rows = 0;
        long begin = System.nanoTime();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            while (System.nanoTime() - begin < time.toNanos()) {
                for (int i = 0; i < batch; i++, rows++) {
                    float x = chance.nextFloat() * 500;
                    float y = chance.nextFloat() * 30;
                    insert.setLong(1, rows + 1);
                    insert.setLong(2, rows % assets + 1);
                    insert.setLong(3, startMs + rows / 100);
                    insert.setLong(4, rows % assets + 1);
                    insert.setLong(5, 0);
                    insert.setInt(6, 0);
                    insert.setFloat(7, x);
                    insert.setFloat(8, y);
                    insert.setFloat(9, x);
                    insert.setFloat(10, y);
                    insert.setFloat(11, 1);
                    insert.setLong(12, rows % 2000 + 1);
                    insert.addBatch();
                }
                insert.executeBatch();
                connection.commit();
            }
        }
        return rows / ((System.nanoTime() - begin) / 1e9);
    }
}
