package org.orderly.prediction.serving.shelf;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/** Looks at the shelf beside the start, which does not wait for it, and then every minute. */
@ApplicationScoped
class ShelfWatch {

    private static final Logger LOG = Logger.getLogger(ShelfWatch.class);

    private final Shelf shelf;
    private CompletableFuture<Void> first = CompletableFuture.completedFuture(null);

    ShelfWatch(Shelf shelf) {
        this.shelf = shelf;
    }

    void start(@Observes StartupEvent start) {
        first = CompletableFuture.runAsync(this::look);
    }

    /** The service does not end in the middle of the first look. */
    void stop(@Observes ShutdownEvent stop) {
        first.join();
    }

    @Scheduled(every = "60s", delayed = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            shelf.rescan();
        } catch (RuntimeException e) {
            LOG.error("The shelf of models could not be looked at.", e);
        }
    }
}
