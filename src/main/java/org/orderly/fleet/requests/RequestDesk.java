package org.orderly.fleet.requests;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.orderly.assets.AssetStatus;
import org.orderly.assets.ClassNames;
import org.orderly.assets.Roster;
import org.orderly.fleet.Days;
import org.orderly.fleet.RequestWithdrawn;
import org.orderly.fleet.rentals.Rentals;
import org.orderly.http.Problem;
import org.orderly.http.Problems;
import org.orderly.identity.Key;
import org.orderly.security.AuditTrail;
import org.orderly.security.Caller;
import org.orderly.security.Change;

/** Takes purchase requests and decides on them. Every step leaves a line in the audit trail. */
@ApplicationScoped
class RequestDesk {

    private static final String KIND = "purchase-request";

    /** From which states a request may go where. */
    private static final Map<RequestState, Set<RequestState>> BEFORE = new EnumMap<>(Map.of(
            RequestState.APPROVED, EnumSet.of(RequestState.REQUESTED),
            RequestState.DECLINED, EnumSet.of(RequestState.REQUESTED),
            RequestState.WITHDRAWN, EnumSet.of(RequestState.REQUESTED, RequestState.APPROVED),
            RequestState.BOUGHT, EnumSet.of(RequestState.APPROVED)));

    private final ClassNames classes;
    private final Roster roster;
    private final Rentals rentals;
    private final AuditTrail trail;
    private final Caller caller;
    private final Event<RequestWithdrawn> withdrawn;
    private final Clock clock;

    RequestDesk(
            ClassNames classes,
            Roster roster,
            Rentals rentals,
            AuditTrail trail,
            Caller caller,
            Event<RequestWithdrawn> withdrawn,
            Clock clock) {
        this.classes = classes;
        this.roster = roster;
        this.rentals = rentals;
        this.trail = trail;
        this.caller = caller;
        this.withdrawn = withdrawn;
        this.clock = clock;
    }

    /** @throws Problem 404 if there is none */
    PurchaseRequest request(long id) {
        return PurchaseRequest.<PurchaseRequest>findByIdOptional(id)
                .orElseThrow(() -> Problems.notFound("There is no purchase request " + id + "."));
    }

    /** @throws Problem 400 */
    PurchaseRequest add(NewRequest given) {
        String classCode = classes.code(given.classCode());
        if (given.neededTo().isBefore(given.neededFrom())) {
            throw Problems.badRequest("neededTo: the last day cannot be before the first.");
        }
        if ((given.price() == null) != (given.currency() == null)) {
            throw Problems.badRequest("currency: a price and its currency go together.");
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            PurchaseRequest request = new PurchaseRequest();
            request.classCode = classCode;
            request.units = given.units();
            request.department = roster.departmentAs(Key.trimmed(given.department()));
            request.neededFrom = given.neededFrom();
            request.neededTo = given.neededTo();
            request.reason = given.reason().strip();
            request.price = given.price();
            request.currency = given.currency();
            request.state = RequestState.REQUESTED;
            request.requestedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            request.requestedBy = caller.name();
            request.persistAndFlush();
            trail.record(KIND, request.id, "created", Map.of("units", new Change(null, request.units)));
            return request;
        });
    }

    /**
     * Takes a request a step further.
     *
     * @param found the units of one's own that do instead; only where it is withdrawn
     * @throws Problem 400, 404, 409 if it cannot go there from where it is
     */
    PurchaseRequest move(long id, RequestState to, String why, List<Long> found) {
        PurchaseRequest moved = QuarkusTransaction.requiringNew().call(() -> {
            PurchaseRequest request = request(id);
            if (!BEFORE.get(to).contains(request.state)) {
                throw Problems.conflict(
                        "This request is " + request.state.code() + ", so it cannot be " + to.code() + ".");
            }
            check(request, found);
            trail.record(KIND, id, to.code(), Map.of("state", new Change(request.state.code(), to.code())));
            request.state = to;
            request.decidedOn = Days.today(clock);
            request.decidedBy = caller.name();
            request.why = why;
            request.found = new TreeSet<>(found);
            if (to == RequestState.APPROVED) {
                request.approvedOn = request.decidedOn;
            }
            request.persistAndFlush();
            return request;
        });
        if (moved.avoidedPurchase()) {
            withdrawn.fire(moved.news());
        }
        return moved;
    }

    private void check(PurchaseRequest request, List<Long> found) {
        Set<Long> hired = found.isEmpty() ? Set.of() : rentals.hiredAssets();
        if (found.size() > request.units || Set.copyOf(found).size() < found.size()) {
            throw Problems.badRequest("assetIds: name each unit once, and at most " + request.units + ".");
        }
        for (long assetId : found) {
            boolean ours = roster.card(assetId)
                    .filter(card -> card.classCode().equals(request.classCode))
                    .filter(card -> card.status() != AssetStatus.RETIRED && !hired.contains(assetId))
                    .isPresent();
            if (!ours) {
                throw Problems.badRequest(
                        "assetIds: asset " + assetId + " is not a unit of our own of that class in the fleet.");
            }
        }
    }
}
