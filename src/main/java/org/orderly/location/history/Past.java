package org.orderly.location.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.orderly.assets.Roster;
import org.orderly.http.Page;
import org.orderly.http.PageQuery;
import org.orderly.location.Amendments;
import org.orderly.location.Fix;
import org.orderly.location.Fixes;

/** Reads stays and fixes. All times are epoch milliseconds (UTC). */
@ApplicationScoped
class Past {

    private static final String OF_ASSET =
            "FROM stays WHERE asset_id = ? AND from_ms < ? AND (until_ms IS NULL OR until_ms > ?)";
    private static final String IN_ZONE =
            "FROM stays WHERE zone_id = ? AND from_ms <= ? AND (until_ms IS NULL OR until_ms > ?)";

    /** @param untilMs null while it lasts */
    record Stay(long assetId, long zoneId, long fromMs, Long untilMs) {}

    record Point(long atMs, float x, float y, long zoneId) {}

    private final DataSource database;
    private final Fixes fixes;
    private final Amendments amendments;
    private final Roster roster;

    Past(DataSource database, Fixes fixes, Amendments amendments, Roster roster) {
        this.database = database;
        this.fixes = fixes;
        this.amendments = amendments;
        this.roster = roster;
    }

    /** The stays of an asset that touch the period, the newest first. */
    Page<Stay> staysOf(long assetId, long fromMs, long toMs, PageQuery page) throws SQLException {
        amendments.settle(assetId);
        return stays(OF_ASSET, assetId, toMs, fromMs, page);
    }

    /** The stays in a zone that were going on at that time, the newest first. */
    Page<Stay> staysIn(long zoneId, long atMs, PageQuery page) throws SQLException {
        amendments.settleAll();
        return stays(IN_ZONE, zoneId, atMs, atMs, page);
    }

    private Page<Stay> stays(String which, long id, long begunBeforeMs, long goingOnMs, PageQuery page)
            throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT asset_id, zone_id, from_ms, until_ms "
                        + which
                        + " ORDER BY from_ms DESC, asset_id OFFSET ? ROWS FETCH NEXT ? ROWS ONLY");
                PreparedStatement count = connection.prepareStatement("SELECT COUNT(*) " + which)) {
            for (PreparedStatement statement : List.of(select, count)) {
                statement.setLong(1, id);
                statement.setLong(2, begunBeforeMs);
                statement.setLong(3, goingOnMs);
            }
            select.setInt(4, page.offset());
            select.setInt(5, page.size());
            List<Stay> stays = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    stays.add(new Stay(row.getLong(1), row.getLong(2), row.getLong(3), row.getObject(4, Long.class)));
                }
            }
            return new Page<>(stays, page.page(), page.size(), single(count));
        }
    }

    /** The fixes of an asset in that period in the order of time; of more than {@code most}, evenly chosen ones. */
    List<Point> track(long assetId, long fromMs, long toMs, int most) throws SQLException {
        amendments.settle(assetId);
        List<Fix> all = fixes.of(assetId, roster.idsOf(assetId), fromMs, toMs).stream()
                .filter(Fix::isBelieved)
                .toList();
        long total = all.size();
        List<Point> track = new ArrayList<>();
        for (int i = 0; i < total; i++) {
            boolean chosen = total <= most || (i + 1L) * most / total > (long) i * most / total;
            if (chosen) {
                Fix fix = all.get(i);
                track.add(point(fix));
            }
        }
        return track;
    }

    /** One that waits to be judged is where it says it is. */
    private static Point point(Fix fix) {
        boolean placed = fix.isPlaced();
        return new Point(
                fix.atMs(), placed ? fix.x() : fix.rawX(), placed ? fix.y() : fix.rawY(), Math.abs(fix.zoneId()));
    }

    private static long single(PreparedStatement count) throws SQLException {
        try (ResultSet row = count.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
