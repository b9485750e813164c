package org.orderly.location;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.orderly.assets.AssetChanged;

/**
 * The live state: the place of every asset that was ever seen, in memory, by asset and by zone. A reader waits for nothing
 * but the moment in which that asset moves; writes come in the order in which the pings became durable.
 */
@ApplicationScoped
public class Whereabouts {

    /** Is told of every change, by the thread that makes it; it must be quick. */
    public interface Listener {

        /** The asset stood at {@code before} (null: nowhere yet) and stands at {@code now}. */
        void moved(Place before, Place now);
    }

    private final Map<Long, Standing> standings = new ConcurrentHashMap<>();
    private final Map<Long, Set<Long>> zones = new ConcurrentHashMap<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    /** Where the asset is, or null when it was never seen. */
    public Place of(long assetId) {
        Standing standing = standings.get(assetId);
        return standing == null ? null : standing.place();
    }

    /** The same, to be asked again and again; null when the asset was never seen. */
    public Standing standing(long assetId) {
        return standings.get(assetId);
    }

    /** Everything in the zone, in no order. */
    public List<Place> in(long zoneId) {
        return zones.getOrDefault(zoneId, Set.of()).stream().map(this::of).toList();
    }

    /** Every place that is known, in no order. */
    public Stream<Place> all() {
        return standings.values().stream().map(Standing::place);
    }

    /** Has the listener told of every change from now on. */
    public void listen(Listener listener) {
        listeners.add(listener);
    }

    /** Marks the asset silent, unless its place is another one by now; tells whether it did. */
    synchronized boolean silence(Place place) {
        boolean current = place.equals(of(place.assetId()));
        if (current) {
            put(place.fallenSilent());
        }
        return current;
    }

    synchronized void put(Place place) {
        Standing standing = standings.get(place.assetId());
        Place before = standing == null ? null : standing.place();
        if (standing == null) {
            standings.put(place.assetId(), new Standing(place));
        } else {
            standing.move(place);
        }
        listeners.forEach(listener -> listener.moved(before, place));
        if (before == null || before.zoneId() != place.zoneId()) {
            if (before != null) {
                zones.get(before.zoneId()).remove(place.assetId());
            }
            zones.computeIfAbsent(place.zoneId(), zone -> ConcurrentHashMap.newKeySet())
                    .add(place.assetId());
        }
    }

    /** Nothing stands there any more under this number: it is another asset's now. */
    synchronized void forget(long assetId) {
        Standing standing = standings.remove(assetId);
        if (standing != null) {
            zones.getOrDefault(standing.place().zoneId(), Set.of()).remove(assetId);
        }
    }

    /** What is known of the asset itself has changed, so whoever shows it must show it anew. */
    void changed(@Observes AssetChanged news) {
        Place place = of(news.assetId());
        if (place != null) {
            listeners.forEach(listener -> listener.moved(place, place));
        }
    }
}
