package org.orderly.savings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.orderly.assets.MergeBegun;

/**
 * What was claimed for two devices that turned out to be one. The ledger is written once and for all, with what is
 * reckoned from it: its entries name the device by the number it had, and are found under the one it has now.
 */
@ApplicationScoped
class MergedClaims {

    void begun(@Observes MergeBegun merge) {
        merge.move("savings that could not be claimed", "savings_unclaimed");
    }
}
