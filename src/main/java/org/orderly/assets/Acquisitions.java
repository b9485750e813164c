package org.orderly.assets;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** When assets were bought, and when they were entered. */
@ApplicationScoped
public class Acquisitions {

    private final DataSource database;

    Acquisitions(DataSource database) {
        this.database = database;
    }

    /** The day this asset was bought, if anybody has said. */
    public Optional<LocalDate> of(long assetId) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT acquired_on FROM assets WHERE id = ?")) {
            select.setLong(1, assetId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.ofNullable(row.getObject(1, LocalDate.class)) : Optional.empty();
            }
        }
    }

    /** The day each asset was bought, by its number; those of which somebody has said it. */
    public Map<Long, LocalDate> all() throws SQLException {
        Map<Long, LocalDate> days = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT id, acquired_on FROM assets WHERE acquired_on IS NOT NULL");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                days.put(row.getLong(1), row.getObject(2, LocalDate.class));
            }
        }
        return days;
    }

    /** When each asset was entered here, by its number. */
    public Map<Long, Instant> entered() throws SQLException {
        Map<Long, Instant> moments = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT id, entered_at FROM assets WHERE entered_at IS NOT NULL");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                moments.put(
                        row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant());
            }
        }
        return moments;
    }
}
