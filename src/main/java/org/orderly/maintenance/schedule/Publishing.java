package org.orderly.maintenance.schedule;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.orderly.http.Problem;
import org.orderly.http.Problems;
import org.orderly.maintenance.JsonText;
import org.orderly.maintenance.Move;
import org.orderly.maintenance.OrderCard;
import org.orderly.maintenance.WorkOrders;
import org.orderly.security.Roles;
import org.orderly.security.Staff;

/** Makes the orders say what the schedule says: all that a preview named, in one transaction, or nothing. */
@ApplicationScoped
class Publishing {

    /** From these an order can be given to somebody without losing what it waits for. */
    private static final Set<String> GIVEN = Set.of("requested", "triaged", "assigned");

    private static final String ASSIGNED = "assigned";
    private static final TypeReference<List<Before>> UNDO = new TypeReference<>() {};
    private static final TypeReference<Publication> ANSWER = new TypeReference<>() {};

    private final WorkOrders orders;
    private final Outlooks outlooks;
    private final Staff staff;
    private final SweepingActs acts;

    Publishing(WorkOrders orders, Outlooks outlooks, Staff staff, SweepingActs acts) {
        this.orders = orders;
        this.outlooks = outlooks;
        this.staff = staff;
        this.acts = acts;
    }

    /** How an order stood before, and its version after; {@code moved} tells whether it was given to somebody else. */
    record Before(long orderId, boolean moved, String state, String assignee, long versionAfter) {}

    /** What publishing would do now. */
    @Transactional
    Publication.Preview preview() {
        return preview(outlooks.look(outlooks.frame(), false), ScheduleState.now().version);
    }

    /**
     * Does what that preview named. The same preview again answers what was done.
     *
     * @throws Problem 409 if something has changed since, with the "preview" of now
     */
    @Transactional
    Publication publish(String preview) {
        ScheduleState state = ScheduleState.locked();
        Optional<SweepingAct> done = SweepingAct.ofPreview(preview);
        if (done.isPresent()) {
            return JsonText.read(done.get().answer, ANSWER);
        }
        Outlook look = outlooks.look(outlooks.frame(), false);
        Publication.Preview now = preview(look, state.version);
        if (!now.preview().equals(preview)) {
            throw Problems.conflict("Something has changed since this preview; look at it again.")
                    .with("preview", now.preview());
        }
        if (now.orders() == 0) {
            return new Publication(null, null, 0, now.left());
        }
        List<Before> before = new ArrayList<>();
        // Always in the same order, so that two who hold several devices do not wait for each other.
        now.people().stream()
                .flatMap(told -> told.orders().stream())
                .sorted(Comparator.comparingLong((Publication.Given given) ->
                                look.orders().get(given.orderId()).asset().id())
                        .thenComparingLong(Publication.Given::orderId))
                .forEach(given -> before.add(publish(look, given)));
        state.version++;
        SweepingAct act = acts.begin(SweepingAct.PUBLISHED, now.orders() + " orders published.", state, before);
        act.preview = preview;
        Publication answer =
                new Publication(act.id, act.doneAt.plus(SweepingAct.UNDO_WITHIN), before.size(), now.left());
        act.answer = JsonText.written(answer);
        return answer;
    }

    private Before publish(Outlook look, Publication.Given given) {
        Assignment row = look.assignment(given.orderId());
        OrderCard order = look.orders().get(given.orderId()).order();
        String username = look.technicians().get(row.technicianId).username;
        boolean move = !username.equals(order.assignee()) && GIVEN.contains(order.state());
        long version = order.version();
        if (move) {
            String why = "Planned for " + look.frame().words(row.startsAt);
            version = orders.move(order.id(), "\"" + version + "\"", Move.assign(username, why))
                    .version();
        }
        row.published = true;
        return new Before(order.id(), move, order.state(), order.assignee(), version);
    }

    /**
     * Takes a publication back: each order is whose it was.
     *
     * @throws Problem 409 naming the orders that somebody has changed since
     */
    void undo(SweepingAct act) {
        List<Before> before = JsonText.read(act.undo, UNDO);
        List<String> changed = new ArrayList<>();
        for (Before order : before) {
            orders.card(order.orderId())
                    .filter(card -> card.version() != order.versionAfter())
                    .ifPresent(card -> changed.add(card.number()));
        }
        if (!changed.isEmpty()) {
            throw Problems.conflict("Somebody has changed these orders since, so it cannot be taken back: "
                            + String.join(", ", changed.subList(0, Math.min(5, changed.size()))) + ".")
                    .with("orders", changed);
        }
        for (Before order : before) {
            if (order.moved()) {
                boolean hers = ASSIGNED.equals(order.state()) && works(order.assignee());
                String why = "Publishing was taken back.";
                orders.move(order.orderId(), "*", hers ? Move.assign(order.assignee(), why) : Move.to("triaged", why));
            }
            Assignment.update("published = false where orderId = ?1", order.orderId());
        }
    }

    private Publication.Preview preview(Outlook look, long version) {
        Map<Long, List<Publication.Given>> told = new LinkedHashMap<>();
        List<Publication.Left> left = new ArrayList<>();
        StringBuilder names = new StringBuilder().append(version);
        look.technicians().values().stream()
                .sorted(Comparator.comparing((Technician technician) -> technician.name)
                        .thenComparing(technician -> technician.id))
                .forEach(technician -> told.put(technician.id, new ArrayList<>()));
        for (Assignment row : look.assignments()) {
            if (!row.published && row.endsAt.isAfter(look.now())) {
                OrderCard order = look.orders().get(row.orderId).order();
                Technician technician = look.technicians().get(row.technicianId);
                String why = why(technician, order);
                names.append('|')
                        .append(row.orderId)
                        .append(' ')
                        .append(order.version())
                        .append(' ');
                names.append(row.technicianId)
                        .append(' ')
                        .append(row.startsAt)
                        .append(' ')
                        .append(why);
                if (why == null) {
                    told.get(technician.id)
                            .add(new Publication.Given(
                                    order.id(),
                                    order.number(),
                                    order.title(),
                                    row.startsAt,
                                    row.endsAt,
                                    order.assignee()));
                } else {
                    left.add(new Publication.Left(order.id(), order.number(), technician.name, why));
                }
            }
        }
        List<Publication.Told> people = told.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> told(look.technicians().get(each.getKey()), each.getValue()))
                .toList();
        String preview = UUID.nameUUIDFromBytes(names.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
        return new Publication.Preview(preview, people, left);
    }

    private static Publication.Told told(Technician technician, List<Publication.Given> orders) {
        return new Publication.Told(
                technician.id, technician.name, technician.username, technician.calendarToken != null, orders);
    }

    /** Why they cannot be told of it, or null if they can. */
    private String why(Technician technician, OrderCard order) {
        if (technician.username == null) {
            return technician.name + " does not sign in, so that no order can be assigned to them"
                    + (technician.calendarToken == null
                            ? ", and they have no calendar address."
                            : "; their calendar has it already.");
        }
        if (staff.named(technician.username).isEmpty()) {
            return "The account " + technician.username + " is deactivated.";
        }
        if (!works(technician.username)) {
            return "The account " + technician.username + " may not work on orders.";
        }
        if (!technician.username.equals(order.assignee()) && order.state().equals("in-progress")) {
            return "It is in progress" + (order.assignee() == null ? "." : " and " + order.assignee() + " has it.");
        }
        return null;
    }

    private boolean works(String username) {
        return username != null
                && staff.named(username)
                        .filter(one -> one.roles().contains(Roles.BIOMED)
                                || one.roles().contains(Roles.ADMIN))
                        .isPresent();
    }
}
