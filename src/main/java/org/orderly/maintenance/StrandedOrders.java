package org.orderly.maintenance;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.orderly.assets.AssetCard;
import org.orderly.assets.AssetMerged;
import org.orderly.assets.AssetStatusChanged;
import org.orderly.assets.Roster;
import org.orderly.fleet.RentalReturned;
import org.orderly.http.Problem;
import org.orderly.http.Problems;
import org.orderly.security.StaffChanged;

/**
 * A device that goes takes its open orders along. What has not begun is closed, with that reason; what has begun, or has
 * cost something already, is a question to a person. When the device comes back, what was closed is opened anew. It is
 * looked at when something happens, and every minute all over again, so that nothing is missed over a crash.
 */
@ApplicationScoped
public class StrandedOrders {

    private static final Logger LOG = Logger.getLogger(StrandedOrders.class);
    private static final String CANCELLED = "cancelled";
    private static final String CAME_BACK = "came-back";
    /** Something was ordered, sent or taken apart. */
    private static final Set<String> BEGUN = Set.of("in-progress", "waiting-for-parts", "waiting-for-vendor");

    private final WorkOrders orders;
    private final OrderWrites writes;
    private final Presence presence;
    private final Roster roster;
    private final Team team;
    private final Event<OrderStranded> stranded;
    private final Event<OrderReopened> reopened;

    StrandedOrders(
            WorkOrders orders,
            OrderWrites writes,
            Presence presence,
            Roster roster,
            Team team,
            Event<OrderStranded> stranded,
            Event<OrderReopened> reopened) {
        this.orders = orders;
        this.writes = writes;
        this.presence = presence;
        this.roster = roster;
        this.team = team;
        this.stranded = stranded;
        this.reopened = reopened;
    }

    void changed(@Observes AssetStatusChanged news) {
        look(news.assetId());
    }

    void merged(@Observes AssetMerged news) {
        look(news.into());
    }

    void givenBack(@Observes RentalReturned news) {
        sweep();
    }

    /** Whoever asks for work at a device that is not here may know better: it is asked, not closed. */
    void opened(@Observes OrderOpened news) {
        Optional<Presence.Absent> absent = QuarkusTransaction.requiringNew().call(() -> roster.card(news.assetId())
                .flatMap(card -> presence.now().absent(card)));
        absent.ifPresent(why -> run(news.assetId(), () -> strand(news.id(), why, true)));
    }

    void moved(@Observes OrderMoved news) {
        if (OrderStates.find(news.to()).filter(state -> !state.isOpen()).isPresent()) {
            run(news.assetId(), () -> {
                StrandedOrder.questionOf(news.id())
                        .ifPresent(question -> question.settle(news.to(), news.by(), writes.now(), null));
                return List.of();
            });
        } else if (news.to().equals("assigned") || news.to().equals("in-progress")) {
            run(news.assetId(), () -> {
                if (WorkOrder.existing(news.id()).assignee != null) {
                    takenOver(news.id());
                }
                return List.of();
            });
        }
    }

    void changed(@Observes StaffChanged news) {
        if (!team.isMember(news.username())) {
            leave(news.username(), news.displayName());
        }
    }

