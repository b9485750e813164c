package org.orderly.telemetry;

/**
 * A device said whether it is being used.
 *
 * @param id ascends in the order in which the events came
 * @param atMs when it said so, epoch milliseconds (UTC)
 * @param inUse whether somebody uses it; otherwise it is idle or switched off
 */
public record UseEvent(long id, long assetId, long atMs, boolean inUse) {}
