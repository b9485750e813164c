package org.orderly.location;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts together, ping by ping, what the locator remembered of assets. */
final class KeptTracks {

    private final long latestMs;
    private final long hearsMs;
    private final Map<Long, Fix> newest = new HashMap<>();
    private final Map<Long, Deque<Fix>> sightings = new HashMap<>();
    private final Map<Long, Long> unsettled = new HashMap<>();

    /**
     * Begins with none.
     *
     * @param latestMs what was taken later than this is not believed, epoch milliseconds (UTC)
     * @param hearsMs readers that heard a tag longer before its newest ping than this place nothing, milliseconds
     */
    KeptTracks(long latestMs, long hearsMs) {
        this.latestMs = latestMs;
        this.hearsMs = hearsMs;
    }

    /** A ping that waits to be sorted; to be told in the order in which they were kept. */
    void waiting(Fix fix) {
        if (fix.atMs() > latestMs) {
            unsettled.merge(fix.assetId(), latestMs, Math::min);
        } else if (!fix.isPlaced()) {
            unsettled.merge(fix.assetId(), fix.atMs(), Math::min);
        } else {
            newest.merge(fix.assetId(), fix, Fix::newer);
            if (!fix.isPosition()) {
                Deque<Fix> lately = sightings.computeIfAbsent(fix.assetId(), id -> new ArrayDeque<>());
                lately.add(fix);
                keepLately(lately, fix.atMs() - hearsMs);
            }
        }
    }

    /** One that is older tells that all others are here, and not sorted already. */
    private static void keepLately(Deque<Fix> sightings, long fromMs) {
        while (sightings.stream().filter(one -> one.atMs() < fromMs).count() > 1) {
            sightings.remove(sightings.stream().min(Fix.IN_TIME).orElseThrow());
        }
    }

    /** The newest sorted ping of an asset; to be told after those that wait. */
    void sorted(Fix fix) {
        if (fix.atMs() > latestMs) {
            unsettled.merge(fix.assetId(), latestMs, Math::min);
        } else {
            newest.merge(fix.assetId(), fix, (later, earlier) -> Fix.newer(earlier, later));
        }
    }

    Collection<Fix> newest() {
        return newest.values();
    }

    Map<Long, Long> unsettled() {
        return unsettled;
    }

    /** The track of the asset whose newest ping this is. */
    static Track track(Fix fix, long sinceMs, boolean silent, long brokenMs) {
        Place place = new Place(
                fix.assetId(),
                fix.tagId(),
                fix.atMs(),
                fix.x(),
                fix.y(),
                fix.accuracy(),
                fix.zoneId(),
                sinceMs,
                Place.USUAL_INTERVAL_MS,
                silent);
        return new Track(place, fix.x(), fix.y(), 0, brokenMs, Track.Raw.of(fix), List.of(), null);
    }

    /** The sightings of an asset that came in lately, as far as they wait to be sorted. */
    Collection<Fix> sightings(long assetId) {
        return sightings.getOrDefault(assetId, new ArrayDeque<>());
    }
}
