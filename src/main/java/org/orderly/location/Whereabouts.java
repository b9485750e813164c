package org.orderly.location;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.orderly.assets.AssetChanged;

/**
 * The live state: the place of every asset that was ever seen, in memory, by asset and by zone. Reads never lock; writes
 * come in the order in which the pings became durable.
 */
@ApplicationScoped
public class Whereabouts {

    /** Is told of every change, by the thread that makes it; it must be quick. */
    public interface Listener {

        /** The asset stood at {@code before} (null: nowhere yet) and stands at {@code now}. */
        void moved(Place before, Place now);
    }

    private final Map<Long, Place> places = new ConcurrentHashMap<>();
    private final Map<Long, Set<Long>> zones = new ConcurrentHashMap<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    /** Where the asset is, or null when it was never seen. */
    public Place of(long assetId) {
        return places.get(assetId);
    }

    /** Everything in the zone, in no order. */
    public List<Place> in(long zoneId) {
        return zones.getOrDefault(zoneId, Set.of()).stream().map(places::get).toList();
    }

    /** Every place that is known, in no order; a live view. */
    public Collection<Place> all() {
        return Collections.unmodifiableCollection(places.values());
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
        Place before = places.put(place.assetId(), place);
        listeners.forEach(listener -> listener.moved(before, place));
        if (before == null || before.zoneId() != place.zoneId()) {
            if (before != null) {
                zones.get(before.zoneId()).remove(place.assetId());
            }
            zones.computeIfAbsent(place.zoneId(), zone -> ConcurrentHashMap.newKeySet())
                    .add(place.assetId());
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
