package org.orderly.location;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
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
        List<Fix> waiting = new ArrayList<>();
        List<Fix> fixes = new ArrayList<>();
        Set<Fix.Moment> known = new HashSet<>();
        Consumer<Fix> take = fix -> {
            if (fix.atMs() >= fromMs && fix.atMs() <= toMs && known.add(fix.moment())) {
                fixes.add(fix);
            }
        };
        try (Connection connection = database.getConnection()) {
            // The groups first: one that is sorted in between is found twice, and not never.
            FixGroups.read(connection, group -> PackedFixes.unpack(group, asset -> asset == assetId, waiting::add));
            FixBlocks.read(connection, assetId, FixBlocks.hourOf(fromMs), FixBlocks.hourOf(toMs), take);
        }
        waiting.forEach(take);
        fixes.sort(Comparator.comparingLong(Fix::atMs));
        return fixes;
    }
}
