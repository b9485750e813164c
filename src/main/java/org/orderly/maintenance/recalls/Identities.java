package org.orderly.maintenance.recalls;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** Reads by what the devices of the register can be recognised, past the ORM. Retired ones are left out. */
@ApplicationScoped
class Identities {

    private static final String ALL = "SELECT a.id, a.serial_number, a.udi_di, a.lot, m.maker, m.name FROM assets a"
            + " JOIN asset_models m ON m.id = a.model_id WHERE a.status <> 'retired' AND a.merged_into IS NULL";
    private static final int BATCH = 5_000;

    private final DataSource database;

    Identities(DataSource database) {
        this.database = database;
    }

    /** Of all devices. */
    List<Identity> all() {
        return read(ALL);
    }

    /** Of these devices. */
    List<Identity> of(Set<Long> assetIds) {
        return assetIds.size() > BATCH
                ? all().stream().filter(one -> assetIds.contains(one.assetId())).toList()
                : assetIds.stream()
                        .flatMap(id -> read(ALL + " AND a.id = " + id).stream())
                        .toList();
    }

    private List<Identity> read(String query) {
        List<Identity> all = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                all.add(new Identity(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The devices cannot be read.", e);
        }
        return all;
    }
}
