package org.orderly.maintenance.plans;

import org.orderly.assets.AssetCard;

/**
 * When a plan is due next at a device, and why.
 *
 * @param days null if nobody can say yet (a counter without readings, a limit that is not reached)
 */
record Next(PmPlan plan, AssetCard asset, Standing standing, DueDays days, String why) {

    boolean hasOpenOrder() {
        return standing.open();
    }
}
