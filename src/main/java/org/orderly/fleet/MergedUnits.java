package org.orderly.fleet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.orderly.assets.MergeBegun;

/** What was written of two units that turned out to be one. */
@ApplicationScoped
class MergedUnits {

    void begun(@Observes MergeBegun merge) {
        merge.move("rentals", "fleet_rentals");
        merge.moveUnlessThere("units offered instead of a purchase", "fleet_request_units", "request_id");
        merge.move("retirements", "fleet_retirements");
        merge.run("UPDATE fleet_egress SET open_asset_id = NULL, state = 'gone', ended_at = at"
                + " WHERE open_asset_id = :from AND EXISTS"
                + " (SELECT 1 FROM fleet_egress other WHERE other.open_asset_id = :into)");
        merge.run("UPDATE fleet_egress SET open_asset_id = :into WHERE open_asset_id = :from");
        merge.move("devices in exits", "fleet_egress");
    }
}
