package org.orderly.maintenance.hunt;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.orderly.http.Problem;
import org.orderly.http.Problems;
import org.orderly.maintenance.Finding;
import org.orderly.maintenance.Move;
import org.orderly.maintenance.OrderCard;
import org.orderly.maintenance.WorkOrders;
import org.orderly.security.Caller;

/** Takes what hunters send, in whichever order and however late it comes. */
@ApplicationScoped
class Ticks {

    private static final Duration OLDEST = Duration.ofDays(30);
    private static final String IN_PROGRESS = "in-progress";

    private final WorkOrders orders;
    private final SearchTasks searches;
    private final Clock clock;
    private final Caller caller;

    Ticks(WorkOrders orders, SearchTasks searches, Clock clock, Caller caller) {
        this.orders = orders;
        this.searches = searches;
        this.clock = clock;
        this.caller = caller;
    }

    /**
     * Keeps a tick and does what follows from it; nothing if it was kept before. The tick is kept even if the order
     * cannot follow (it was closed meanwhile, say): then it says so.
     *
     * @throws Problem 400 if it is too old, 404 if there is no such order
     */
    Tick take(long orderId, HuntResource.NewTick given) {
        String id = given.id().toString();
        Tick known = QuarkusTransaction.requiringNew().call(() -> Tick.<Tick>findById(id));
        if (known != null) {
            return known;
        }
        OrderCard order =
                orders.card(orderId).orElseThrow(() -> Problems.notFound("There is no work order " + orderId + "."));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (given.at().isBefore(now.minus(OLDEST))) {
            throw Problems.badRequest("at: a tick is taken for 30 days.");
        }
        Tick tick = tick(order, given, now);
        tick.says = follow(order, tick, given.finding());
        return QuarkusTransaction.requiringNew().call(() -> {
            Tick meanwhile = Tick.findById(id);
            if (meanwhile == null) {
                tick.persist();
            }
            return meanwhile == null ? tick : meanwhile;
        });
    }

    private Tick tick(OrderCard order, HuntResource.NewTick given, Instant now) {
        Tick tick = new Tick();
        tick.id = given.id().toString();
        tick.orderId = order.id();
        tick.assetId = order.assetId();
        tick.result = given.result();
        // A phone's clock may be wrong; nothing was seen later than it was told.
        tick.tickedAt = given.at().isAfter(now) ? now : given.at().truncatedTo(ChronoUnit.MILLIS);
        tick.keptAt = now;
        tick.tickedBy = caller.name();
        tick.note = given.note();
        return tick;
    }

    private String follow(OrderCard order, Tick tick, Finding finding) {
        return switch (tick.result) {
            case FOUND -> {
                searches.found(tick.assetId, tick.tickedAt, "Found on the hunt.");
                yield "Found.";
            }
            case IN_USE -> {
                searches.found(tick.assetId, tick.tickedAt, "Seen on the hunt: a patient has it.");
                yield "A patient has it. It stays on the list.";
            }
            case NOT_FOUND -> {
                searches.open(tick.assetId, SearchSource.HUNT, tick.orderId, tick.note);
                yield "Not found. It is searched for.";
            }
            case DONE_ON_THE_SPOT -> {
                searches.found(tick.assetId, tick.tickedAt, "Found on the hunt.");
                yield finish(order, tick, finding == null ? Finding.NO_FAULT : finding);
            }
        };
    }

    /** Brings the order as far as it goes; each step is a change of its own. */
    private String finish(OrderCard order, Tick tick, Finding finding) {
        try {
            if (!order.state().equals(IN_PROGRESS)) {
                orders.move(order.id(), "*", Move.to(IN_PROGRESS, "Done on the hunt."));
            }
            orders.move(order.id(), "*", Move.done(finding, null, tick.note, true));
            return "Done.";
        } catch (Problem e) {
            if (e.status() == 422) {
                return "Begun: its checklist has lines without an answer. Answer them and finish the order.";
            }
            if (e.status() == 409) {
                return "Kept, but the order did not change: it was " + state(order.id()) + " already.";
            }
            throw e;
        }
    }

    private String state(long orderId) {
        return orders.card(orderId).map(OrderCard::state).orElse("gone");
    }
}
