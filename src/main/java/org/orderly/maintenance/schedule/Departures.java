package org.orderly.maintenance.schedule;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orderly.maintenance.Gone;
import org.orderly.maintenance.OrderStranded;
import org.orderly.maintenance.StrandedOrders;
import org.orderly.security.AuditTrail;
import org.orderly.security.Roles;
import org.orderly.security.Staff;
import org.orderly.security.StaffChanged;

/**
 * Takes off the schedule what cannot be as it was planned, because a device or a person is gone. What was pinned to a person
 * becomes a question, the rest is planned anew at once.
 */
@ApplicationScoped
class Departures {

    private final StrandedOrders stranded;
    private final Replanning news;
    private final Staff staff;
    private final AuditTrail trail;
    private final SiteTime time;
    private final Event<Left> left;

    Departures(
            StrandedOrders stranded, Replanning news, Staff staff, AuditTrail trail, SiteTime time, Event<Left> left) {
        this.stranded = stranded;
        this.news = news;
        this.staff = staff;
        this.trail = trail;
        this.time = time;
        this.left = left;
    }

    /** Somebody left the team; {@code pinned} are the orders that were to be done by them at a fixed time. */
    record Left(String name, String username, List<Long> visits, List<Long> pinned) {}

    /** Takes somebody off the team, in the transaction of the caller. */
    void leave(Technician technician) {
        String username = technician.username;
        List<Assignment> rows = release(technician);
        technician.username = null;
        technician.calendarToken = null;
        left.fire(left(technician, username, rows));
    }

    /** Somebody may sign in no longer, or again: so they are on the team no longer, or again. */
    void changed(@Observes StaffChanged person) {
        boolean works = staff.named(person.username())
                .filter(colleague -> colleague.roles().contains(Roles.BIOMED)
                        || colleague.roles().contains(Roles.ADMIN))
                .isPresent();
        QuarkusTransaction.requiringNew().run(() -> {
            Optional<Technician> known = Technician.named(person.username());
            known.filter(technician -> technician.active && !works).ifPresent(technician -> {
                List<Assignment> rows = release(technician);
                trail.record("technician", technician.id, "retired", Map.of());
                left.fire(left(technician, technician.username, rows));
            });
            known.filter(technician -> !technician.active && works).ifPresent(technician -> {
                technician.active = true;
                trail.record("technician", technician.id, "back", Map.of());
                news.tell("technician-" + technician.id, technician.name + " is back.");
            });
        });
    }

    void told(@Observes(during = TransactionPhase.AFTER_SUCCESS) Left gone) {
        if (gone.username() != null) {
            stranded.leave(gone.username(), gone.name());
        }
        gone.pinned()
                .forEach(order -> stranded.askAbout(
                        order, gone.name() + " has left, to whom it was pinned: who does it, and when?"));
        if (!gone.visits().isEmpty()) {
            news.tellNow(
                    "left-" + gone.name(),
                    gone.name() + " has left: " + gone.visits().size() + " of their orders are to be planned anew.");
        }
    }

    void stranded(@Observes OrderStranded order) {
        boolean removed = QuarkusTransaction.requiringNew().call(() -> {
            Assignment row = Assignment.findById(order.orderId());
            boolean ahead = row != null && row.endsAt.isAfter(time.now());
            if (ahead && order.why() != Gone.PERSON_LEFT) {
                ScheduleState.held();
                row.delete();
            }
            return ahead;
        });
        if (removed) {
            news.tell("order-" + order.orderId(), order.words());
        }
    }

    /** What is ahead of them is nobody's. */
    private List<Assignment> release(Technician technician) {
        technician.active = false;
        List<Assignment> rows = Assignment.list("technicianId = ?1 and endsAt > ?2", technician.id, time.now());
        if (!rows.isEmpty()) {
            ScheduleState.held();
            rows.forEach(Assignment::delete);
        }
        return rows;
    }

    private static Left left(Technician technician, String username, List<Assignment> rows) {
        return new Left(
                technician.name,
                username,
                rows.stream().map(row -> row.orderId).toList(),
                rows.stream().filter(row -> row.pinned).map(row -> row.orderId).toList());
    }
}
