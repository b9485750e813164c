package org.orderly.maintenance;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What was spent on devices, past the ORM; each line is rounded as its order shows it. */
@ApplicationScoped
public class Spending {

    private static final String PARTS = "SELECT w.asset_id, p.quantity, p.unit_cost, p.currency FROM work_order_parts p"
            + " JOIN work_orders w ON w.id = p.order_id WHERE p.used_at >= ? AND p.used_at < ?";
    private static final String LABOUR =
            "SELECT w.asset_id, l.minutes, l.hourly_rate, l.currency FROM work_order_labour l"
                    + " JOIN work_orders w ON w.id = l.order_id WHERE l.worked_at >= ? AND l.worked_at < ?";

    private static final String PARTS_OF = "SELECT w.asset_id, p.quantity, p.unit_cost, p.currency"
            + " FROM work_order_parts p JOIN work_orders w ON w.id = p.order_id WHERE w.id = ?";
    private static final String LABOUR_OF = "SELECT w.asset_id, l.minutes, l.hourly_rate, l.currency"
            + " FROM work_order_labour l JOIN work_orders w ON w.id = l.order_id WHERE w.id = ?";

    private final DataSource database;

    Spending(DataSource database) {
        this.database = database;
    }

    /** An amount of parts or labour on a device. */
    public record Spent(long assetId, BigDecimal amount, String currency) {}

    private interface Given {
        void to(PreparedStatement select) throws SQLException;
    }

    private interface Line {
        Money of(ResultSet row) throws SQLException;
    }

    /** Parts used and labour done from the one moment until just before the other. */
    public List<Spent> between(Instant from, Instant to) {
        return read(PARTS, LABOUR, select -> {
            select.setObject(1, OffsetDateTime.ofInstant(from, ZoneOffset.UTC));
            select.setObject(2, OffsetDateTime.ofInstant(to, ZoneOffset.UTC));
        });
    }

    /** Parts and labour of one order. */
    public List<Spent> of(long orderId) {
        return read(PARTS_OF, LABOUR_OF, select -> select.setLong(1, orderId));
    }

    private List<Spent> read(String parts, String labour, Given given) {
        List<Spent> all = new ArrayList<>();
        read(parts, given, all, row -> Money.of(row.getBigDecimal(2), row.getBigDecimal(3), row.getString(4)));
        read(labour, given, all, row -> Money.of(row.getInt(2), row.getBigDecimal(3), row.getString(4)));
        return all;
    }

    private void read(String query, Given given, List<Spent> all, Line line) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            given.to(select);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Money cost = line.of(row);
                    all.add(new Spent(row.getLong(1), cost.amount(), cost.currency()));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The costs of orders cannot be read.", e);
        }
    }
}
