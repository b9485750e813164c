package org.orderly.assets;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Every table of the database that names assets, found in its own description, with rows made up for it. */
final class EveryTable {

    /** A column that names an asset. */
    record Named(String table, String column) {}

    private record Field(String name, int type, int length) {}

    private final DataSource database;
    private final boolean postgres;
    private long next = System.nanoTime() % 1_000_000_000L + 1_000_000_000L;

    EveryTable(DataSource database) throws SQLException {
        this.database = database;
        try (Connection connection = database.getConnection()) {
            postgres = connection.getMetaData().getDatabaseProductName().startsWith("Postgre");
        }
    }

    /** The columns called asset_id, or with another word before it. */
    List<Named> columns() throws SQLException {
        List<Named> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT table_name, column_name FROM information_schema.columns"
                        + " WHERE LOWER(column_name) LIKE '%asset_id' AND LOWER(table_schema) = 'public'"
                        + " AND LOWER(table_name) NOT LIKE 'hte_%'"
                        + " ORDER BY table_name, column_name")) {
            while (row.next()) {
                found.add(new Named(
                        row.getString(1).toLowerCase(Locale.ROOT),
                        row.getString(2).toLowerCase(Locale.ROOT)));
            }
        }
        return found;
    }

    /** How many rows of each column name this asset; only those that do. */
    Map<String, Long> naming(long asset) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        try (Connection connection = database.getConnection();
                Statement select = connection.createStatement()) {
            for (Named named : columns()) {
                try (ResultSet row = select.executeQuery(
                        "SELECT COUNT(*) FROM " + named.table() + " WHERE " + named.column() + " = " + asset)) {
                    row.next();
                    if (row.getLong(1) > 0) {
                        counts.put(named.table() + "." + named.column(), row.getLong(1));
                    }
                }
            }
        }
        return counts;
    }

    /** Adds a row for each of these assets to every table that has none of the first; alike but for what must differ. */
    List<String> fill(long... assets) throws SQLException {
        List<String> filled = new ArrayList<>();
        Map<String, Long> there = naming(assets[0]);
        try (Connection connection = database.getConnection()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        postgres ? "SET session_replication_role = replica" : "SET REFERENTIAL_INTEGRITY FALSE");
                for (Named named : columns()) {
                    if (named.column().equals("asset_id") && !there.containsKey(named.table() + ".asset_id")) {
                        long seed = next++;
                        for (long asset : assets) {
                            insert(connection, named.table(), asset, seed);
                        }
                        filled.add(named.table());
                    }
                }
            } finally {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(
                            postgres ? "SET session_replication_role = DEFAULT" : "SET REFERENTIAL_INTEGRITY TRUE");
                }
            }
        }
        return filled;
    }

    /** Removes what {@link #fill} added to these tables. */
    void empty(List<String> tables, long... assets) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables) {
                for (long asset : assets) {
                    statement.executeUpdate("DELETE FROM " + table + " WHERE asset_id = " + asset);
                }
            }
        }
    }

    private void insert(Connection connection, String table, long asset, long seed) throws SQLException {
        List<Field> fields = fields(connection, table);
        String names = String.join(", ", fields.stream().map(Field::name).toList());
        String marks = String.join(", ", fields.stream().map(field -> "?").toList());
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO " + table + " (" + names + ") VALUES (" + marks + ")")) {
            for (int i = 0; i < fields.size(); i++) {
                set(insert, i + 1, fields.get(i), asset, seed);
            }
            insert.executeUpdate();
        }
    }

    private List<Field> fields(Connection connection, String table) throws SQLException {
        List<Field> fields = new ArrayList<>();
        try (ResultSet column = connection
                .getMetaData()
                .getColumns(null, null, postgres ? table : table.toUpperCase(Locale.ROOT), null)) {
            while (column.next()) {
                String name = column.getString("COLUMN_NAME").toLowerCase(Locale.ROOT);
                boolean needed = column.getInt("NULLABLE") == 0 || name.endsWith("asset_id");
                if (needed) {
                    fields.add(new Field(name, column.getInt("DATA_TYPE"), column.getInt("COLUMN_SIZE")));
                }
            }
        }
        return fields;
    }

    private void set(PreparedStatement insert, int at, Field field, long asset, long seed) throws SQLException {
        boolean differs = List.of("id", "token", "code", "order_id", "report_id", "entry", "reference", "number")
                .contains(field.name());
        long number = differs ? next++ : seed;
        if (field.name().endsWith("asset_id")) {
            insert.setLong(at, asset);
            return;
        }
        switch (field.type()) {
            case Types.BIGINT -> insert.setLong(at, number);
            case Types.INTEGER, Types.SMALLINT -> insert.setInt(at, 1);
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> insert.setDouble(at, 0.5);
            case Types.NUMERIC, Types.DECIMAL -> insert.setBigDecimal(at, BigDecimal.ONE);
            case Types.BOOLEAN, Types.BIT -> insert.setBoolean(at, false);
            case Types.DATE -> insert.setObject(at, LocalDate.of(2026, 1, 1));
            case Types.TIMESTAMP_WITH_TIMEZONE, Types.TIMESTAMP ->
                insert.setObject(at, OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC));
            case Types.BINARY, Types.VARBINARY, Types.BLOB, Types.LONGVARBINARY -> insert.setBytes(at, new byte[0]);
            default -> insert.setString(at, shortened(String.valueOf(number), field.length()));
        }
    }

    private static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(text.length() - length);
    }
}
