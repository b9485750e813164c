package org.orderly.location;

/**
 * Where an asset stands as far as its newest durable ping tells.
 *
 * @param atMs when that ping was taken, epoch milliseconds (UTC)
 * @param x metres, site-wide
 * @param y metres, site-wide
 * @param accuracy standard error of x and y, metres
 * @param sinceMs when the asset entered this zone, epoch milliseconds (UTC)
 * @param intervalMs the usual time between two pings of this asset, milliseconds
 * @param silent no ping for so long that the asset may be elsewhere
 */
public record Place(
        long assetId,
        long tagId,
        long atMs,
        float x,
        float y,
        float accuracy,
        long zoneId,
        long sinceMs,
        long intervalMs,
        boolean silent) {

    /** What is assumed of an asset of which only one ping is known. */
    static final long USUAL_INTERVAL_MS = 10_000;

    Place since(long enteredMs) {
        return new Place(assetId, tagId, atMs, x, y, accuracy, zoneId, enteredMs, intervalMs, silent);
    }

    Place in(long zone, long enteredMs) {
        boolean silentStill = silent && enteredMs == sinceMs;
        return new Place(assetId, tagId, atMs, x, y, accuracy, zone, enteredMs, intervalMs, silentStill);
    }

    Place fallenSilent() {
        return new Place(assetId, tagId, atMs, x, y, accuracy, zoneId, sinceMs, intervalMs, true);
    }
}
