package org.orderly.location;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.orderly.assets.AssetCard;
import org.orderly.assets.AssetChanged;
import org.orderly.assets.Roster;

/**
 * The live state: the place of every asset that was ever seen, in memory, by asset and by (zone, device class). Reads
 * never lock; writes come in the order in which the pings became durable.
 */
@ApplicationScoped
public class Whereabouts {

    private static final String NO_CLASS = "";

    /** Is told of every change, by the thread that makes it; it must be quick. */
    public interface Listener {

        /** The asset stood at {@code before} (null: nowhere yet) and stands at {@code now}. */
        void moved(Place before, Place now);
    }

    private record Standing(Place place, String classCode) {}

    private final Map<Long, Standing> standings = new ConcurrentHashMap<>();
    private final Map<Long, Map<String, Set<Long>>> zones = new ConcurrentHashMap<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Roster roster;

    Whereabouts(Roster roster) {
        this.roster = roster;
    }

    /** Where the asset is, or null when it was never seen. */
    public Place of(long assetId) {
        Standing standing = standings.get(assetId);
        return standing == null ? null : standing.place();
    }

    /** Everything in the zone of one device class, in no order. */
    public Collection<Place> in(long zoneId, String classCode) {
        return places(classes(zoneId).getOrDefault(classCode, Set.of()).stream());
    }

    /** Everything in the zone, in no order. */
    public Collection<Place> in(long zoneId) {
        return places(classes(zoneId).values().stream().flatMap(Set::stream));
    }

    /** Every place that is known, in no order. */
    public Stream<Place> all() {
        return standings.values().stream().map(Standing::place);
    }

    public int size() {
        return standings.size();
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
        Standing now = new Standing(place, classOf(place.assetId()));
        Standing was = standings.put(place.assetId(), now);
        listeners.forEach(listener -> listener.moved(was == null ? null : was.place(), place));
        if (was != null
                && was.place().zoneId() == place.zoneId()
                && was.classCode().equals(now.classCode())) {
            return;
        }
        if (was != null) {
            classes(was.place().zoneId())
                    .getOrDefault(was.classCode(), Set.of())
                    .remove(place.assetId());
        }
        zones.computeIfAbsent(place.zoneId(), zone -> new ConcurrentHashMap<>())
                .computeIfAbsent(now.classCode(), code -> ConcurrentHashMap.newKeySet())
                .add(place.assetId());
    }

    /** An asset whose model or class was corrected moves to the other bucket. */
    void changed(@Observes AssetChanged news) {
        Place place = of(news.assetId());
        if (place != null) {
            put(place);
        }
    }

    private Map<String, Set<Long>> classes(long zoneId) {
        return zones.getOrDefault(zoneId, Map.of());
    }

    private List<Place> places(Stream<Long> ids) {
        List<Place> found = new ArrayList<>();
        ids.map(this::of).filter(Objects::nonNull).forEach(found::add);
        return found;
    }

    private String classOf(long assetId) {
        return roster.card(assetId).map(AssetCard::classCode).orElse(NO_CLASS);
    }
}
