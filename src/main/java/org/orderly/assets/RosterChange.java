package org.orderly.assets;

import java.util.List;

/**
 * What the roster must learn once the running transaction has committed. Fired inside the transaction.
 *
 * @param entries the assets as they will then be
 * @param news the events to fire afterwards, in this order
 */
record RosterChange(List<Entry> entries, List<Object> news) {

    /** One asset at one version, and the tags it wears. */
    record Entry(AssetCard card, long version, List<BoundTag> tags) {}
}
