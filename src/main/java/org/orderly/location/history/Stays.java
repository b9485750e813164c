package org.orderly.location.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.orderly.location.Amendments;

/** Where assets stood, for rooms that count it. All times are epoch milliseconds (UTC). */
@ApplicationScoped
public class Stays {

    private final DataSource database;
    private final Amendments amendments;

    Stays(DataSource database, Amendments amendments) {
        this.database = database;
        this.amendments = amendments;
    }

    /**
     * An asset stood in a zone.
     *
     * @param untilMs {@link Long#MAX_VALUE} while it lasts
     */
    public record Stay(long zoneId, long fromMs, long untilMs) {}

    /** The stays of an asset that touch the period, the earliest first. */
    public List<Stay> of(long assetId, long fromMs, long toMs) throws SQLException {
        amendments.settle(assetId);
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT zone_id, from_ms, until_ms FROM stays"
                        + " WHERE asset_id = ? AND from_ms < ? AND (until_ms IS NULL OR until_ms > ?)"
                        + " ORDER BY from_ms")) {
            select.setLong(1, assetId);
            select.setLong(2, toMs);
            select.setLong(3, fromMs);
            List<Stay> stays = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Long until = row.getObject(3, Long.class);
                    stays.add(new Stay(row.getLong(1), row.getLong(2), until == null ? Long.MAX_VALUE : until));
                }
            }
            return stays;
        }
    }
}
