package org.orderly.maintenance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.orderly.http.Problem;
import org.orderly.http.Problems;
import org.orderly.security.Change;

/** What is checked and measured at a device. */
@ApplicationScoped
class Checklists {

    private final OrderWrites writes;
    private final WorkOrders orders;

    Checklists(OrderWrites writes, WorkOrders orders) {
        this.writes = writes;
        this.orders = orders;
    }

    /**
     * Answers a line. A line that failed opens a corrective order, or joins the one there is.
     *
     * @param ifMatch needed only if the line has another answer already
     * @throws Problem 400, 404, 412; 409 if the work is over, or if somebody else has answered the line otherwise
     */
    @Transactional
    OrderLine answer(long id, int number, String ifMatch, BigDecimal value, Boolean passed, String note) {
        WorkOrder order = writes.held(id, ifMatch == null ? "*" : ifMatch);
        if (!order.open || order.state() instanceof OrderState.Proposed) {
            throw Problems.conflict("This order is " + order.state().code() + ": nothing is to be checked.");
        }
        OrderLine line = OrderLine.of(id, number)
                .orElseThrow(() -> Problems.notFound("This order's checklist has no line " + number + "."));
        String before = line.said();
        String by = line.answeredBy;
        line.answer(value, passed, note, writes.now(), writes.who());
        if (before != null && !before.equals(line.said()) && ifMatch == null) {
            throw Problems.conflict("Line " + number + " was answered by " + by + " already: " + before
                    + ". Send If-Match to replace it.");
        }
        if (!line.passed && line.openedId == null) {
            line.openedId = openFor(order, line);
        }
        writes.record(
                order,
                order.facts(),
                Map.of("line " + number + ": " + line.text, new Change(before, line.said())),
                "checked",
                note,
                List.of());
        return line;
    }

    private long openFor(WorkOrder order, OrderLine line) {
        String limits = line.limits();
        String words = line.said()
                + (limits.isEmpty() ? "" : " (allowed: " + limits + ")")
                + (line.note == null ? "." : ". " + line.note);
        return orders.open(NewOrder.of(
                        order.assetId,
                        OrderKind.CORRECTIVE,
                        shortened("Failed: " + line.text),
                        OrderSource.CHECKLIST,
                        order.id)
                .describedAs("Line " + line.line + " of " + order.number + ": " + words));
    }

    private static String shortened(String title) {
        return title.length() > 200 ? title.substring(0, 199) + "…" : title;
    }
}
