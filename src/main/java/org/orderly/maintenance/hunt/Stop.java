package org.orderly.maintenance.hunt;

import java.time.Instant;
import org.orderly.location.find.Ways;

/**
 * One order on the way.
 *
 * @param point where its device stands
 * @param floor the floor it stands on, as a key
 * @param inUse a patient is likely to have it
 */
record Stop(long orderId, long assetId, Instant dueAt, Ways.Point point, String floor, boolean inUse) {}
