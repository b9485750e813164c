package org.orderly.maintenance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.orderly.http.Problem;
import org.orderly.http.Problems;
import org.orderly.security.Change;

/** Parts and labour of an order. They can be added until it is verified; the history tells what was taken off again. */
@ApplicationScoped
class Costs {

    private final OrderWrites writes;

    Costs(OrderWrites writes) {
        this.writes = writes;
    }

    /** @throws Problem 404, 412; 409 if the order is at its end */
    @Transactional
    OrderPart add(long id, String ifMatch, OrderPart part) {
        WorkOrder order = held(id, ifMatch);
        part.orderId = id;
        part.usedAt = writes.now();
        part.usedBy = writes.who();
        part.persist();
        record(order, "part", null, part.words());
        return part;
    }

    /** @throws Problem 404, 412; 409 if the order is at its end */
    @Transactional
    OrderLabour add(long id, String ifMatch, OrderLabour labour) {
        WorkOrder order = held(id, ifMatch);
        labour.orderId = id;
        labour.persist();
        record(order, "labour", null, labour.words());
        return labour;
    }

    /** @throws Problem 404, 412; 409 if the order is at its end */
    @Transactional
    void removePart(long id, String ifMatch, long partId) {
        WorkOrder order = held(id, ifMatch);
        OrderPart part = OrderPart.findById(partId);
        if (part == null || part.orderId != id) {
            throw Problems.notFound("This order has no part " + partId + ".");
        }
        part.delete();
        record(order, "part", part.words(), null);
    }

    /** @throws Problem 404, 412; 409 if the order is at its end */
    @Transactional
    void removeLabour(long id, String ifMatch, long labourId) {
        WorkOrder order = held(id, ifMatch);
        OrderLabour labour = OrderLabour.findById(labourId);
        if (labour == null || labour.orderId != id) {
            throw Problems.notFound("This order has no labour " + labourId + ".");
        }
        labour.delete();
        record(order, "labour", labour.words(), null);
    }

    private WorkOrder held(long id, String ifMatch) {
        WorkOrder order = writes.held(id, ifMatch == null ? "*" : ifMatch);
        if (order.state().moves().isEmpty()) {
            throw Problems.conflict("This order is " + order.state().code() + "; nothing is added to it any more.");
        }
        return order;
    }

    private void record(WorkOrder order, String what, String before, String after) {
        writes.record(
                order,
                order.facts(),
                Map.of(what, new Change(before, after)),
                after == null ? what + " removed" : what + " added",
                null,
                List.of());
    }
}
