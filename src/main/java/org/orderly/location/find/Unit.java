package org.orderly.location.find;

import org.orderly.assets.AssetCard;
import org.orderly.location.Place;
import org.orderly.location.Standing;

/** One asset as finding sees it: what it is and where it was seen last. Changed by {@link Inventory} only. */
final class Unit {

    final long id;
    volatile AssetCard card;
    /** Null while it was never seen. */
    volatile Standing standing;

    volatile Kind kind;
    /** Where it is counted in its kind. */
    volatile int counted;

    /** Where it lies, so that it can be taken out again. */
    volatile long zoneId;

    int slot;
    int slotInKind;

    Unit(long id) {
        this.id = id;
    }

    /** Where it is by now, or null when it was never seen. */
    Place place() {
        Standing seen = standing;
        return seen == null ? null : seen.place();
    }
}
