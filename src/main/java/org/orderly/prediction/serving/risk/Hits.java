package org.orderly.prediction.serving.risk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.orderly.prediction.serving.Database;

/** Whether risks came true: of devices scored 30 to 60 days ago, how many failed within the 30 days spoken of. */
@ApplicationScoped
class Hits {

    /** Said afterwards of an earlier time, so it cannot be right or wrong. */
    static final String IN_RETROSPECT = " in retrospect";

    private static final long MONTH_MS = TimeUnit.DAYS.toMillis(30);
    private static final double[] UP_TO = {0.02, 0.05, 0.1, 0.2, 0.4, 1.01};

    /** Devices whose risk was alike: the mean of what was said, the share that failed, and how many they are. */
    record Bin(double expected, double observed, long count) {}

    private record Said(long atMs, double risk) {}

    private final Database database;

    Hits(Database database) {
        this.database = database;
    }

    /** Bins that hold at least one device, the lowest risk first. */
    List<Bin> since(long nowMs) {
        Map<Long, Said> said = new HashMap<>();
        database.each(
                "SELECT asset_id, at_ms, risk30, model FROM risk_history WHERE at_ms > ? AND at_ms <= ? ORDER BY at_ms",
                row -> {
                    if (!row.getString(4).endsWith(IN_RETROSPECT)) {
                        said.put(row.getLong(1), new Said(row.getLong(2), row.getFloat(3)));
                    }
                },
                nowMs - 2 * MONTH_MS,
                nowMs - MONTH_MS);
        Map<Long, List<Long>> failed = new HashMap<>();
        if (!said.isEmpty()) {
            database.each(
                    "SELECT asset_id, at_ms FROM device_events WHERE kind = 'failure' AND at_ms > ?"
                            + " UNION ALL SELECT asset_id, at_ms FROM device_outcomes WHERE outcome <> 'no-fault' AND at_ms > ?",
                    row -> failed.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                            .add(row.getLong(2)),
                    nowMs - 2 * MONTH_MS,
                    nowMs - 2 * MONTH_MS);
        }
        return bins(said, failed);
    }

    private static List<Bin> bins(Map<Long, Said> said, Map<Long, List<Long>> failed) {
        double[] expected = new double[UP_TO.length];
        double[] observed = new double[UP_TO.length];
        long[] count = new long[UP_TO.length];
        said.forEach((assetId, one) -> {
            int bin = 0;
            while (one.risk() >= UP_TO[bin]) {
                bin++;
            }
            boolean came = failed.getOrDefault(assetId, List.of()).stream()
                    .anyMatch(atMs -> atMs > one.atMs() && atMs <= one.atMs() + MONTH_MS);
            expected[bin] += one.risk();
            observed[bin] += came ? 1 : 0;
            count[bin]++;
        });
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < UP_TO.length; i++) {
            if (count[i] > 0) {
                bins.add(new Bin(
                        RiskRow.rounded(expected[i] / count[i]), RiskRow.rounded(observed[i] / count[i]), count[i]));
            }
        }
        return bins;
    }
}
