package org.orderly.prediction.serving.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.orderly.prediction.serving.Database;
import org.orderly.prediction.serving.Outcome;
import org.orderly.prediction.serving.OutcomeRecorded;
import org.orderly.prediction.serving.ServingConfig;

/**
 * When risks reached their thresholds, and what came of it. An alarm was false if a technician found nothing, or if the
 * 30 days it spoke of passed without a confirmed failure.
 */
@ApplicationScoped
class Alarms {

    private static final long HORIZON_MS = TimeUnit.DAYS.toMillis(30);
    private static final double DAYS_A_MONTH = 30.44;

    /** Of one model, since it serves. */
    record Tally(long alarms, long confirmed, long notAFault) {}

    private final Set<Long> raised = ConcurrentHashMap.newKeySet();
    private final Database database;
    private final ServingConfig config;
    private final Clock clock;

    Alarms(Database database, ServingConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    void load() {
        raised.addAll(database.list("SELECT asset_id FROM risk_alarms WHERE calm_ms IS NULL", row -> row.getLong(1)));
    }

    /** Keeps what is new among these risks; answers those that raise an alarm now. */
    List<DeviceRisk> judge(List<DeviceRisk> risks) {
        List<DeviceRisk> rising = new ArrayList<>();
        List<Object[]> calmed = new ArrayList<>();
        for (DeviceRisk risk : risks) {
            if (risk.level() == Level.HIGH && raised.add(risk.assetId())) {
                rising.add(risk);
            } else if (risk.risk30() < config.calmShare() * risk.threshold() && raised.remove(risk.assetId())) {
                calmed.add(new Object[] {risk.atMs(), risk.assetId()});
            }
        }
        if (!rising.isEmpty() || !calmed.isEmpty()) {
            database.changeAll(
                    List.of(
                            "UPDATE risk_alarms SET calm_ms = ? WHERE asset_id = ? AND calm_ms IS NULL",
                            "INSERT INTO risk_alarms (asset_id, raised_ms, model, risk30, threshold)"
                                    + " VALUES (?, ?, ?, ?, ?)"),
                    List.of(
                            calmed,
                            rising.stream()
                                    .map(risk -> new Object[] {
                                        risk.assetId(),
                                        risk.atMs(),
                                        risk.model().toString(),
                                        risk.risk30(),
                                        (float) risk.threshold()
                                    })
                                    .toList()));
        }
        return rising;
    }

    /**
     * What was found answers the alarms of the last 30 days that had no answer yet. It does not make the device calm: a
     * risk that stays high although nothing was found must not raise the same alarm again.
     */
    void answered(@Observes OutcomeRecorded news) {
        long atMs = news.at().toEpochMilli();
        database.change(
                "UPDATE risk_alarms SET outcome = ?, outcome_ms = ?"
                        + " WHERE asset_id = ? AND outcome IS NULL AND raised_ms > ? AND raised_ms <= ?",
                news.outcome().code(),
                atMs,
                news.assetId(),
                atMs - HORIZON_MS,
                atMs);
    }

    /** How many alarms turned out false in this calendar month (UTC). */
    long falseThisMonth() {
        long nowMs = clock.millis();
        long monthMs = Instant.ofEpochMilli(nowMs)
                .atZone(ZoneOffset.UTC)
                .withDayOfMonth(1)
                .truncatedTo(ChronoUnit.DAYS)
                .toInstant()
                .toEpochMilli();
        return count(
                "(outcome = ? AND outcome_ms >= ?) OR (outcome IS NULL AND raised_ms >= ? AND raised_ms < ?)",
                Outcome.NO_FAULT.code(),
                monthMs,
                monthMs - HORIZON_MS,
                nowMs - HORIZON_MS);
    }

    Tally of(String model) {
        return new Tally(
                count("model = ?", model),
                count("model = ? AND outcome = ?", model, Outcome.CONFIRMED.code()),
                count("model = ? AND outcome = ?", model, Outcome.NO_FAULT.code()));
    }

    /** False alarms of a model, per 100 devices and month of its service; null while it is too young to say. */
    Double falsePer100DevicesAndMonth(String model, long devices) {
        long nowMs = clock.millis();
        List<Long> first = database.list(
                "SELECT MIN(at_ms) FROM risk_history WHERE model = ?",
                row -> row.getObject(1) == null ? nowMs : row.getLong(1),
                model);
        double months = (nowMs - first.get(0)) / (double) TimeUnit.DAYS.toMillis(1) / DAYS_A_MONTH;
        if (devices == 0 || months * DAYS_A_MONTH < 1) {
            return null;
        }
        long wrong = count(
                "model = ? AND (outcome = ? OR (outcome IS NULL AND raised_ms < ?))",
                model,
                Outcome.NO_FAULT.code(),
                nowMs - HORIZON_MS);
        return wrong / (devices / 100.0) / months;
    }

    private long count(String where, Object... values) {
        return database.list("SELECT COUNT(*) FROM risk_alarms WHERE " + where, row -> row.getLong(1), values)
                .get(0);
    }
}
