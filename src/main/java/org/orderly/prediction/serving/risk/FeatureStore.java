package org.orderly.prediction.serving.risk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.orderly.prediction.serving.Database;

/** The newest features of every device, in memory and in a table. */
@ApplicationScoped
class FeatureStore {

    private static final String DELETE = "DELETE FROM device_features WHERE asset_id = ?";
    private static final String INSERT =
            "INSERT INTO device_features (asset_id, at_ms, layout, features) VALUES (?, ?, ?, ?)";

    private final Map<Long, DeviceFeatures> features = new ConcurrentHashMap<>();
    private final Database database;

    FeatureStore(Database database) {
        this.database = database;
    }

    void load() {
        database.each("SELECT asset_id, at_ms, layout, features FROM device_features", row -> {
            DeviceFeatures kept = DeviceFeatures.of(row.getLong(1), row.getLong(2), row.getString(3), row.getBytes(4));
            features.putIfAbsent(kept.assetId(), kept);
        });
    }

    /** The features of a device, or null. */
    DeviceFeatures of(long assetId) {
        return features.get(assetId);
    }

    /** All that is known; a live view. */
    Collection<DeviceFeatures> all() {
        return Collections.unmodifiableCollection(features.values());
    }

    void keep(List<DeviceFeatures> computed) {
        database.changeAll(
                List.of(DELETE, INSERT),
                List.of(
                        computed.stream()
                                .map(one -> new Object[] {one.assetId()})
                                .toList(),
                        computed.stream()
                                .map(one -> new Object[] {one.assetId(), one.atMs(), one.layout(), one.bytes()})
                                .toList()));
        computed.forEach(one -> features.put(one.assetId(), one));
    }
}
