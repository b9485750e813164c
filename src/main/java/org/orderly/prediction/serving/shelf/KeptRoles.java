package org.orderly.prediction.serving.shelf;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/** The roles in the database. */
@ApplicationScoped
class KeptRoles implements ModelRoles {

    private final DataSource database;

    KeptRoles(DataSource database) {
        this.database = database;
    }

    @Override
    public Map<ModelName, Role> all() {
        Map<ModelName, Role> roles = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT name, version, role FROM prediction_models");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                roles.put(new ModelName(row.getString(1), row.getString(2)), Role.of(row.getString(3)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The roles of the models cannot be read.", e);
        }
        return roles;
    }

    @Override
    public void put(ModelName name, Role role) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement delete = connection.prepareStatement(
                            "DELETE FROM prediction_models WHERE name = ? AND version = ?");
                    PreparedStatement insert = connection.prepareStatement(
                            "INSERT INTO prediction_models (name, version, role) VALUES (?, ?, ?)")) {
                delete.setString(1, name.name());
                delete.setString(2, name.version());
                delete.executeUpdate();
                insert.setString(1, name.name());
                insert.setString(2, name.version());
                insert.setString(3, role.code());
                insert.executeUpdate();
                connection.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The role of the model cannot be kept.", e);
        }
    }
}
