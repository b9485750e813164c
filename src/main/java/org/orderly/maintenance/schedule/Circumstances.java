package org.orderly.maintenance.schedule;

import java.util.List;
import org.orderly.assets.AssetCard;
import org.orderly.location.plan.PlanZone;
import org.orderly.maintenance.OrderCard;
import org.orderly.maintenance.schedule.planning.Task;

/**
 * An open order and what the schedule needs to know of it.
 *
 * @param zone where the device stands, or null if nobody knows
 * @param hours when it can be had; empty for always
 * @param inUse whether it is at work now
 * @param risk30 the chance of a failure within 30 days
 * @param riskKnown whether a model says so, or it is assumed
 * @param cannot why it cannot be planned at all, or null
 * @param asked what a person has to decide before the service plans it, or null
 */
record Circumstances(
        OrderCard order,
        AssetCard asset,
        PlanZone zone,
        List<Hours> hours,
        boolean inUse,
        boolean outOfService,
        double risk30,
        boolean riskKnown,
        Task task,
        String cannot,
        String asked) {

    /** Why the service does not plan it by itself, or null if it does. */
    String held() {
        return cannot == null ? asked : cannot;
    }

    boolean hasBegun() {
        return order.state().equals("in-progress");
    }
}
