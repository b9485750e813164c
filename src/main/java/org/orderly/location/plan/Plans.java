package org.orderly.location.plan;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.function.Supplier;
import org.orderly.security.AuditTrail;

/** Holds the current plan, and lets one change at a time through. */
@ApplicationScoped
public class Plans {

    private final PlacesConfig config;
    private final Event<PlacesChanged> changed;
    private final AuditTrail trail;
    private volatile Plan now = Plan.EMPTY;

    Plans(PlacesConfig config, Event<PlacesChanged> changed, AuditTrail trail) {
        this.config = config;
        this.changed = changed;
        this.trail = trail;
    }

    /** The plan as it is now; take it once per piece of work, for it may be replaced at any moment. */
    public Plan now() {
        return now;
    }

    void load(@Observes @Priority(10) StartupEvent start) {
        now = QuarkusTransaction.requiringNew().call(this::read);
    }

    private Plan read() {
        return PlanReading.read(config.snapMetres());
    }

    /**
     * Does the work in a transaction of its own, together with its entries in the audit trail; when it has committed,
     * the new plan is in use and announced.
     */
    synchronized <T> T change(Supplier<T> work) {
        record Done<T>(T result, Plan plan) {}
        Done<T> done = QuarkusTransaction.requiringNew().call(() -> {
            T result = work.get();
            Plan plan = read();
            PlanChanges.between(now, plan).forEach(this::note);
            return new Done<>(result, plan);
        });
        now = done.plan();
        changed.fire(new PlacesChanged());
        return done.result();
    }

    private void note(PlanChanges.PlaceChange change) {
        trail.record(change.kind(), change.id(), change.action(), change.changes());
    }
}
