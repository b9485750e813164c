package org.orderly.assets;

import java.time.Instant;

/**
 * Somebody reported an asset. Fired after the commit, when the roster already knows.
 *
 * @param place where the reporter stood, in words, or null
 * @param note what the reporter wrote, or null
 * @param by the username
 */
public record AssetReported(
        long reportId, long assetId, ReportKind kind, String place, String note, Instant at, String by) {}
