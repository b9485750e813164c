package org.orderly.assets;

/** An asset was created, edited, retagged or reported. Fired after the commit, when the roster already knows. */
public record AssetChanged(long assetId) {}
