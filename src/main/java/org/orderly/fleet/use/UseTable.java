package org.orderly.fleet.use;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** The rows of hours that are counted, and how far the counting has come. Hours are counted from 1970 (UTC). */
@ApplicationScoped
class UseTable {

    /** The department that stands for all of them. */
    static final String ALL = "";

    private static final String HOURS = "SELECT class_code, epoch_hour, owned, peak_in_use, least_idle, in_use_ms,"
            + " idle_ms, unknown_ms FROM fleet_use_hours WHERE department = ? AND epoch_hour >= ? AND epoch_hour <= ?";
    private static final String IN_ORDER = " ORDER BY class_code, epoch_hour";

    private final DataSource database;

    UseTable(DataSource database) {
        this.database = database;
    }

    /** Up to which hour, event of a device and amendment of history everything is counted; 0 while nothing is. */
    record Counted(int upToHour, long upToEvent, long upToAmendment) {}

    Counted counted() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT up_to_hour, up_to_event, up_to_amendment FROM fleet_use_counted");
                ResultSet row = select.executeQuery()) {
            row.next();
            return new Counted(row.getInt(1), row.getLong(2), row.getLong(3));
        }
    }

    void counted(Counted now) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE fleet_use_counted SET up_to_hour = ?, up_to_event = ?, up_to_amendment = ?")) {
            update.setInt(1, now.upToHour());
            update.setLong(2, now.upToEvent());
            update.setLong(3, now.upToAmendment());
            update.executeUpdate();
        }
    }

    /** Forgets what was counted of these hours. */
    void clear(int from, int to) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "DELETE FROM fleet_use_hours WHERE epoch_hour >= ? AND epoch_hour <= ?")) {
            delete.setInt(1, from);
            delete.setInt(2, to);
            delete.executeUpdate();
        }
    }

    void add(String classCode, String department, List<HourOfUse> hours) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO fleet_use_hours (class_code,"
                        + " department, epoch_hour, owned, peak_in_use, least_idle, in_use_ms, idle_ms, unknown_ms)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (HourOfUse hour : hours) {
                insert.setString(1, classCode);
                insert.setString(2, department);
                insert.setInt(3, hour.epochHour());
                insert.setInt(4, hour.owned());
                insert.setInt(5, hour.peakInUse());
                insert.setInt(6, hour.leastIdle());
                insert.setLong(7, hour.inUseMs());
                insert.setLong(8, hour.idleMs());
                insert.setLong(9, hour.unknownMs());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** The hours of every class, all departments together, by the code of the class. */
    Map<String, List<HourOfUse>> ofClasses(int from, int to) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(HOURS + IN_ORDER)) {
            return read(select, ALL, from, to);
        }
    }

    /** The hours of a class in a department, or in all of them. */
    List<HourOfUse> of(String classCode, String department, int from, int to) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(HOURS + " AND class_code = ?" + IN_ORDER)) {
            select.setString(4, classCode);
            return read(select, department, from, to).getOrDefault(classCode, List.of());
        }
    }

    private static Map<String, List<HourOfUse>> read(PreparedStatement select, String department, int from, int to)
            throws SQLException {
        select.setString(1, department);
        select.setInt(2, from);
        select.setInt(3, to);
        Map<String, List<HourOfUse>> hours = new TreeMap<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                hours.computeIfAbsent(row.getString(1), code -> new ArrayList<>())
                        .add(new HourOfUse(
                                row.getInt(2),
                                row.getInt(3),
                                row.getInt(4),
                                row.getInt(5),
                                row.getLong(6),
                                row.getLong(7),
                                row.getLong(8)));
            }
        }
        return hours;
    }
}
