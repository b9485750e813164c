package org.orderly.prediction.serving.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.orderly.prediction.serving.Database;
import org.orderly.prediction.serving.ServingConfig;

/** How risks were, thinned: a point where one changed, and one a day. */
@ApplicationScoped
class RiskHistory {

    private static final long DAY_MS = TimeUnit.DAYS.toMillis(1);
    private static final String INSERT =
            "INSERT INTO risk_history (asset_id, at_ms, risk7, risk30, model) VALUES (?, ?, ?, ?, ?)";

    /** One point; a risk that was not known is null. */
    @Schema(example = """
            {"at":"2026-03-01T14:05:09Z","risk7":0.12,"risk30":0.41,"modelVersion":"device-failure/1"}""")
    record Point(Instant at, Float risk7, Float risk30, String modelVersion) {

        private static Point of(ResultSet row) throws SQLException {
            return new Point(
                    Instant.ofEpochMilli(row.getLong(1)),
                    row.getObject(2) == null ? null : row.getFloat(2),
                    row.getObject(3) == null ? null : row.getFloat(3),
                    row.getString(4));
        }
    }

    private record Noted(long atMs, float risk30, String model) {}

    private final Map<Long, Noted> noted = new ConcurrentHashMap<>();
    private final Database database;
    private final double step;
    private final int keepDays;

    @Inject
    RiskHistory(Database database, ServingConfig config) {
        this(database, config.historyStep(), config.keepHistoryDays());
    }

    RiskHistory(Database database, double step, int keepDays) {
        this.database = database;
        this.step = step;
        this.keepDays = keepDays;
    }

    /** What was noted in the last two days comes back; older points call for a new one anyway. */
    void load(long nowMs) {
        database.each(
                "SELECT asset_id, at_ms, risk30, model FROM risk_history WHERE at_ms > ? ORDER BY at_ms",
                row -> noted.put(row.getLong(1), new Noted(row.getLong(2), row.getFloat(3), row.getString(4))),
                nowMs - 2 * DAY_MS);
    }

    void note(List<DeviceRisk> risks) {
        List<Object[]> points = new ArrayList<>();
        for (DeviceRisk risk : risks) {
            if (isNews(risk)) {
                String model = risk.model().toString();
                points.add(new Object[] {risk.assetId(), risk.atMs(), risk.risk7(), risk.risk30(), model});
                noted.put(risk.assetId(), new Noted(risk.atMs(), risk.risk30(), model));
            }
        }
        if (!points.isEmpty()) {
            database.changeAll(List.of(INSERT), List.of(points));
        }
    }

    private boolean isNews(DeviceRisk risk) {
        Noted last = noted.get(risk.assetId());
        return last == null
                || risk.atMs() - last.atMs() >= DAY_MS
                || Math.abs(risk.risk30() - last.risk30()) >= step
                || !last.model().equals(risk.model().toString());
    }

    /** Whether anything was noted of the device before the last day. */
    boolean reachesBack(long assetId, long nowMs) {
        return risk30At(assetId, nowMs - DAY_MS) != null;
    }

    /** Keeps points that are computed now of an earlier time, from what was known then, and says so. */
    void noteInRetrospect(List<DeviceRisk> risks) {
        database.changeAll(
                List.of(INSERT),
                List.of(risks.stream()
                        .map(risk -> new Object[] {
                            risk.assetId(), risk.atMs(), risk.risk7(), risk.risk30(), risk.model() + Hits.IN_RETROSPECT
                        })
                        .toList()));
    }

    /** The points of a device in a time, in order; at most 5,000, the newest. */
    List<Point> of(long assetId, long fromMs, long toMs) {
        List<Point> newestFirst = database.list(
                "SELECT at_ms, risk7, risk30, model FROM risk_history WHERE asset_id = ? AND at_ms >= ? AND at_ms < ?"
                        + " ORDER BY at_ms DESC FETCH FIRST 5000 ROWS ONLY",
                Point::of,
                assetId,
                fromMs,
                toMs);
        List<Point> points = new ArrayList<>(newestFirst);
        Collections.reverse(points);
        return points;
    }

    /** The risk within 30 days as it was then, or null if nothing had been noted. */
    Float risk30At(long assetId, long atMs) {
        List<Float> last = database.list(
                "SELECT risk30 FROM risk_history WHERE asset_id = ? AND at_ms <= ? ORDER BY at_ms DESC"
                        + " FETCH FIRST 1 ROWS ONLY",
                row -> row.getFloat(1),
                assetId,
                atMs);
        return last.isEmpty() ? null : last.get(0);
    }

    void removeOld(long nowMs) {
        database.change("DELETE FROM risk_history WHERE at_ms < ?", nowMs - keepDays * DAY_MS);
    }
}
