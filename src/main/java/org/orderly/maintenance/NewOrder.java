package org.orderly.maintenance;

import java.time.Instant;
import java.util.List;

/**
 * An order to be opened: begin with {@link #of} and add what is known.
 *
 * @param sourceId the report, plan, campaign or order it comes from, or null
 * @param requestedBy who asks; null for whoever is signed in
 * @param dueAt when it must be done; null for what the service level of its priority says
 * @param skill the code of what somebody must be able to do, or null
 * @param priority 1 to 4, or null to have it computed
 * @param outOfServiceAt since when the device cannot be used, or null if it can
 * @param evidence why the service proposes it, or null; such an order begins as proposed
 * @param separate whether it is an order of its own even if there is one that it would join
 */
public record NewOrder(
        long assetId,
        OrderKind kind,
        String title,
        String description,
        OrderSource source,
        Long sourceId,
        String requestedBy,
        Instant dueAt,
        Instant earliestAt,
        int estimatedMinutes,
        String skill,
        Integer priority,
        Instant outOfServiceAt,
        String evidence,
        List<ChecklistLine> checklist,
        boolean separate) {

    /** How long an order takes if nobody says. */
    public static final int USUAL_MINUTES = 60;

    public NewOrder {
        checklist = checklist == null ? List.of() : List.copyOf(checklist);
    }

    public static NewOrder of(long assetId, OrderKind kind, String title, OrderSource source, Long sourceId) {
        return new NewOrder(
                assetId,
                kind,
                title,
                null,
                source,
                sourceId,
                null,
                null,
                null,
                USUAL_MINUTES,
                null,
                null,
                null,
                null,
                List.of(),
                false);
    }

    public NewOrder describedAs(String words) {
        return new NewOrder(
                assetId,
                kind,
                title,
                words,
                source,
                sourceId,
                requestedBy,
                dueAt,
                earliestAt,
                estimatedMinutes,
                skill,
                priority,
                outOfServiceAt,
                evidence,
                checklist,
                separate);
    }

    public NewOrder requestedBy(String name) {
        return new NewOrder(
                assetId,
                kind,
                title,
                description,
                source,
                sourceId,
                name,
                dueAt,
                earliestAt,
                estimatedMinutes,
                skill,
                priority,
                outOfServiceAt,
                evidence,
                checklist,
                separate);
    }

    /** Not before the one time, done by the other; either may be null. */
    public NewOrder between(Instant earliest, Instant due) {
        return new NewOrder(
                assetId,
                kind,
                title,
                description,
                source,
                sourceId,
                requestedBy,
                due,
                earliest,
                estimatedMinutes,
                skill,
                priority,
                outOfServiceAt,
                evidence,
                checklist,
                separate);
    }

    public NewOrder taking(int minutes, String needed) {
        return new NewOrder(
                assetId,
                kind,
                title,
                description,
                source,
                sourceId,
                requestedBy,
                dueAt,
                earliestAt,
                minutes,
                needed,
                priority,
                outOfServiceAt,
                evidence,
                checklist,
                separate);
    }

    public NewOrder prioritised(Integer given) {
        return new NewOrder(
                assetId,
                kind,
                title,
                description,
                source,
                sourceId,
                requestedBy,
                dueAt,
                earliestAt,
                estimatedMinutes,
                skill,
                given,
                outOfServiceAt,
                evidence,
                checklist,
                separate);
    }

    public NewOrder outOfService(Instant since) {
        return new NewOrder(
                assetId,
                kind,
                title,
                description,
                source,
                sourceId,
                requestedBy,
                dueAt,
                earliestAt,
                estimatedMinutes,
                skill,
                priority,
                since,
                evidence,
                checklist,
                separate);
    }

    public NewOrder proposedBecause(String reasons) {
        return new NewOrder(
                assetId,
                kind,
                title,
                description,
                source,
                sourceId,
                requestedBy,
                dueAt,
                earliestAt,
                estimatedMinutes,
                skill,
                priority,
                outOfServiceAt,
                reasons,
                checklist,
                separate);
    }

    public NewOrder checking(List<ChecklistLine> lines) {
        return new NewOrder(
                assetId,
                kind,
                title,
                description,
                source,
                sourceId,
                requestedBy,
                dueAt,
                earliestAt,
                estimatedMinutes,
                skill,
                priority,
                outOfServiceAt,
                evidence,
                lines,
                separate);
    }

    public NewOrder onItsOwn() {
        return new NewOrder(
                assetId,
                kind,
                title,
                description,
                source,
                sourceId,
                requestedBy,
                dueAt,
                earliestAt,
                estimatedMinutes,
                skill,
                priority,
                outOfServiceAt,
                evidence,
                checklist,
                true);
    }
}
