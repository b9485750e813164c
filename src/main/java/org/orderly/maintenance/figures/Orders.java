package org.orderly.maintenance.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.orderly.maintenance.Finding;
import org.orderly.maintenance.OrderKind;

/** Reads the orders that say something about a period, past the ORM. */
@ApplicationScoped
class Orders {

    /** The window of planned work is its plan's, even if the order was put off. */
    private static final String ALL = "SELECT w.id, w.number, w.title, w.asset_id, w.kind, w.state, w.priority,"
            + " w.requested_at, COALESCE(o.earliest_at, w.earliest_at), COALESCE(o.latest_at, w.due_at), w.done_at,"
            + " w.closed_at, w.finding, w.estimated_minutes, w.out_of_service_at, w.returned_at, w.earlier_downtime,"
            + " EXISTS (SELECT 1 FROM work_order_lines l WHERE l.order_id = w.id AND l.passed = FALSE)"
            + " FROM work_orders w LEFT JOIN pm_occasions o ON o.order_id = w.id"
            + " WHERE w.requested_at < ? AND (w.is_open OR w.requested_at >= ? OR w.done_at >= ? OR w.closed_at >= ?"
            + " OR w.due_at >= ? OR o.latest_at >= ? OR w.returned_at >= ?"
            + " OR (w.out_of_service_at IS NOT NULL AND w.returned_at IS NULL))";

    private static final String LABOUR = "SELECT l.order_id, l.kind, SUM(l.minutes) FROM work_order_labour l"
            + " JOIN work_orders w ON w.id = l.order_id WHERE w.kind = 'corrective' AND w.done_at >= ? AND w.done_at < ?"
            + " GROUP BY l.order_id, l.kind";
    private static final String WAITING = "SELECT c.order_id, c.changed_at, c.from_state, c.to_state"
            + " FROM work_order_changes c JOIN work_orders w ON w.id = c.order_id WHERE w.kind = 'corrective'"
            + " AND w.done_at >= ? AND w.done_at < ?"
            + " AND (c.from_state = 'waiting-for-parts' OR c.to_state = 'waiting-for-parts')"
            + " ORDER BY c.order_id, c.number";
    private static final String PARTS = "waiting-for-parts";

    private final DataSource database;
    private final Calendar calendar;

    Orders(DataSource database, Calendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    /** Minutes of an order. */
    private static final class Minutes {
        long bench;
        long travel;
        long parts;
        Instant waitingSince;
    }

    List<OrderFact> of(Period period) {
        List<OrderFact> all = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            Map<Long, Minutes> minutes = minutes(connection, period);
            try (PreparedStatement select = connection.prepareStatement(ALL)) {
                select.setObject(1, time(period.to()));
                for (int i = 2; i <= 7; i++) {
                    select.setObject(i, time(period.from()));
                }
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        all.add(order(row, minutes.getOrDefault(row.getLong(1), new Minutes())));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The work orders cannot be read.", e);
        }
        return all;
    }

    private OrderFact order(ResultSet row, Minutes minutes) throws SQLException {
        String finding = row.getString(13);
        String state = row.getString(6);
        Instant closed = time(row, 12);
        return new OrderFact(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                OrderKind.of(row.getString(5)),
                state,
                row.getInt(7),
                time(row, 8),
                time(row, 9),
                time(row, 10),
                time(row, 11),
                closed,
                finding == null ? null : Finding.of(finding),
                row.getBoolean(18),
                row.getInt(14),
                out(time(row, 15), time(row, 16), state.equals("cancelled") ? closed : null, row.getInt(17)),
                minutes.bench,
                minutes.travel,
                minutes.parts);
    }

    /** Time out of service; what it was out earlier, before it was taken out again, is put in front of the last time. */
    private Period out(Instant since, Instant returned, Instant cancelled, int earlierMinutes) {
        if (since == null) {
            return null;
        }
        Instant until = returned != null ? returned : cancelled != null ? cancelled : calendar.now();
        Instant from = since.minus(Duration.ofMinutes(earlierMinutes));
        return new Period(from, until.isBefore(from) ? from : until);
    }

    private static Map<Long, Minutes> minutes(Connection connection, Period period) throws SQLException {
        Map<Long, Minutes> minutes = new HashMap<>();
        each(connection, LABOUR, period, row -> {
            Minutes of = minutes.computeIfAbsent(row.getLong(1), id -> new Minutes());
            switch (row.getString(2)) {
                case "bench" -> of.bench += row.getLong(3);
                case "travel" -> of.travel += row.getLong(3);
                default -> {} // neither: it is no part of the time to repair
            }
        });
        each(connection, WAITING, period, row -> {
            Minutes of = minutes.computeIfAbsent(row.getLong(1), id -> new Minutes());
            Instant at = time(row, 2);
            boolean waits = PARTS.equals(row.getString(4));
            if (of.waitingSince != null && !waits) {
                of.parts += Duration.between(of.waitingSince, at).toMinutes();
                of.waitingSince = null;
            } else if (of.waitingSince == null && waits) {
                of.waitingSince = at;
            }
        });
        return minutes;
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private static void each(Connection connection, String query, Period period, RowReader reader) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setObject(1, time(period.from()));
            select.setObject(2, time(period.to()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    reader.read(row);
                }
            }
        }
    }

    private static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static Instant time(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
