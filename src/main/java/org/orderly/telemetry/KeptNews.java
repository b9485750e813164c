package org.orderly.telemetry;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Collects the assets of which something new is durable, and tells of all of them together every few seconds. */
@ApplicationScoped
class KeptNews {

    private final Event<ReadingsKept> events;
    private final Set<Long> assets = ConcurrentHashMap.newKeySet();

    KeptNews(Event<ReadingsKept> events) {
        this.events = events;
    }

    void of(long assetId) {
        assets.add(assetId);
    }

    @Scheduled(every = "3s", delayed = "3s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tell() {
        Set<Long> now = new HashSet<>();
        for (Iterator<Long> each = assets.iterator(); each.hasNext(); ) {
            now.add(each.next());
            each.remove();
        }
        if (!now.isEmpty()) {
            events.fire(new ReadingsKept(Set.copyOf(now)));
        }
    }
}
