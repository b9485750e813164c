package org.orderly.location;

/**
 * An accepted ping as it is kept: what came in, and where the asset was then placed.
 *
 * @param atMs when the ping was taken, epoch milliseconds (UTC)
 * @param readerId the reader of a sighting, 0 for a fix
 * @param rssi of a sighting, dBm
 * @param rawX as sent, metres; for a sighting the reader's position
 * @param x as placed, metres, site-wide
 * @param accuracy standard error of x and y, metres
 */
public record Fix(
        long assetId,
        long atMs,
        long tagId,
        long readerId,
        int rssi,
        float rawX,
        float rawY,
        float x,
        float y,
        float accuracy,
        long zoneId) {

    /** What makes two pings the same one. */
    record Moment(long assetId, long atMs, long tagId, long readerId) {}

    /** The one taken later; of two of the same time the one kept last. */
    static Fix newer(Fix keptFirst, Fix keptLast) {
        return keptLast.atMs >= keptFirst.atMs ? keptLast : keptFirst;
    }

    Moment moment() {
        return new Moment(assetId, atMs, tagId, readerId);
    }
}
