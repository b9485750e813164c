package org.orderly.maintenance.hunt;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.orderly.assets.AssetCard;
import org.orderly.maintenance.OrderCard;
import org.orderly.maintenance.OrderKind;

/**
 * The hunt list as it is shown.
 *
 * @param start where the walk begins, or null if nobody knows
 * @param missing what nobody can say the place of
 * @param metres the whole walk; {@code seconds} the same in time
 * @param left how many orders are due that did not fit on the list
 */
@Schema(name = "HuntList", example = """
        {"madeAt":"2026-03-01T08:00:00Z","until":"2026-03-08T08:00:00Z","start":{"zone":{"id":4,"code":"S0-WS",
        "name":"Workshop","purpose":"workshop"},"floor":"S-0","floorName":"Ground floor","building":"South","x":12.5,
        "y":8.0},"metres":412,"seconds":380,"left":0,"missing":[],"stops":[{"order":{"id":123,"number":"WO-000123",
        "kind":"planned","title":"Six-month inspection","state":"assigned","priority":3,"assignee":"biomed",
        "dueAt":"2026-03-05T22:59:00Z","overdue":false,"estimatedMinutes":30,"highRisk":false},"asset":{"id":17,
        "controlNumber":"GLH-000017","name":"Infusion pump","className":"Infusion pump","model":"Rivulet 8",
        "department":"Equipment pool"},"place":{"zone":{"id":42,"code":"N2-CU","name":"Clean utility",
        "purpose":"clean-utility"},"floor":"N-2","floorName":"Level 2","building":"North","x":20.1,"y":14.2},
        "seenAt":"2026-03-01T07:59:41Z","inUse":false,"why":null,"walkMetres":63,"seconds":58,"tick":null,
        "searchTaskId":null}]}""")
record HuntView(
        Instant madeAt,
        Instant until,
        Places.Spot start,
        long metres,
        long seconds,
        int left,
        List<StopView> stops,
        List<StopView> missing) {

    /**
     * One order on the list.
     *
     * @param why what is wrong about its place, or null
     * @param walkMetres from the stop before; null if there is no way, or no place
     * @param tick what was said last of this order on a hunt, or null
     */
    record StopView(
            OrderPart order,
            Device asset,
            Places.Spot place,
            Instant seenAt,
            boolean inUse,
            String why,
            Long walkMetres,
            Long seconds,
            TickView tick,
            Long searchTaskId) {}

    /** The order, as far as a hunter needs it. */
    record OrderPart(
            long id,
            String number,
            OrderKind kind,
            String title,
            String state,
            int priority,
            String assignee,
            Instant dueAt,
            boolean overdue,
            int estimatedMinutes,
            boolean highRisk) {

        static OrderPart of(OrderCard card, Instant now) {
            return new OrderPart(
                    card.id(),
                    card.number(),
                    card.kind(),
                    card.title(),
                    card.state(),
                    card.priority(),
                    card.assignee(),
                    card.dueAt(),
                    card.dueAt() != null && card.dueAt().isBefore(now),
                    card.estimatedMinutes(),
                    card.highRisk());
        }
    }

    /** The device, as far as a hunter needs it. */
    record Device(long id, String controlNumber, String name, String className, String model, String department) {

        static Device of(AssetCard card) {
            return new Device(
                    card.id(), card.controlNumber(), card.name(), card.className(), card.model(), card.department());
        }
    }

    /**
     * What was said of an order on a hunt.
     *
     * @param says what came of it, in words
     */
    @Schema(name = "HuntTick", example = """
            {"id":"7f6c8a54-5a3e-4a53-9a6e-0c2f0d3c1b7e","orderId":123,"result":"found","at":"2026-03-01T08:20:00Z",
            "by":"biomed","note":null,"says":"Found."}""")
    record TickView(String id, long orderId, TickResult result, Instant at, String by, String note, String says) {

        static TickView of(Tick tick) {
            return new TickView(tick.id, tick.orderId, tick.result, tick.tickedAt, tick.tickedBy, tick.note, tick.says);
        }
    }
}
