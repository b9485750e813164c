package org.orderly.maintenance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.orderly.assets.AssetMerged;
import org.orderly.assets.MergeBegun;

/**
 * The work at two devices that turned out to be one. A signature is for an order of the device that it was opened for, so
 * the order keeps that number beside the new one.
 */
@ApplicationScoped
class MergedOrders {

    private final Ledger ledger;

    MergedOrders(Ledger ledger) {
        this.ledger = ledger;
    }

    void begun(@Observes MergeBegun merge) {
        merge.run("UPDATE work_orders SET opened_for = asset_id WHERE asset_id = :from AND opened_for IS NULL");
        merge.move("work orders", "work_orders");
        plans(merge);
        hunt(merge);
        recalls(merge);
        merge.moveUnlessThere("hours at which it can be had", "device_windows");
        merge.run("INSERT INTO former_device_labels (token, asset_id)"
                + " SELECT token, asset_id FROM device_labels WHERE asset_id = :from");
        merge.run("DELETE FROM device_labels WHERE asset_id = :from");
        merge.move("codes on devices", "former_device_labels");
    }

    void merged(@Observes AssetMerged news) {
        ledger.reload(news.into());
    }

    private static void plans(MergeBegun merge) {
        merge.move("plans", "pm_plans");
        merge.moveUnlessThere("occasions of plans", "pm_occasions", "plan_id", "due_on");
        merge.moveUnlessThere("steps of counters", "counter_steps", "signal", "step_on");
        merge.moveUnlessThere("equipment management numbers", "em_scores");
    }

    private static void hunt(MergeBegun merge) {
        merge.move("ticks of rounds", "hunt_ticks");
        merge.run("UPDATE search_tasks SET open_asset_id = NULL, outcome = 'given-up', closed_at = opened_at,"
                + " closed_by = 'system', closing_note = 'Merged with the search for the same device.'"
                + " WHERE open_asset_id = :from"
                + " AND EXISTS (SELECT 1 FROM search_tasks other WHERE other.open_asset_id = :into)");
        merge.run("UPDATE search_tasks SET open_asset_id = :into WHERE open_asset_id = :from");
        merge.move("searches", "search_tasks");
    }

    /** Of two matches of one recall the decided one stays. */
    private static void recalls(MergeBegun merge) {
        merge.run("DELETE FROM recall_matches WHERE asset_id = :into AND order_id IS NULL AND dismissed_at IS NULL"
                + " AND EXISTS (SELECT 1 FROM recall_matches other WHERE other.asset_id = :from"
                + " AND other.recall_id = recall_matches.recall_id"
                + " AND (other.order_id IS NOT NULL OR other.dismissed_at IS NOT NULL))");
        merge.moveUnlessThere("recalls", "recall_matches", "recall_id");
    }
}
