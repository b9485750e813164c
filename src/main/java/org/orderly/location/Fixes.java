package org.orderly.location;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        return of(assetId, Set.of(assetId), fromMs, toMs);
    }

    /** The same of an asset that others were merged into, under the numbers of all of them. */
    public List<Fix> of(long assetId, Set<Long> numbers, long fromMs, long toMs) throws SQLException {
        KnownFixes known = new KnownFixes(assetId, fromMs, toMs);
        Map<Long, KnownFixes> byNumber = new HashMap<>();
        numbers.forEach(number -> byNumber.put(number, known));
        try (Connection connection = database.getConnection()) {
            KnownFixes.read(connection, byNumber, KnownFixes.waiting(connection, numbers));
        }
        return known.all().stream().sorted(Fix.IN_TIME).toList();
    }
}