    @Scheduled(every = "60s", delayed = "40s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        List<Long> wanted = QuarkusTransaction.requiringNew().call(() -> {
            Presence.Now here = presence.now();
            Set<Long> asked = Set.copyOf(StrandedOrder.devices());
            return Stream.concat(WorkOrder.devicesWithOpenOnes().stream(), asked.stream())
                    .distinct()
                    .filter(id -> roster.card(id)
                            .filter(card -> here.absent(card).isPresent() || asked.contains(id))
                            .isPresent())
                    .toList();
        });
        wanted.forEach(this::look);
    }

    /** Somebody does no work here any more: nobody has their orders, and what they had begun is a question. */
    public void leave(String username, String name) {
        String words = name + " does not work here any more.";
        QuarkusTransaction.requiringNew()
                .call(() -> WorkOrder.openOfPerson(username))
                .forEach(order -> run(order.assetId, () -> {
                    boolean begun = order.startedAt != null
                            || BEGUN.contains(order.state().code());
                    orders.unassigned(order.id, username, words);
                    return begun ? ask(order.id, Gone.PERSON_LEFT, words + " It had begun: who goes on?") : List.of();
                }));
    }

    /** An order that was to be done by somebody at a fixed time has lost them: who does it, and when, is a question. */
    public void askAbout(long orderId, String because) {
        long assetId = orders.card(orderId).map(OrderCard::assetId).orElse(-1L);
        run(assetId, () -> ask(orderId, Gone.PERSON_LEFT, because));
    }

    /** Orders that have lost who was to do them, and why; they are planned when somebody has decided. */
    @Transactional
    public Map<Long, String> withoutPerson() {
        return StrandedOrder.questions().<StrandedOrder>stream()
                .filter(question -> question.cause == Gone.PERSON_LEFT)
                .collect(Collectors.toMap(question -> question.orderId, question -> question.because));
    }

    /** Somebody has been found who does it. */
    @Transactional
    public void takenOver(long orderId) {
        StrandedOrder.questionOf(orderId)
                .filter(question -> question.cause == Gone.PERSON_LEFT)
                .ifPresent(question -> question.settle("taken-over", writes.who(), writes.now(), null));
    }

    /**
     * Answers a question.
     *
     * @param close whether the order is closed; it stays open otherwise
     * @throws Problem 404, 409 if it is answered already
     */
    @Transactional
    StrandedOrder answer(long id, boolean close, String why) {
        StrandedOrder question = StrandedOrder.<StrandedOrder>findByIdOptional(id)
                .orElseThrow(() -> Problems.notFound("There is no question " + id + "."));
        if (question.openOrderId == null) {
            throw Problems.conflict("This question is answered: " + question.outcome + ".");
        }
        question.settle(close ? CANCELLED : "kept", writes.who(), writes.now(), why);
        StrandedOrder.flush();
        if (close) {
            orders.move(question.orderId, "*", closing(question.orderId, question.because + " " + why));
        }
        return question;
    }

    /** Brings the orders of a device in line with whether it is here; doing so again changes nothing. */
    private void look(long assetId) {
        AssetCard card = roster.card(assetId).orElse(null);
        if (card == null) {
            return;
        }
        Optional<Presence.Absent> absent =
                QuarkusTransaction.requiringNew().call(() -> presence.now().absent(card));
        if (absent.isEmpty()) {
            run(assetId, () -> back(assetId));
            return;
        }
        List<Long> open = QuarkusTransaction.requiringNew().call(() -> WorkOrder.openOf(assetId).stream()
                .filter(order -> !StrandedOrder.isSettled(order.id, absent.get().why()))
                .map(order -> order.id)
                .toList());
        open.forEach(order -> run(assetId, () -> strand(order, absent.get(), false)));
    }

    /** Each order in a transaction of its own: one that somebody changes right now is looked at again in a minute. */
    private void run(long assetId, Supplier<List<OrderStranded>> work) {
        try {
            QuarkusTransaction.requiringNew().call(work::get).forEach(stranded::fire);
        } catch (RuntimeException e) {
            LOG.warnf(e, "the orders of a device that is gone, or back, are not settled yet asset=%d", assetId);
        }
    }

    private List<OrderStranded> strand(long orderId, Presence.Absent absent, boolean askAnyway) {
        WorkOrder order = writes.held(orderId, "*");
        Optional<StrandedOrder> known = StrandedOrder.questionOf(orderId);
        boolean newer = known.isPresent() && known.get().cause != absent.why();
        if (!order.open || (known.isPresent() && !newer)) {
            return List.of();
        }
        known.ifPresent(question -> question.settle("overtaken", writes.who(), writes.now(), absent.words()));
        StrandedOrder.flush();
        boolean byPerson = askAnyway && order.source != OrderSource.PLAN && order.evidence == null;
        if (byPerson || hasBegun(order)) {
            return ask(orderId, absent.why(), absent.words());
        }
        StrandedOrder closed = StrandedOrder.of(orderId, absent.why(), absent.words(), writes.now());
        closed.settle(StrandedOrder.CLOSED, writes.who(), writes.now(), null);
        closed.persist();
        orders.move(orderId, "*", closing(orderId, absent.words()));
        return List.of(new OrderStranded(orderId, order.assetId, absent.why(), absent.words()));
    }

    private List<OrderStranded> ask(long orderId, Gone why, String words) {
        WorkOrder order = WorkOrder.existing(orderId);
        if (order.open && StrandedOrder.questionOf(orderId).isEmpty()) {
            StrandedOrder.of(orderId, why, words, writes.now()).persistAndFlush();
        }
        return List.of(new OrderStranded(orderId, order.assetId, why, words));
    }

    private static Move closing(long orderId, String why) {
        boolean proposed = WorkOrder.existing(orderId).state() instanceof OrderState.Proposed;
        return Move.to(proposed ? OrderState.Proposed.REJECT : CANCELLED, why);
    }

    private static boolean hasBegun(WorkOrder order) {
        return order.startedAt != null
                || BEGUN.contains(order.state().code())
                || !OrderLabour.of(order.id).isEmpty()
                || !OrderPart.of(order.id).isEmpty()
                || OrderLine.of(order.id).stream().anyMatch(OrderLine::isAnswered);
    }

    private List<OrderStranded> back(long assetId) {
        for (StrandedOrder question : StrandedOrder.questionsAt(assetId)) {
            if (question.cause.isOfDevice()) {
                question.settle(CAME_BACK, writes.who(), writes.now(), null);
            }
        }
        List<StrandedOrder> closed = new ArrayList<>(StrandedOrder.closedAt(assetId));
        if (!closed.isEmpty()) {
            writes.holdAsset(assetId);
            closed.removeIf(one -> one.openedAs != null);
            closed.forEach(this::openAgain);
        }
        return List.of();
    }

    private void openAgain(StrandedOrder closed) {
        WorkOrder old = WorkOrder.existing(closed.orderId);
        boolean out = old.outOfServiceAt != null && old.returnedAt == null;
        NewOrder again = NewOrder.of(old.assetId, old.kind, old.title, old.source, old.sourceId)
                .describedAs(old.description)
                .requestedBy(old.requestedBy)
                .between(old.earliestAt, old.dueAt)
                .taking(old.estimatedMinutes, old.skill)
                .prioritised(old.priority)
                .outOfService(out ? writes.now() : null)
                .proposedBecause(old.evidence)
                .checking(OrderLine.of(old.id).stream().map(OrderLine::asked).toList())
                .onItsOwn();
        closed.openedAs = orders.open(again);
        reopened.fire(new OrderReopened(old.id, closed.openedAs));
        LOG.infof("order opened again because its device is back old=%s new=%d", old.number, closed.openedAs);
    }
}
