package org.orderly.assets;

import java.util.List;
import java.util.Map;

/**
 * What the roster must learn once the running transaction has committed. Fired inside the transaction.
 *
 * @param entries the assets as they will then be
 * @param news the events to fire afterwards, in this order
 * @param merged assets that are another one from now on, and which
 */
record RosterChange(List<Entry> entries, List<Object> news, Map<Long, Long> merged) {

    /** One asset at one version, and the tags it wears. */
    record Entry(AssetCard card, long version, List<BoundTag> tags) {}
}
