package org.orderly.maintenance.plans;

import io.quarkus.arc.Arc;

/** Lets tests of other rooms have the orders of plans opened now. */
public final class DuePlans {

    private DuePlans() {}

    /** Opens whatever is due, as the service does every minute. */
    public static void open() {
        PlanOrders orders = Arc.container().instance(PlanOrders.class).get();
        orders.openDue();
        // What counters say is read when it was asked for the first time.
        orders.openDue();
    }
}
