package org.orderly.maintenance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orderly.assets.AssetCard;
import org.orderly.assets.Criticality;
import org.orderly.assets.Reports;
import org.orderly.assets.Roster;
import org.orderly.http.Problem;
import org.orderly.http.Problems;

/**
 * The door to work orders for other rooms, and for plans, schedule and recalls. Every change leaves an entry in the
 * history of its order and is told to the world after the commit, in the thread that made it: whoever observes that and
 * writes begins a transaction of its own. A change holds the row of its device until the commit, so change the orders of
 * one device in a transaction, not of many.
 */
@ApplicationScoped
public class WorkOrders {

    private final OrderWrites writes;
    private final Roster roster;
    private final Reports reports;
    private final Priorities priorities;
    private final Team team;
    private final Lessons lessons;

    WorkOrders(OrderWrites writes, Roster roster, Reports reports, Priorities priorities, Team team, Lessons lessons) {
        this.writes = writes;
        this.roster = roster;
        this.reports = reports;
        this.priorities = priorities;
        this.team = team;
        this.lessons = lessons;
    }

    /** What became of a request: an order of its own, or a comment on the one it repeats. */
    record Opened(WorkOrder order, boolean joined) {}

    /**
     * Opens an order, or joins it to an open one that it repeats: then that one has a comment more. A second corrective,
     * predictive or incoming one of the same device is a repetition; of the other kinds one from the same source.
     *
     * @return the number of the order
     * @throws Problem 404 if there is no such asset
     */
    @Transactional
    public long open(NewOrder given) {
        return opened(given).order().id;
    }

    /** Whether there is work left to do on that order. */
    @Transactional
    public boolean openOne(long id) {
        return WorkOrder.count("id = ?1 and open = true", id) > 0;
    }

    /** The order of this number, if there is one. */
    @Transactional
    public Optional<OrderCard> card(long id) {
        return WorkOrder.<WorkOrder>findByIdOptional(id).map(this::card);
    }

    /** These orders, in no order; those that there are not are left out. */
    @Transactional
    public List<OrderCard> cards(Collection<Long> ids) {
        return WorkOrder.byIds(ids).stream().map(this::card).toList();
    }

    /** All that are not done, verified or cancelled, proposed ones too; the oldest first. */
    @Transactional
    public List<OrderCard> openOnes() {
        return WorkOrder.openOnes().stream().map(this::card).toList();
    }

    /**
     * Makes a step.
     *
     * @param ifMatch the version that was read as an ETag ({@code "\"7\""}), or {@code *} for whichever it is
     * @throws Problem 400 if the move lacks something, 404, 409 with the legal moves, 412, 428
     */
    @Transactional
    public OrderCard move(long id, String ifMatch, Move move) {
        return card(moved(id, ifMatch, move));
    }

    /**
     * Changes when an order is to be done; null takes a time away.
     *
     * @throws Problem 404, 412, 428
     */
    @Transactional
    public OrderCard reschedule(long id, String ifMatch, Instant earliest, Instant due, String why) {
        WorkOrder order = writes.held(id, ifMatch);
        Map<String, Object> before = order.facts();
        order.earliestAt = earliest;
        order.dueAt = due;
        writes.record(order, before, "rescheduled", why, List.of());
        return card(order);
    }

    /** Takes an order away from somebody who is not there to do it any more; nothing if another one has it by now. */
    @Transactional
    void unassigned(long id, String from, String why) {
        WorkOrder order = writes.held(id, "*");
        if (!from.equals(order.assignee)) {
            return;
        }
        if (order.state() instanceof OrderState.Assigned) {
            moved(id, "*", Move.to(new OrderState.Triaged().code(), why));
            return;
        }
        Map<String, Object> before = order.facts();
        String state = order.state().code();
        order.assignee = null;
        writes.record(
                order,
                before,
                "unassigned",
                why,
                List.of(new OrderMoved(order.id, order.assetId, state, state, writes.who())));
    }

    @Transactional
    WorkOrder edited(long id, String ifMatch, OrderEdit edit) {
        WorkOrder order = writes.held(id, ifMatch);
        Map<String, Object> before = order.facts();
        edit.into(order);
        if (!before.equals(order.facts())) {
            writes.record(order, before, "changed", edit.why(), List.of());
        }
        return order;
    }

    @Transactional
    Opened opened(NewOrder given) {
        writes.holdAsset(given.assetId());
        AssetCard asset = asset(given.assetId());
        Priority priority = priorities.of(asset, given.kind(), given.outOfServiceAt() != null);
        Optional<WorkOrder> same = given.separate() ? Optional.empty() : repeated(given);
        return same.isPresent()
                ? new Opened(join(same.get(), given, priority), true)
                : new Opened(begin(given, priority), false);
    }

