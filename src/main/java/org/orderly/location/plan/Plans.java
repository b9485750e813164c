package org.orderly.location.plan;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.function.Supplier;

/** Holds the current plan, and lets one change at a time through. */
@ApplicationScoped
public class Plans {

    private final PlacesConfig config;
    private final Event<PlacesChanged> changed;
    private volatile Plan now = Plan.EMPTY;

    Plans(PlacesConfig config, Event<PlacesChanged> changed) {
        this.config = config;
        this.changed = changed;
    }

    /** The plan as it is now; take it once per piece of work, for it may be replaced at any moment. */
    public Plan now() {
        return now;
    }

    void load(@Observes @Priority(10) StartupEvent start) {
        reload();
    }

    private void reload() {
        now = QuarkusTransaction.requiringNew().call(() -> PlanReading.read(config.snapMetres()));
    }

    /** Does the work in a transaction of its own; when it has committed, the new plan is in use and announced. */
    synchronized <T> T change(Supplier<T> work) {
        T result = QuarkusTransaction.requiringNew().call(work::get);
        reload();
        changed.fire(new PlacesChanged());
        return result;
    }
}
