package org.orderly.location.live;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.orderly.assets.AssetCard;
import org.orderly.assets.AssetStatus;
import org.orderly.location.Place;
import org.orderly.location.Readiness;
import org.orderly.location.plan.PlanZone;

/** One asset on the map; x and y in metres. */
@Schema(example = """
        {"id":17,"name":"Infusion pump","controlNumber":"GLH-000017","classCode":"infusion-pump",
        "x":31.5,"y":12.0,"zoneId":42,"seenAt":"2026-03-01T14:05:09Z","silent":false,"notThere":false,
        "status":"in-service","readiness":"ready","quarantine":null}""")
record Mark(
        long id,
        String name,
        String controlNumber,
        String classCode,
        float x,
        float y,
        long zoneId,
        Instant seenAt,
        boolean silent,
        boolean notThere,
        AssetStatus status,
        Readiness readiness,
        String quarantine) {

    /** Tells a watcher that the asset is not on the floor any more. */
    record Gone(long id, boolean gone) {}

    static Mark of(AssetCard asset, Place place, PlanZone zone) {
        return new Mark(
                asset.id(),
                asset.name(),
                asset.controlNumber(),
                asset.classCode(),
                place.x(),
                place.y(),
                place.zoneId(),
                Instant.ofEpochMilli(place.atMs()),
                place.silent(),
                asset.notThere(),
                asset.status(),
                Readiness.of(zone.purpose(), asset),
                asset.quarantine());
    }
}
