package org.orderly.assets;

/** A tag was put on an asset. Fired after the commit, when the roster already knows. */
public record TagBound(String tag, long assetId) {}
