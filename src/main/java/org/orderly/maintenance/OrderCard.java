package org.orderly.maintenance;

import java.time.Instant;

/**
 * One order as other rooms see it.
 *
 * @param state the code of an {@link OrderState}
 * @param priority 1 immediate, 2 urgent, 3 soon, 4 when convenient
 * @param assignee the username of who is to do it, or null
 * @param dueAt when it must be done, or null
 * @param earliestAt not to be begun before, or null
 * @param skill the code of what somebody must be able to do, or null
 * @param planId the plan that opened it, or null
 * @param highRisk whether a failure of the device is likely to end in serious injury or death
 * @param version what {@code If-Match} must name to change it
 */
public record OrderCard(
        long id,
        String number,
        long assetId,
        OrderKind kind,
        String state,
        int priority,
        String title,
        String assignee,
        Instant dueAt,
        Instant earliestAt,
        int estimatedMinutes,
        String skill,
        Long planId,
        boolean highRisk,
        long version) {}
