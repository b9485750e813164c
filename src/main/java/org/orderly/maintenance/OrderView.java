package org.orderly.maintenance;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.orderly.assets.AssetCard;
import org.orderly.assets.AssetStatus;
import org.orderly.assets.Criticality;

/**
 * An order as it is shown.
 *
 * @param legal the moves that can be made from here
 * @param overdue open, and to be done before now
 * @param downtimeMinutes from out of service until returned, or until now
 */
@Schema(name = "WorkOrder", example = """
        {"id":123,"number":"WO-000123","asset":{"id":17,"controlNumber":"GLH-000017","name":"Infusion pump",
        "className":"Infusion pump","model":"Rivulet 8","department":"Equipment pool","criticality":"high",
        "status":"in-repair"},"kind":"corrective","state":"assigned","legal":["assigned","in-progress","triaged",
        "cancelled"],"title":"Does not charge","description":null,"priority":2,"priorityParts":[{"part":"criticality",
        "points":2,"words":"high"},{"part":"service","points":2,"words":"out of service"}],"priorityWhy":null,
        "requestedAt":"2026-03-01T14:05:09Z","requestedBy":"nurse","source":"nurse-report","sourceId":5,"evidence":null,
        "assignee":"biomed","dueAt":"2026-03-02T14:05:09Z","overdue":false,"earliestAt":null,"estimatedMinutes":60,
        "skill":null,"outOfServiceAt":"2026-03-01T14:05:09Z","returnedAt":null,"downtimeReason":"broken",
        "downtimeMinutes":35,"failureCode":null,"cause":null,"finding":null,"resolution":null,"postponedUntil":null,
        "startedAt":null,"doneAt":null,"doneBy":null,"closedAt":null,"planId":null,"version":1}""")
record OrderView(
        long id,
        String number,
        Device asset,
        OrderKind kind,
        String state,
        List<String> legal,
        String title,
        String description,
        int priority,
        List<PriorityPart> priorityParts,
        String priorityWhy,
        Instant requestedAt,
        String requestedBy,
        OrderSource source,
        Long sourceId,
        String evidence,
        String assignee,
        Instant dueAt,
        boolean overdue,
        Instant earliestAt,
        int estimatedMinutes,
        String skill,
        Instant outOfServiceAt,
        Instant returnedAt,
        DowntimeReason downtimeReason,
        long downtimeMinutes,
        String failureCode,
        String cause,
        Finding finding,
        String resolution,
        Instant postponedUntil,
        Instant startedAt,
        Instant doneAt,
        String doneBy,
        Instant closedAt,
        Long planId,
        long version) {

    /** The device, as far as an order needs it. */
    record Device(
            long id,
            String controlNumber,
            String name,
            String className,
            String model,
            String department,
            Criticality criticality,
            AssetStatus status) {

        static Device of(AssetCard card) {
            return new Device(
                    card.id(),
                    card.controlNumber(),
                    card.name(),
                    card.className(),
                    card.model(),
                    card.department(),
                    card.criticality(),
                    card.status());
        }
    }

    static OrderView of(WorkOrder order, AssetCard asset, Instant now) {
        return new OrderView(
                order.id,
                order.number,
                asset == null ? null : Device.of(asset),
                order.kind,
                order.state().code(),
                List.copyOf(order.state().moves().keySet()),
                order.title,
                order.description,
                order.priority,
                order.priorityParts,
                order.priorityWhy,
                order.requestedAt,
                order.requestedBy,
                order.source,
                order.sourceId,
                order.evidence,
                order.assignee,
                order.dueAt,
                order.open && order.dueAt != null && order.dueAt.isBefore(now),
                order.earliestAt,
                order.estimatedMinutes,
                order.skill,
                order.outOfServiceAt,
                order.returnedAt,
                order.downtimeReason,
                order.downtimeMinutes(now),
                order.failureCode,
                order.cause,
                order.finding,
                order.resolution,
                order.postponedUntil,
                order.startedAt,
                order.doneAt,
                order.doneBy,
                order.closedAt,
                order.planId(),
                order.version);
    }
}
