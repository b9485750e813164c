package org.orderly.assets;

/** An asset is a name of another one from now on. Fired after the commit, when the roster already knows. */
public record AssetMerged(long assetId, long into) {}
