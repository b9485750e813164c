package org.orderly.maintenance.plans;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import org.orderly.maintenance.OrderReopened;

/** An occasion whose order was closed because the device was gone goes on with the order that is opened anew. */
@ApplicationScoped
class ReopenedOccasions {

    private final Event<PlanChanged> changed;

    ReopenedOccasions(Event<PlanChanged> changed) {
        this.changed = changed;
    }

    void reopened(@Observes OrderReopened news) {
        if (Occasion.update("orderId = ?1 where orderId = ?2", news.as(), news.id()) > 0) {
            changed.fire(new PlanChanged());
        }
    }
}
