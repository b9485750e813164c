package org.orderly.assets;

import java.time.Instant;

/**
 * Somebody closed a report by hand. Fired after the commit, when the roster already knows.
 *
 * @param note what was done, or null
 * @param inService whether the asset can be used from now on
 * @param by the username
 */
public record ReportResolved(
        long reportId, long assetId, ReportKind kind, String note, boolean inService, Instant at, String by) {}