    @Transactional
    WorkOrder moved(long id, String ifMatch, Move move) {
        WorkOrder order = writes.held(id, ifMatch);
        Map<String, Object> before = order.facts();
        String from = order.state().code();
        boolean wasOut = order.keepsOutOfService();
        team.refuseStranger(move.assignee());
        Instant at = writes.now();
        order.move(move, at, writes.who());
        if (order.state() instanceof OrderState.Done) {
            refuseUnchecked(order);
        }
        List<Object> news = new ArrayList<>();
        news.add(new OrderMoved(order.id, order.assetId, from, order.state().code(), writes.who()));
        if (order.state() instanceof OrderState.Done) {
            lessons.tell(order, at, writes.who());
            news.add(order.completed(at));
        }
        writes.record(order, before, "moved", move.why(), news);
        if (wasOut && order.returnedAt != null) {
            returned(order);
        }
        return order;
    }

    /**
     * Takes the device of an order out of service, or returns it.
     *
     * @param since when, or null for now
     * @throws Problem 400, 404, 412, 428; 409 if the order is closed
     */
    @Transactional
    WorkOrder service(long id, String ifMatch, boolean inService, DowntimeReason reason, Instant since, String why) {
        WorkOrder order = writes.held(id, ifMatch);
        Instant now = writes.now();
        Instant at = since == null ? now : since.truncatedTo(ChronoUnit.MILLIS);
        if (order.state().moves().isEmpty()) {
            throw Problems.conflict("This order is " + order.state().code() + ".");
        }
        if (!inService && reason == null) {
            throw Problems.badRequest("reason: say why it is out of service.");
        }
        boolean early = inService && order.outOfServiceAt != null && at.isBefore(order.outOfServiceAt);
        if (at.isAfter(now) || early) {
            throw Problems.badRequest("at: not in the future, and not back before it was out.");
        }
        Map<String, Object> before = order.facts();
        if (inService) {
            order.returnToService(at);
        } else {
            order.takeOutOfService(at, reason);
            order.downtimeReason = reason;
        }
        if (!before.equals(order.facts())) {
            writes.record(order, before, inService ? "returned" : "out of service", why, List.of());
            if (inService) {
                returned(order);
            } else {
                reports.outOfService(order.assetId, "Work order " + order.number + ".");
            }
        }
        return order;
    }

    private static void refuseUnchecked(WorkOrder order) {
        List<Integer> open = OrderLine.of(order.id).stream()
                .filter(line -> !line.isAnswered())
                .map(line -> line.line)
                .toList();
        if (!open.isEmpty()) {
            throw Problems.unprocessable("These lines of the checklist are not answered yet: " + open + ".")
                    .with("lines", open);
        }
    }

    /** The device can be used again as far as this order is concerned. */
    void returned(WorkOrder order) {
        if (WorkOrder.keepingOutOfService(order.assetId).isEmpty()) {
            reports.backInService(order.assetId, "Work order " + order.number + ".");
        }
    }

    OrderCard card(WorkOrder order) {
        return order.card(roster.card(order.assetId)
                .filter(asset -> asset.criticality() == Criticality.LIFE_SUPPORT)
                .isPresent());
    }

    private AssetCard asset(long assetId) {
        return roster.card(assetId).orElseThrow(() -> Problems.notFound("There is no asset " + assetId + "."));
    }

    private static Optional<WorkOrder> repeated(NewOrder given) {
        return WorkOrder.openOf(given.assetId()).stream()
                .filter(order -> order.kind == given.kind())
                .filter(order -> switch (given.kind()) {
                    case CORRECTIVE, PREDICTIVE, INCOMING_INSPECTION -> true;
                    case PLANNED, RECALL, ELECTRICAL_SAFETY ->
                        given.sourceId() != null
                                && given.source() == order.source
                                && given.sourceId().equals(order.sourceId);
                })
                .findFirst();
    }

    private WorkOrder begin(NewOrder given, Priority priority) {
        Instant now = writes.now();
        WorkOrder order =
                new WorkOrder(given, priority, now, given.requestedBy() == null ? writes.who() : given.requestedBy());
        if (order.dueAt == null) {
            order.dueAt = priorities.due(order.priority, now);
        }
        order.persistNumbered();
        for (int i = 0; i < given.checklist().size(); i++) {
            new OrderLine(order.id, i + 1, given.checklist().get(i)).persist();
        }
        writes.record(order, Map.of(), "opened", null, List.of(new OrderOpened(order.id, order.assetId, order.kind)));
        if (order.keepsOutOfService()) {
            reports.outOfService(order.assetId, "Work order " + order.number + ".");
        }
        return order;
    }

    private WorkOrder join(WorkOrder order, NewOrder given, Priority priority) {
        Instant now = writes.now();
        String by = given.requestedBy() == null ? writes.who() : given.requestedBy();
        String words = given.description() == null ? given.title() : given.title() + ": " + given.description();
        new OrderComment(order, now, by, words, given.source(), given.sourceId()).persist();
        Map<String, Object> before = order.facts();
        order.takeOutOfService(given.outOfServiceAt(), DowntimeReason.BROKEN);
        if (priority.level() < order.priority && order.priorityWhy == null) {
            order.priority = priority.level();
            order.priorityParts = priority.parts();
        }
        if (!before.equals(order.facts())) {
            writes.record(order, before, "joined", words, List.of());
            reports.outOfService(order.assetId, "Work order " + order.number + ".");
        }
        return order;
    }
}
