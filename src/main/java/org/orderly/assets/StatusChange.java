package org.orderly.assets;

import java.time.Instant;

/**
 * An asset got another status.
 *
 * @param before null when it came into the register
 */
public record StatusChange(long assetId, Instant at, AssetStatus before, AssetStatus after) {}
