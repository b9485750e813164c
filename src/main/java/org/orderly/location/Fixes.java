package org.orderly.location;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The fixes that are kept. */
@ApplicationScoped
public class Fixes {

    private final DataSource database;

    Fixes(DataSource database) {
        this.database = database;
    }

    /** The fixes of an asset in this period, both ends included, epoch milliseconds (UTC), in the order of time. */
    public List<Fix> of(long assetId, long fromMs, long toMs) throws SQLException {
        KnownFixes known = new KnownFixes(fromMs, toMs);
        try (Connection connection = database.getConnection()) {
            KnownFixes.read(connection, Map.of(assetId, known));
        }
        return known.all().stream().sorted(Fix.IN_TIME).toList();
    }
}
