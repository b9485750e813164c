package org.orderly.location;

/**
 * Where one asset stands. It is changed in place, number by number: a new object for each ping, of as many assets as there
 * are, is what a collector of garbage would have to look for.
 */
public final class Standing {

    private final long assetId;
    private long tagId;
    private long atMs;
    private float x;
    private float y;
    private float accuracy;
    private long zoneId;
    private long sinceMs;
    private long intervalMs;
    private boolean silent;

    public Standing(Place place) {
        assetId = place.assetId();
        move(place);
    }

    /** As it is at this moment. */
    public synchronized Place place() {
        return new Place(assetId, tagId, atMs, x, y, accuracy, zoneId, sinceMs, intervalMs, silent);
    }

    synchronized void move(Place place) {
        tagId = place.tagId();
        atMs = place.atMs();
        x = place.x();
        y = place.y();
        accuracy = place.accuracy();
        zoneId = place.zoneId();
        sinceMs = place.sinceMs();
        intervalMs = place.intervalMs();
        silent = place.silent();
    }
}
