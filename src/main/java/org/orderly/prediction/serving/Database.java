package org.orderly.prediction.serving;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The room's tables, read and written past the ORM; a statement is a transaction of its own. */
@ApplicationScoped
public class Database {

    /** Reads one row. */
    public interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Sees one row. */
    public interface Sight {
        void of(ResultSet row) throws SQLException;
    }

    private static final int BATCH = 1_000;

    private final DataSource source;

    public Database(DataSource source) {
        this.source = source;
    }

    /** All rows of the query. */
    public <T> List<T> list(String sql, Reading<T> reading, Object... values) {
        List<T> rows = new ArrayList<>();
        each(sql, row -> rows.add(reading.of(row)), values);
        return rows;
    }

    /** Gives every row of the query, however many there are. */
    public void each(String sql, Sight sight, Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setFetchSize(BATCH);
            put(select, values);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    sight.of(row);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be read.", e);
        }
    }

    /** Changes rows; answers how many. */
    public int change(String sql, Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement change = connection.prepareStatement(sql)) {
            put(change, values);
            return change.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be changed.", e);
        }
    }

    /** Does the same with each of these rows of values; all or none are kept. */
    public void changeAll(List<String> statements, List<List<Object[]>> rows) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < statements.size(); i++) {
                try (PreparedStatement change = connection.prepareStatement(statements.get(i))) {
                    int waiting = 0;
                    for (Object[] values : rows.get(i)) {
                        put(change, values);
                        change.addBatch();
                        if (++waiting % BATCH == 0) {
                            change.executeBatch();
                        }
                    }
                    change.executeBatch();
                }
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be changed.", e);
        }
    }

    private static void put(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof byte[] bytes) {
                statement.setBytes(i + 1, bytes);
            } else if (values[i] instanceof Float number && number.isNaN()) {
                statement.setNull(i + 1, java.sql.Types.REAL);
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
    }
}
