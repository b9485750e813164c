package org.orderly.assets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orderly.security.AuditTrail;
import org.orderly.security.Change;

/** Takes assets out of the fleet for good, for rooms that decide so. */
@ApplicationScoped
public class Farewells {

    private final Registry registry;
    private final Writes writes;
    private final AuditTrail trail;

    Farewells(Registry registry, Writes writes, AuditTrail trail) {
        this.registry = registry;
        this.writes = writes;
        this.trail = trail;
    }

    /**
     * The assets are retired from now on. Joins the caller's transaction.
     *
     * @param because what the history of each says about it
     * @throws org.orderly.http.Problem 404 if there is no such asset, 412 if somebody else changes it
     */
    @Transactional
    public void retire(List<Long> assetIds, String because) {
        List<Asset> assets = assetIds.stream().map(registry::asset).toList();
        for (Asset asset : assets) {
            Map<String, Change> changes = new LinkedHashMap<>();
            changes.put("note", new Change(null, because));
            changes.put(Column.STATUS.label(), new Change(asset.status.code(), AssetStatus.RETIRED.code()));
            asset.status = AssetStatus.RETIRED;
            trail.record(Registry.KIND, asset.id, "retired", changes);
        }
        writes.finish(assets, List.of());
    }
}
