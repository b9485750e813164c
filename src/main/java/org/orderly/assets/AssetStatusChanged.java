package org.orderly.assets;

/** An asset has another status. Fired after the commit, when the roster already knows. */
public record AssetStatusChanged(long assetId, AssetStatus status) {}
