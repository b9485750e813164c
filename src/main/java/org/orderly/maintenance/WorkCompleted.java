package org.orderly.maintenance;

import java.time.Instant;

/**
 * The work of an order is done. Fired after the commit, and again if it had to be done once more.
 *
 * @param source who or what asked for the work
 * @param failureCode how the device had failed, or null
 * @param by the username
 * @param planId the plan that opened the order, or null
 * @param downtimeMinutes from out of service until back in service or, if it is not back yet, until now; 0 if it never was
 */
public record WorkCompleted(
        long id,
        long assetId,
        OrderKind kind,
        OrderSource source,
        Finding finding,
        String failureCode,
        Instant at,
        String by,
        Long planId,
        long downtimeMinutes) {}
