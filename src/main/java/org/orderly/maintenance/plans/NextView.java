package org.orderly.maintenance.plans;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.orderly.assets.AssetCard;
import org.orderly.assets.Criticality;
import org.orderly.maintenance.OrderKind;

/**
 * When a plan is due next at a device.
 *
 * @param state open (an order is), overdue (an order is, and its window is over), planned, unknown, paused or waits-for-approval
 * @param earliestOn the first day on which it counts as done in time; latestOn the last
 * @param why in words: what it is counted from
 * @param order the open order, or null
 */
@Schema(name = "PlanDue", example = """
        {"planId":4,"plan":"Infusion pumps, yearly","says":"every 1 year","procedure":"PM-INFUSION-PUMP","kind":"planned",
        "asset":{"id":17,"controlNumber":"GLH-000017","name":"Infusion pump","classCode":"infusion-pump",
        "className":"Infusion pump","model":"Rivulet 8","department":"Equipment pool"},"highRisk":false,"state":"open",
        "dueOn":"2026-03-05","earliestOn":"2026-02-18","latestOn":"2026-03-20",
        "why":"1 year after it was last done on 5 March 2025","lastDoneAt":"2025-03-05T09:12:00Z",
        "order":{"id":123,"number":"WO-000123","state":"assigned"}}""")
record NextView(
        long planId,
        String plan,
        String says,
        String procedure,
        OrderKind kind,
        Device asset,
        boolean highRisk,
        String state,
        LocalDate dueOn,
        LocalDate earliestOn,
        LocalDate latestOn,
        String why,
        Instant lastDoneAt,
        OpenOrder order) {

    /** The device, as far as a due list needs it. */
    record Device(
            long id,
            String controlNumber,
            String name,
            String classCode,
            String className,
            String model,
            String department) {

        static Device of(AssetCard card) {
            return new Device(
                    card.id(),
                    card.controlNumber(),
                    card.name(),
                    card.classCode(),
                    card.className(),
                    card.model(),
                    card.department());
        }
    }

    /** The order that is to be done. */
    record OpenOrder(long id, String number, String state) {}

    static NextView of(Next next, PlanView.Document procedure, Instant now) {
        Standing standing = next.standing();
        return new NextView(
                next.plan().id,
                next.plan().name,
                next.plan().rule.words(),
                procedure.code(),
                procedure.kind(),
                Device.of(next.asset()),
                next.asset().criticality() == Criticality.LIFE_SUPPORT,
                state(next, now),
                next.days() == null ? null : next.days().due(),
                next.days() == null ? null : next.days().earliest(),
                next.days() == null ? null : next.days().latest(),
                next.why(),
                standing.lastDoneAt(),
                standing.open() ? new OpenOrder(standing.orderId(), standing.number(), standing.state()) : null);
    }

    private static String state(Next next, Instant now) {
        if (next.standing().open()) {
            return next.standing().latestAt().isBefore(now) ? "overdue" : "open";
        }
        if (!next.plan().isActive()) {
            return next.plan().state();
        }
        return next.days() == null ? "unknown" : "planned";
    }
}
