package org.orderly.location;

import java.time.Instant;

/** News of an asset's whereabouts, fired as CDI events once the ping behind it is durable. */
public sealed interface LocationEvent {

    long assetId();

    Instant at();

    record ZoneEntered(long assetId, long zoneId, Instant at) implements LocationEvent {}

    record ZoneLeft(long assetId, long zoneId, Instant at) implements LocationEvent {}

    /** The asset stands elsewhere than where it last rested. Positions are metres, site-wide. */
    record Moved(long assetId, float fromX, float fromY, float toX, float toY, long zoneId, Instant at)
            implements LocationEvent {}

    /** No ping for several of its usual intervals; {@code at} is the time of its last ping. */
    record WentSilent(long assetId, long zoneId, Instant at) implements LocationEvent {}

    record CameBack(long assetId, long zoneId, Instant at) implements LocationEvent {}

    /**
     * What was told of the asset's past was wrong from {@code at} on: pings came late, or a clock was wrong. Its stays say
     * the truth by now.
     *
     * @param until the latest moment about which something else was told
     */
    record HistoryAmended(long assetId, Instant at, Instant until) implements LocationEvent {}
}
