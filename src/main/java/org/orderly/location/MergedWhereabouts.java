package org.orderly.location;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.orderly.assets.AssetMerged;
import org.orderly.assets.MergeBegun;
import org.orderly.assets.Roster;

/**
 * Where two assets were that turned out to be one: the stays of both are the staying asset's. Its fixes are found under
 * both numbers (see {@link Fixes}); where it stands is told by its next ping.
 */
@ApplicationScoped
class MergedWhereabouts {

    private final Whereabouts whereabouts;
    private final Roster roster;

    MergedWhereabouts(Whereabouts whereabouts, Roster roster) {
        this.whereabouts = whereabouts;
        this.roster = roster;
    }

    void begun(@Observes MergeBegun merge) {
        Place last = whereabouts.of(merge.from());
        if (last != null) {
            merge.run("UPDATE stays SET until_ms = CASE WHEN from_ms < " + last.atMs() + " THEN " + last.atMs()
                    + " ELSE from_ms + 1 END WHERE asset_id = :from AND until_ms IS NULL");
        }
        merge.run("DELETE FROM stays WHERE asset_id = :from AND until_ms IS NULL"
                + " AND EXISTS (SELECT 1 FROM stays other WHERE other.asset_id = :into AND other.until_ms IS NULL)");
        merge.moveUnlessThere("stays", "stays", "from_ms");
        merge.move("ends of stays", "stay_breaks");
        merge.move("amended stays", "stay_amendments");
        merge.moveUnlessThere("histories to be made anew", "unsettled_histories");
    }

    void merged(@Observes AssetMerged news) {
        whereabouts.forget(news.assetId());
    }

    /** The newest fix of a merged asset is still kept under its number. */
    void start(@Observes @Priority(Integer.MAX_VALUE) StartupEvent start) {
        roster.mergedIds().forEach(whereabouts::forget);
    }
}
