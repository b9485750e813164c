package org.orderly.location.find;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.orderly.location.plan.PlacesChanged;
import org.orderly.location.plan.Plan;
import org.orderly.location.plan.Plans;

/** Holds the walking graph of the plan in use, drawn anew when the places change. */
@ApplicationScoped
class Walks {

    private final Plans plans;
    private final FindingConfig pace;
    private volatile WalkGraph graph;

    Walks(Plans plans, FindingConfig pace) {
        this.plans = plans;
        this.pace = pace;
    }

    void start(@Observes @Priority(100) StartupEvent start) {
        now();
    }

    void changed(@Observes PlacesChanged news) {
        now();
    }

    /** The graph of the current plan. */
    WalkGraph now() {
        WalkGraph drawn = graph;
        return drawn != null && drawn.plan == plans.now() ? drawn : draw();
    }

    private synchronized WalkGraph draw() {
        Plan plan = plans.now();
        if (graph == null || graph.plan != plan) {
            graph = WalkDrawing.draw(plan, pace);
        }
        return graph;
    }
}
