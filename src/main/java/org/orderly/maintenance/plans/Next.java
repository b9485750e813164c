package org.orderly.maintenance.plans;

import java.util.List;
import org.orderly.assets.AssetCard;

/**
 * When a plan is due next at a device, and why.
 *
 * @param days null if nobody can say yet (a counter without readings, a limit that is not reached)
 * @param passed the times that were over before the newest order was closed, and so had no order of their own
 */
record Next(PmPlan plan, AssetCard asset, Standing standing, DueDays days, String why, List<DueDays> passed) {

    boolean hasOpenOrder() {
        return standing.open();
    }
}
