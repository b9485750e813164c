package org.orderly.telemetry;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What devices said about being used. All times are epoch milliseconds (UTC). */
@ApplicationScoped
public class UseEvents {

    private static final String SELECT = "SELECT id, asset_id, at_ms, kind FROM device_events WHERE ";
    private static final String OF_USE = " AND kind IN ('%s', '%s', '%s')"
            .formatted(EventKind.IN_USE.code(), EventKind.IDLE.code(), EventKind.OFF.code());

    private final DataSource database;

    UseEvents(DataSource database) {
        this.database = database;
    }

    /** What the device said in that period, the end not included, in the order of time. */
    public List<UseEvent> of(long assetId, long fromMs, long toMs) throws SQLException {
        return select(
                "asset_id = ? AND at_ms >= ? AND at_ms < ?" + OF_USE + " ORDER BY at_ms, id", assetId, fromMs, toMs);
    }

    /** What any device said after the event of that number, in the order in which it came; so many at most. */
    public List<UseEvent> after(long id, int most) throws SQLException {
        return select("id > ?" + OF_USE + " ORDER BY id FETCH FIRST ? ROWS ONLY", id, most);
    }

    /** The number of the newest event of any kind; 0 if there is none. */
    public long newest() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT MAX(id) FROM device_events");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private List<UseEvent> select(String which, long... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT + which)) {
            for (int i = 0; i < values.length; i++) {
                select.setLong(i + 1, values[i]);
            }
            List<UseEvent> events = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    events.add(new UseEvent(
                            row.getLong(1),
                            row.getLong(2),
                            row.getLong(3),
                            row.getString(4).equals(EventKind.IN_USE.code())));
                }
            }
            return events;
        }
    }
}
