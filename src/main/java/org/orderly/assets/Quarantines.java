package org.orderly.assets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.orderly.security.AuditTrail;
import org.orderly.security.Caller;
import org.orderly.security.Change;

/**
 * Devices that must not be used: nobody who looks for one is sent to them, and whoever meets them is told why. Several
 * may say so of one device (each under a name of its own, a holder); it is free again when all have taken it back.
 */
@ApplicationScoped
public class Quarantines {

    private final Registry registry;
    private final Writes writes;
    private final AuditTrail trail;
    private final Caller caller;
    private final Clock clock;

    Quarantines(Registry registry, Writes writes, AuditTrail trail, Caller caller, Clock clock) {
        this.registry = registry;
        this.writes = writes;
        this.trail = trail;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The asset must not be used. Changes nothing if this holder said so before. Joins the caller's transaction.
     *
     * @param holder who says so, such as {@code recall:12}; at most 40 characters
     * @param because what people read, such as "Recall Z-0359-2013"; at most 200 characters
     * @throws org.orderly.http.Problem 404 if there is no such asset
     */
    @Transactional
    public void put(long assetId, String holder, String because) {
        Asset asset = registry.asset(assetId);
        if (Quarantine.findById(new Quarantine.Key(assetId, holder)) != null) {
            return;
        }
        Quarantine quarantine = new Quarantine();
        quarantine.assetId = assetId;
        quarantine.holder = holder;
        quarantine.because = because;
        quarantine.since = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        quarantine.putBy = caller.name();
        quarantine.persist();
        finish(asset, "do not use", new Change(null, because));
    }

    /** This holder has nothing against the asset any more. Joins the caller's transaction. */
    @Transactional
    public void lift(long assetId, String holder) {
        Quarantine quarantine = Quarantine.findById(new Quarantine.Key(assetId, holder));
        if (quarantine != null) {
            quarantine.delete();
            finish(registry.asset(assetId), "may be used", new Change(quarantine.because, null));
        }
    }

    private void finish(Asset asset, String action, Change change) {
        writes.touch(asset);
        trail.record(Registry.KIND, asset.id, action, Map.of("quarantine", change));
        writes.finish(List.of(asset), List.of());
    }
}
