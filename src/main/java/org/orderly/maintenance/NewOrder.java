package org.orderly.maintenance;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

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
        return with(draft -> draft.description = words);
    }

    public NewOrder requestedBy(String name) {
        return with(draft -> draft.requestedBy = name);
    }

    /** Not before the one time, done by the other; either may be null. */
    public NewOrder between(Instant earliest, Instant due) {
        return with(draft -> {
            draft.earliestAt = earliest;
            draft.dueAt = due;
        });
    }

    public NewOrder taking(int minutes, String needed) {
        return with(draft -> {
            draft.estimatedMinutes = minutes;
            draft.skill = needed;
        });
    }

    public NewOrder prioritised(Integer given) {
        return with(draft -> draft.priority = given);
    }

    public NewOrder outOfService(Instant since) {
        return with(draft -> draft.outOfServiceAt = since);
    }

    public NewOrder proposedBecause(String reasons) {
        return with(draft -> draft.evidence = reasons);
    }

    public NewOrder checking(List<ChecklistLine> lines) {
        return with(draft -> draft.checklist = lines);
    }

    public NewOrder onItsOwn() {
        return with(draft -> draft.separate = true);
    }

    private NewOrder with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.order(this);
    }

    /** What can still be said of an order after {@link #of}. */
    private static final class Draft {
        private String description;
        private String requestedBy;
        private Instant dueAt;
        private Instant earliestAt;
        private int estimatedMinutes;
        private String skill;
        private Integer priority;
        private Instant outOfServiceAt;
        private String evidence;
        private List<ChecklistLine> checklist;
        private boolean separate;

        Draft(NewOrder order) {
            description = order.description;
            requestedBy = order.requestedBy;
            dueAt = order.dueAt;
            earliestAt = order.earliestAt;
            estimatedMinutes = order.estimatedMinutes;
            skill = order.skill;
            priority = order.priority;
            outOfServiceAt = order.outOfServiceAt;
            evidence = order.evidence;
            checklist = order.checklist;
            separate = order.separate;
        }

        NewOrder order(NewOrder begun) {
            return new NewOrder(
                    begun.assetId,
                    begun.kind,
                    begun.title,
                    description,
                    begun.source,
                    begun.sourceId,
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
    }
}
