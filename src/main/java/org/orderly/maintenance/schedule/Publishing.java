package org.orderly.maintenance.schedule;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.orderly.http.Problem;
import org.orderly.maintenance.Move;
import org.orderly.maintenance.OrderCard;
import org.orderly.maintenance.WorkOrders;

/** Makes the orders say what the schedule says. */
@ApplicationScoped
class Publishing {

    /** From these an order can be given to somebody without losing what it waits for. */
    private static final Set<String> GIVEN = Set.of("requested", "triaged", "assigned");

    private final WorkOrders orders;
    private final Outlooks outlooks;

    Publishing(WorkOrders orders, Outlooks outlooks) {
        this.orders = orders;
        this.outlooks = outlooks;
    }

    /** Each order in a transaction of its own: one that cannot be moved does not hold up the others. */
    ScheduleResource.Publication publish() {
        Outlook look = QuarkusTransaction.requiringNew().call(() -> outlooks.look(outlooks.frame(), false));
        List<ScheduleResource.Left> left = new ArrayList<>();
        int published = 0;
        for (Assignment row : look.assignments()) {
            if (!row.published && row.endsAt.isAfter(look.now())) {
                OrderCard order = look.orders().get(row.orderId).order();
                String why = publish(look, row, order);
                if (why == null) {
                    published++;
                } else {
                    left.add(new ScheduleResource.Left(order.id(), order.number(), why));
                }
            }
        }
        return new ScheduleResource.Publication(published, left);
    }

    /** @return why it cannot be published, or null if it was */
    private String publish(Outlook look, Assignment row, OrderCard order) {
        Technician technician = look.technicians().get(row.technicianId);
        boolean same = technician.username != null && technician.username.equals(order.assignee());
        if (technician.username == null) {
            return technician.name + " does not sign in, so that no order can be assigned to them.";
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                if (!same && GIVEN.contains(order.state())) {
                    orders.move(
                            order.id(),
                            "\"" + order.version() + "\"",
                            Move.assign(
                                    technician.username,
                                    "Planned for " + look.frame().words(row.startsAt)));
                }
                Assignment.update(
                        "published = true where orderId = ?1 and technicianId = ?2 and startsAt = ?3",
                        row.orderId,
                        row.technicianId,
                        row.startsAt);
            });
            return null;
        } catch (Problem e) {
            return e.getMessage();
        }
    }
}
