package org.orderly.assets;

/** A tag was taken off an asset. Fired after the commit, when the roster already knows. */
public record TagUnbound(String tag, long assetId) {}
