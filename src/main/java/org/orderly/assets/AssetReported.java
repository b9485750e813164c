package org.orderly.assets;

import java.time.Instant;

/** Somebody reported an asset. Fired after the commit, when the roster already knows. */
public record AssetReported(long assetId, ReportKind kind, Instant at) {}
