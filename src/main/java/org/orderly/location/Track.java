package org.orderly.location;

import java.util.List;

/**
 * What the locator remembers of one asset between two pings. A value: a ping yields a new one.
 *
 * @param restX where the asset last came to rest, metres; it has moved once it is far enough from there
 * @param outsideSinceMs since when the position has been just outside the zone, or 0
 * @param brokenMs when the asset was taken out of sight on purpose (its tag taken off, retired, lost), or 0: the next ping
 *     begins a new stay
 * @param raw the newest ping as it came in
 * @param heard the readers that heard the tag lately, one entry a reader
 * @param suspect a position refused as an impossible jump; should it repeat, the former position was the wrong one
 */
record Track(
        Place place,
        float restX,
        float restY,
        long outsideSinceMs,
        long brokenMs,
        Raw raw,
        List<Heard> heard,
        Suspect suspect) {

    record Heard(long readerId, double x, double y, long floorId, long atMs, int rssi) {}

    record Suspect(double x, double y, long floorId, long atMs, int times) {}

    /** What tells pings of one moment apart, as in a {@link Fix}. */
    record Raw(long readerId, int signal, float x, float y) {
        static Raw of(Fix fix) {
            return new Raw(fix.readerId(), fix.signal(), fix.rawX(), fix.rawY());
        }
    }

    /** A track that begins at a known place, such as after a restart. */
    static Track at(Place place, Raw raw) {
        return new Track(place, place.x(), place.y(), 0, 0, raw, List.of(), null);
    }

    Track suspecting(Suspect jump) {
        return new Track(place, restX, restY, outsideSinceMs, brokenMs, raw, heard, jump);
    }

    /** The same place; a late sighting still helps to place the next ping. */
    Track hearing(List<Heard> readers) {
        return new Track(
                place, restX, restY, outsideSinceMs, brokenMs, raw, readers.isEmpty() ? heard : readers, suspect);
    }

    Track inZone(long zoneId) {
        return place.zoneId() == zoneId ? this : at(place.in(zoneId, place.sinceMs()));
    }

    Track since(long enteredMs) {
        return at(place.since(enteredMs));
    }

    Track at(Place now) {
        return new Track(now, restX, restY, 0, brokenMs, raw, heard, suspect);
    }

    Track fallenSilent() {
        return new Track(place.fallenSilent(), restX, restY, outsideSinceMs, brokenMs, raw, heard, suspect);
    }

    Track broken(long atMs) {
        return new Track(place.fallenSilent(), restX, restY, 0, atMs, raw, List.of(), null);
    }
}
