package org.orderly.assets;

/** A tag and the asset that wears it now. */
public record BoundTag(long tagId, String code, long assetId) {}
