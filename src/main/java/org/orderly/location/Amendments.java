package org.orderly.location;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * What was told of the past and proved wrong, because pings came late or a clock was wrong: the door for whoever reads
 * history, or has counted it.
 */
@ApplicationScoped
public class Amendments {

    private static final String AFTER = "SELECT id, asset_id, from_ms, until_ms FROM stay_amendments WHERE id > ?"
            + " ORDER BY id FETCH FIRST ? ROWS ONLY";

    /** Reading waits no longer than this for assets whose history is being made anew, milliseconds. */
    private static final long PATIENCE_MS = 3_000;

    private final Locating locating;
    private final DataSource database;

    Amendments(Locating locating, DataSource database) {
        this.locating = locating;
        this.database = database;
    }

    /**
     * The stays of an asset between these times, epoch milliseconds (UTC), are other than they were told before.
     *
     * @param id later ones have larger ones
     */
    public record Amendment(long id, long assetId, long fromMs, long untilMs) {}

    /** On return the history of the asset tells of every ping that was acknowledged before. May read the database. */
    public void settle(long assetId) {
        locating.settle(assetId);
    }

    /** The same for all assets; of very many, as far as that is done in some seconds. */
    public void settleAll() {
        locating.settleAll(PATIENCE_MS);
    }

    /** The amendments after this one, the earliest first. */
    public List<Amendment> after(long id, int most) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(AFTER)) {
            select.setLong(1, id);
            select.setInt(2, most);
            List<Amendment> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Amendment(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)));
                }
            }
            return found;
        }
    }
}
