package org.orderly.location;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The track of every asset, as far as it is decided; the newest step may still be on its way to the disk. One thread at a
 * time uses the track of an asset: its lane. As in a {@link Standing}, numbers are changed in place.
 */
final class Tracks {

    private static final class Held {
        final Standing standing;
        float restX;
        float restY;
        long outsideSinceMs;
        long brokenMs;
        long rawReaderId;
        int rawSignal;
        float rawX;
        float rawY;
        List<Track.Heard> heard = List.of();
        Track.Suspect suspect;

        Held(Place place) {
            standing = new Standing(place);
        }
    }

    private final Map<Long, Held> held = new ConcurrentHashMap<>();

    int size() {
        return held.size();
    }

    /** The asset's track, or null when nothing was heard of it. */
    Track of(long assetId) {
        Held kept = held.get(assetId);
        return kept == null
                ? null
                : new Track(
                        kept.standing.place(),
                        kept.restX,
                        kept.restY,
                        kept.outsideSinceMs,
                        kept.brokenMs,
                        new Track.Raw(kept.rawReaderId, kept.rawSignal, kept.rawX, kept.rawY),
                        kept.heard,
                        kept.suspect);
    }

    /** References are written only when they are others, for the collector's sake. */
    @SuppressWarnings("ReferenceEquality")
    void put(Track track) {
        Held kept = held.computeIfAbsent(track.place().assetId(), id -> new Held(track.place()));
        kept.standing.move(track.place());
        kept.restX = track.restX();
        kept.restY = track.restY();
        kept.outsideSinceMs = track.outsideSinceMs();
        kept.brokenMs = track.brokenMs();
        kept.rawReaderId = track.raw().readerId();
        kept.rawSignal = track.raw().signal();
        kept.rawX = track.raw().x();
        kept.rawY = track.raw().y();
        if (kept.heard != track.heard()) {
            kept.heard = track.heard();
        }
        if (kept.suspect != track.suspect()) {
            kept.suspect = track.suspect();
        }
    }

    void clear() {
        held.clear();
    }

    void remove(long assetId) {
        held.remove(assetId);
    }
}
