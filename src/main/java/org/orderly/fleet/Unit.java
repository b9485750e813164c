package org.orderly.fleet;

import org.orderly.assets.AssetCard;
import org.orderly.location.plan.PlanZone;

/**
 * A unit as it is now.
 *
 * @param zone where it stands, or null when that is not known
 * @param sinceMs since when its use is what it is, as far as known, epoch milliseconds (UTC); 0 if nobody knows
 * @param free whether somebody may go and take it: in service, where units may be taken, and not in use
 */
public record Unit(AssetCard card, PlanZone zone, Use use, long sinceMs, boolean free) {

    /** Whether it waits, ready, for somebody to need it. */
    public boolean idle() {
        return free && use == Use.IDLE;
    }
}
