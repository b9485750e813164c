package org.orderly.maintenance;

/**
 * An order is not to be done as it was planned, because its device or its person is gone. Fired after the commit.
 *
 * @param words why, for a person
 */
public record OrderStranded(long orderId, long assetId, Gone why, String words) {}
