package org.orderly.location;

import java.util.Comparator;

/**
 * A ping as it is kept: what came in, and where the asset was then placed.
 *
 * @param atMs when the ping was taken, epoch milliseconds (UTC)
 * @param readerId the reader of a sighting, 0 for a fix
 * @param signal of a sighting its RSSI in dBm; of a fix the accuracy it stated in centimetres, 0 when it stated none
 * @param rawX as sent, metres; for a sighting the reader's position
 * @param x as placed, metres, site-wide
 * @param accuracy standard error of x and y, metres
 * @param zoneId where it was placed; negative or 0 when it was not: then its absolute value is the zone at the position as
 *     sent, if there is one. Without x and y (NaN) it came late and is not judged yet; with them it was judged and not
 *     believed.
 */
public record Fix(
        long assetId,
        long atMs,
        long tagId,
        long readerId,
        int signal,
        float rawX,
        float rawY,
        float x,
        float y,
        float accuracy,
        long zoneId) {

    private static final int MOST_CENTIMETRES = Short.MAX_VALUE;

    /**
     * The order of time. Of one moment: sightings by reader, then positions from the worst to the best; the rest makes the
     * order total, so that it never depends on which came first.
     */
    static final Comparator<Fix> IN_TIME = Comparator.comparingLong(Fix::atMs)
            .thenComparing(Fix::isPosition)
            .thenComparingLong(fix -> fix.isPosition() ? -fix.statedCentimetres() : fix.readerId)
            .thenComparingLong(Fix::tagId)
            .thenComparingInt(Fix::signal)
            .thenComparingDouble(Fix::rawX)
            .thenComparingDouble(Fix::rawY);

    /** What makes two pings the same one. */
    record Moment(long assetId, long atMs, long tagId, long readerId, int signal, float rawX, float rawY) {}

    /** The one taken later; of two of the same time the one kept last. One that is not placed is never the newer one. */
    static Fix newer(Fix keptFirst, Fix keptLast) {
        if (keptFirst.isPlaced() != keptLast.isPlaced()) {
            return keptFirst.isPlaced() ? keptFirst : keptLast;
        }
        return keptLast.atMs >= keptFirst.atMs ? keptLast : keptFirst;
    }

    /** How an accuracy in metres is kept; NaN when none was stated. */
    static int signalOf(double accuracy) {
        return Double.isNaN(accuracy) ? 0 : (int) Math.max(1, Math.min(MOST_CENTIMETRES, Math.round(accuracy * 100)));
    }

    /** The accuracy a fix stated, metres, or the other value when it stated none. */
    static double accuracyOf(int signal, double otherwise) {
        return signal == 0 ? otherwise : signal / 100.0;
    }

    Moment moment() {
        return new Moment(assetId, atMs, tagId, readerId, signal, rawX, rawY);
    }

    /** Whether it was believed, and so placed, in its turn. */
    public boolean isPlaced() {
        return zoneId > 0;
    }

    /** Whether it was believed, or has not been judged yet. */
    public boolean isBelieved() {
        return isPlaced() || !isJudged();
    }

    /** Whether a position came in, and not that a reader heard the tag. */
    boolean isPosition() {
        return readerId == 0;
    }

    /** The zone at the position that came in, whether it was believed or not; 0 when there is none. */
    long rawZoneId() {
        return Math.abs(zoneId);
    }

    /** Whether it has had its turn; one that came late waits for it. */
    boolean isJudged() {
        return !Float.isNaN(x);
    }

    /** The same, of that asset. */
    Fix of(long asset) {
        return asset == assetId
                ? this
                : new Fix(asset, atMs, tagId, readerId, signal, rawX, rawY, x, y, accuracy, zoneId);
    }

    /** The same, kept but not believed. */
    Fix putAside() {
        return new Fix(
                assetId, atMs, tagId, readerId, signal, rawX, rawY, rawX, rawY, accuracy, Math.min(0, -rawZoneId()));
    }

    /** The same as it came in, to be judged in its turn. */
    Fix unjudged() {
        return new Fix(
                assetId, atMs, tagId, readerId, signal, rawX, rawY, Float.NaN, Float.NaN, accuracy, -rawZoneId());
    }

    private int statedCentimetres() {
        return signal == 0 ? MOST_CENTIMETRES : signal;
    }
}
