package org.orderly.location;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Fires location events in the order they happened, on a thread of its own, so that a slow observer keeps nobody
 * waiting for an acknowledgement. Its queue is bounded: observers that stay behind slow the pings down in the end.
 */
@ApplicationScoped
class Announcer {

    private static final Logger LOG = Logger.getLogger(Announcer.class);
    private static final int LONGEST_QUEUE = 100_000;

    private final Event<LocationEvent> events;
    private final ExecutorService thread = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(LONGEST_QUEUE),
            work -> {
                Thread worker = new Thread(work, "location-events");
                worker.setDaemon(true);
                return worker;
            },
            (work, executor) -> {
                try {
                    executor.getQueue().put(work);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });

    Announcer(Event<LocationEvent> events) {
        this.events = events;
    }

    void announce(List<LocationEvent> news) {
        if (!news.isEmpty()) {
            thread.execute(() -> news.forEach(this::fire));
        }
    }

    private void fire(LocationEvent event) {
        try {
            events.fire(event);
        } catch (RuntimeException e) {
            LOG.errorf(e, "An observer failed on %s", event);
        }
    }
}
