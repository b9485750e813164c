package org.orderly.location.plan;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.orderly.http.DryRun;
import org.orderly.security.AuditTrail;

/** Holds the current plan, and lets one change at a time through. */
@ApplicationScoped
public class Plans {

    private final PlacesConfig config;
    private final Event<PlacesChanged> changed;
    private final AuditTrail trail;
    private final Clock clock;
    private volatile PlanVersions versions = PlanVersions.of(Plan.EMPTY);

    Plans(PlacesConfig config, Event<PlacesChanged> changed, AuditTrail trail, Clock clock) {
        this.config = config;
        this.changed = changed;
        this.trail = trail;
        this.clock = clock;
    }

    /** The plan as it is now; take it once per piece of work, for it may be replaced at any moment. */
    public Plan now() {
        return versions.now();
    }

    /** The plan now and those before it. */
    public PlanVersions versions() {
        return versions;
    }

    void load(@Observes @Priority(10) StartupEvent start) {
        versions = PlanVersions.of(QuarkusTransaction.requiringNew().call(this::read));
    }

    private Plan read() {
        return PlanReading.read(config.snapMetres());
    }

    /**
     * Does the work in a transaction of its own, together with its entries in the audit trail; when it has committed,
     * the new plan is in use and announced.
     */
    synchronized <T> T change(Supplier<T> work) {
        record Done<T>(T result, Plan plan, boolean moved) {}
        Done<T> done = QuarkusTransaction.requiringNew().call(() -> {
            T result = work.get();
            Plan plan = read();
            List<PlanChanges.PlaceChange> changes = PlanChanges.between(now(), plan);
            changes.forEach(this::note);
            return new Done<>(
                    result, plan, !changes.isEmpty() || !now().floors().equals(plan.floors()));
        });
        Plan before = now();
        long atMs = clock.millis();
        versions = done.moved() ? versions.followedBy(done.plan(), atMs) : versions.renewedBy(done.plan());
        changed.fire(new PlacesChanged(before, done.plan(), atMs));
        return done.result();
    }

    /** What the work would change; nothing is kept of it. */
    synchronized List<PlanChanges.PlaceChange> tried(Runnable work) {
        return DryRun.transact(true, () -> {
            work.run();
            return PlanChanges.between(now(), read());
        });
    }

    private void note(PlanChanges.PlaceChange change) {
        trail.record(change.kind(), change.id(), change.action(), change.changes());
    }
}
