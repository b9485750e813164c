package org.orderly.assets;

/**
 * A tag and the asset that wears it now.
 *
 * @param fromMs since when, epoch milliseconds (UTC); 0 when since before anybody wrote it down
 */
public record BoundTag(long tagId, String code, long assetId, long fromMs) {}
