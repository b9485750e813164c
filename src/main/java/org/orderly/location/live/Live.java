package org.orderly.location.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.orderly.location.Place;
import org.orderly.location.Whereabouts;
import org.orderly.location.plan.PlanZone;
import org.orderly.location.plan.Plans;

/**
 * Pushes changes to those who watch a floor: collected for a moment, written as JSON once a floor however many watch.
 * Who can't keep up is cut off and gets the whole floor when coming back.
 */
@ApplicationScoped
class Live {

    private static final Logger LOG = Logger.getLogger(Live.class);
    private static final long BEAT_MS = 100;
    private static final int BEATS_A_HEARTBEAT = 150;
    private static final int PUSHES_BEHIND = 64;

    /** What is sent: an event's name and its JSON; without a name it only keeps the connection open. */
    record Push(String event, String json) {
        static final Push HEARTBEAT = new Push(null, null);
    }

    private static final class Watchers {
        final List<MultiEmitter<? super Push>> emitters = new CopyOnWriteArrayList<>();
        final Set<Long> changed = ConcurrentHashMap.newKeySet();
    }

    private final Map<Long, Watchers> floors = new ConcurrentHashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread worker = new Thread(work, "live-map");
        worker.setDaemon(true);
        return worker;
    });
    private final FloorMap map;
    private final Plans plans;
    private final Whereabouts whereabouts;
    private final ObjectMapper mapper;
    private ScheduledFuture<?> beating;
    private int beats;

    Live(FloorMap map, Plans plans, Whereabouts whereabouts, ObjectMapper mapper) {
        this.map = map;
        this.plans = plans;
        this.whereabouts = whereabouts;
        this.mapper = mapper;
    }

    void start(@Observes StartupEvent event) {
        whereabouts.listen(this::moved);
        beating = thread.scheduleAtFixedRate(this::beat, BEAT_MS, BEAT_MS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        beating.cancel(false);
        thread.shutdown();
        floors.values().forEach(watchers -> watchers.emitters.forEach(MultiEmitter::complete));
    }

    /** First the whole floor as {@code snapshot}, then {@code changes} as they happen. */
    Multi<Push> watch(long floorId) {
        Watchers watchers = floors.computeIfAbsent(floorId, id -> new Watchers());
        return Multi.createFrom()
                .emitter(
                        emitter -> {
                            emitter.onTermination(() -> watchers.emitters.remove(emitter));
                            watchers.emitters.add(emitter);
                            thread.execute(() -> emitter.emit(new Push("snapshot", json(map.marks(floorId)))));
                        },
                        PUSHES_BEHIND);
    }

    private void moved(Place before, Place now) {
        if (floors.isEmpty()) {
            return;
        }
        note(now);
        if (before != null && before.zoneId() != now.zoneId()) {
            note(before);
        }
    }

    private void note(Place place) {
        PlanZone zone = plans.now().zone(place.zoneId());
        Watchers watchers = zone == null ? null : floors.get(zone.floorId());
        if (watchers != null && !watchers.emitters.isEmpty()) {
            watchers.changed.add(place.assetId());
        }
    }

    private void beat() {
        try {
            beats++;
            floors.forEach(this::push);
        } catch (RuntimeException e) {
            LOG.error("The live map skipped a beat", e);
        }
    }

    private void push(long floorId, Watchers watchers) {
        List<Object> changes = new ArrayList<>();
        for (Iterator<Long> ids = watchers.changed.iterator(); ids.hasNext(); ) {
            long id = ids.next();
            ids.remove();
            changes.add(map.mark(id, floorId).<Object>map(mark -> mark).orElseGet(() -> new Mark.Gone(id, true)));
        }
        if (!changes.isEmpty()) {
            Push push = new Push("changes", json(changes));
            watchers.emitters.forEach(emitter -> emitter.emit(push));
        } else if (beats % BEATS_A_HEARTBEAT == 0) {
            watchers.emitters.forEach(emitter -> emitter.emit(Push.HEARTBEAT));
        }
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
