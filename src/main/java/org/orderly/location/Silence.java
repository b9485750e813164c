package org.orderly.location;

import java.time.Instant;
import java.util.List;

/** When an asset counts as silent: several of its usual intervals without a ping, within bounds. */
final class Silence {

    private final LocationConfig config;

    Silence(LocationConfig config) {
        this.config = config;
    }

    boolean isDue(Place place, long nowMs) {
        long expectedMs = (long) (config.silentIntervals() * place.intervalMs());
        long patienceMs = Math.min(
                config.silentLatest().toMillis(),
                Math.max(config.silentSoonest().toMillis(), expectedMs));
        return nowMs - place.atMs() > patienceMs;
    }

    List<LocationEvent> news(Place place) {
        return List.of(
                new LocationEvent.WentSilent(place.assetId(), place.zoneId(), Instant.ofEpochMilli(place.atMs())));
    }
}
