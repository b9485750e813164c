package org.orderly.telemetry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.orderly.assets.AssetMerged;
import org.orderly.assets.MergeBegun;

/** What two devices told that turned out to be one: readings and events move, hours and days that both have are added up. */
@ApplicationScoped
class MergedReadings {

    private final Devices devices;

    MergedReadings(Devices devices) {
        this.devices = devices;
    }

    void begun(@Observes MergeBegun merge) {
        merge.move("readings", "readings");
        addUp(merge, "readings_hourly", "epoch_hour");
        addUp(merge, "readings_daily", "epoch_day");
        latest(merge);
        merge.move("device events", "device_events");
        merge.run(
                "UPDATE readings_removed SET up_to_ms = GREATEST(up_to_ms, (SELECT other.up_to_ms"
                        + " FROM readings_removed other WHERE other.asset_id = :from))"
                        + " WHERE asset_id = :into AND EXISTS (SELECT 1 FROM readings_removed other WHERE other.asset_id = :from)");
        merge.moveUnlessThere("what is known of removed readings", "readings_removed");
    }

    void merged(@Observes AssetMerged news) {
        devices.merged(news.assetId());
    }

    private static void addUp(MergeBegun merge, String table, String span) {
        String other = " FROM " + table + " other WHERE other.asset_id = :from AND other.signal_id = " + table
                + ".signal_id AND other." + span + " = " + table + "." + span + ")";
        merge.run("UPDATE " + table + " SET minimum = LEAST(minimum, (SELECT other.minimum" + other + ")"
                + ", maximum = GREATEST(maximum, (SELECT other.maximum" + other + ")"
                + ", total = total + (SELECT other.total" + other
                + ", readings = readings + (SELECT other.readings" + other
                + ", last_reading = CASE WHEN last_ms < (SELECT other.last_ms" + other
                + " THEN (SELECT other.last_reading" + other + " ELSE last_reading END"
                + ", last_ms = GREATEST(last_ms, (SELECT other.last_ms" + other + ")"
                + " WHERE asset_id = :into AND EXISTS (SELECT 1" + other);
        merge.moveUnlessThere("hours and days of readings", table, "signal_id", span);
    }

    private static void latest(MergeBegun merge) {
        merge.run("DELETE FROM readings_latest WHERE asset_id = :into AND EXISTS (SELECT 1 FROM readings_latest other"
                + " WHERE other.asset_id = :from AND other.signal_id = readings_latest.signal_id"
                + " AND other.last_ms > readings_latest.last_ms)");
        merge.moveUnlessThere("newest readings", "readings_latest", "signal_id");
    }
}
