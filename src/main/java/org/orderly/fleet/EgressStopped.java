package org.orderly.fleet;

import java.time.Instant;

/**
 * A device that stood in an exit with no reason to leave is back in the house. Fired after the commit.
 *
 * @param at when it was back
 * @param zone the name of the exit
 */
public record EgressStopped(long egressId, long assetId, Instant at, String zone) {}
