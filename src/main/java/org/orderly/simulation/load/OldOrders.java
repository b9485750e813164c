package org.orderly.simulation.load;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import org.h2.Driver;

/**
 * The work orders of many years, written straight into the file of a service that is stopped: all but the newest
 * {@value #OPEN} are verified.
 */
final class OldOrders {

    static final int OPEN = 8_000;
    private static final int BATCH = 10_000;
    private static final int TECHNICIANS = 40;
    private static final Duration APART = Duration.ofMinutes(5);
    private static final String[] KINDS = {
        "corrective",
        "planned",
        "planned",
        "planned",
        "electrical-safety",
        "predictive",
        "incoming-inspection",
        "recall"
    };
    private static final String[] OPEN_STATES = {
        "requested", "triaged", "assigned", "in-progress", "waiting-for-parts", "waiting-for-vendor", "proposed"
    };
    private static final String INSERT = "INSERT INTO work_orders (id, number, asset_id, kind, state, is_open, title,"
            + " priority, priority_parts, requested_at, requested_by, source, assignee, due_at, estimated_minutes,"
            + " earlier_downtime, finding, done_at, done_by, closed_at, changes, version)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, '[]', ?, 'biomed', 'person', ?, ?, 60, 0, ?, ?, ?, ?, 4, 3)";

    private OldOrders() {}

    /** A name that some of the orders have been given to. */
    static String technician(int number) {
        return "technician-" + number % TECHNICIANS;
    }

    static void write(Path database, int orders, Instant now) throws SQLException {
        Properties user = new Properties();
        user.setProperty("user", "orderly");
        user.setProperty("password", "");
        try (Connection connection = new Driver().connect(ServiceProcess.databaseUrl(database), user)) {
            connection.setAutoCommit(false);
            List<Owned> assets = owned(connection);
            Random chance = new Random(1);
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                for (int id = 1; id <= orders; id++) {
                    put(
                            insert,
                            id,
                            orders - id,
                            assets.get(chance.nextInt(assets.size())).id(),
                            chance,
                            now);
                    insert.addBatch();
                    if (id % BATCH == 0 || id == orders) {
                        insert.executeBatch();
                        connection.commit();
                    }
                }
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("ALTER SEQUENCE work_orders_seq RESTART WITH " + (orders + 1));
                connection.commit();
                statement.execute("SHUTDOWN");
            }
        }
    }

    private static void put(PreparedStatement row, int id, int newer, long asset, Random chance, Instant now)
            throws SQLException {
        boolean open = newer < OPEN;
        Instant requested = now.minus(APART.multipliedBy(newer));
        Instant done = open ? null : requested.plus(Duration.ofHours(30));
        String kind = KINDS[chance.nextInt(KINDS.length)];
        row.setLong(1, id);
        row.setString(2, String.format("WO-%06d", id));
        row.setLong(3, asset);
        row.setString(4, kind);
        row.setString(5, open ? OPEN_STATES[chance.nextInt(OPEN_STATES.length)] : "verified");
        row.setBoolean(6, open);
        row.setString(7, "Work of kind " + kind + " number " + id);
        row.setInt(8, 1 + chance.nextInt(4));
        row.setObject(9, at(requested));
        row.setString(10, chance.nextInt(5) == 0 ? null : technician(chance.nextInt(TECHNICIANS)));
        row.setObject(11, at(requested.plus(Duration.ofDays(1 + chance.nextInt(40)))));
        row.setString(12, open ? null : "confirmed");
        row.setObject(13, at(done));
        row.setString(14, open ? null : "biomed");
        row.setObject(15, at(done));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    /** A device with its owner. */
    record Owned(long id, String department, String classCode) {}

    /** All devices, by id. */
    static List<Owned> owned(Connection connection) throws SQLException {
        List<Owned> devices = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT a.id, a.department, m.class_code FROM assets a"
                        + " JOIN asset_models m ON m.id = a.model_id ORDER BY a.id")) {
            while (row.next()) {
                devices.add(new Owned(row.getLong(1), row.getString(2), row.getString(3)));
            }
        }
        return devices;
    }
}
