package org.orderly.location;

import java.util.List;

/**
 * What the locator remembers of one asset between two pings. A value: a ping yields a new one.
 *
 * @param restX where the asset last came to rest, metres; it has moved once it is far enough from there
 * @param outsideSinceMs since when the position has been just outside the zone, or 0
 * @param heard the readers that heard the tag lately, one entry a reader
 * @param suspect a position refused as an impossible jump; should it repeat, the former position was the wrong one
 */
record Track(Place place, float restX, float restY, long outsideSinceMs, List<Heard> heard, Suspect suspect) {

    record Heard(long readerId, double x, double y, long floorId, long atMs, int rssi) {}

    record Suspect(double x, double y, long floorId, long atMs, int times) {}

    /** A track that begins at a known place, such as after a restart. */
    static Track at(Place place) {
        return new Track(place, place.x(), place.y(), 0, List.of(), null);
    }

    Track suspecting(Suspect jump) {
        return new Track(place, restX, restY, outsideSinceMs, heard, jump);
    }

    /** The same place; a late sighting still helps to place the next ping. */
    Track hearing(List<Heard> readers) {
        return new Track(place, restX, restY, outsideSinceMs, readers.isEmpty() ? heard : readers, suspect);
    }

    Track fallenSilent() {
        return new Track(place.fallenSilent(), restX, restY, outsideSinceMs, heard, suspect);
    }
}
