package org.orderly.simulation.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.Driver;

/**
 * What is compared with: the rows of the table {@code fixes}, with its index, inserted by plain JDBC batches into an H2
 * file of the service's settings, by one thread that does nothing else.
 */
final class BareInsert {

    private static final Pattern FIXES =
            Pattern.compile("CREATE (TABLE fixes |INDEX fixes_by_\\w+ )[^;]*;", Pattern.DOTALL);
    private static final String INSERT =
            "INSERT INTO fixes (id, asset_id, at_ms, tag_id, reader_id, rssi, raw_x, raw_y,"
                    + " x, y, accuracy, zone_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private BareInsert() {}

    /** Rows a second, each commit a batch of this many rows, of this many assets in turn. */
    static double rowsASecond(Path folder, int batch, int assets, Duration time, long startMs)
            throws SQLException, IOException {
        Path file = folder.resolve("bare-" + batch + "-" + System.nanoTime());
        Properties user = new Properties();
        user.setProperty("user", "orderly");
        user.setProperty("password", "");
        try (Connection connection = new Driver().connect(ServiceProcess.databaseUrl(file), user)) {
            try (Statement statement = connection.createStatement()) {
                Matcher matcher = FIXES.matcher(schema());
                while (matcher.find()) {
                    statement.execute(matcher.group());
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

    private static String schema() throws IOException {
        try (InputStream in = BareInsert.class.getResourceAsStream("/db/migration/V1__the_house.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
