package org.orderly.fleet.rentals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.orderly.assets.ClassNames;
import org.orderly.assets.Roster;
import org.orderly.fleet.Days;
import org.orderly.fleet.RentalReturned;
import org.orderly.http.Problem;
import org.orderly.http.Problems;
import org.orderly.http.Versions;
import org.orderly.identity.Key;
import org.orderly.security.AuditTrail;
import org.orderly.security.Caller;
import org.orderly.security.Change;

/** Writes down what is hired and what goes back. Every change leaves a line in the audit trail. */
@ApplicationScoped
class RentalBook {

    private static final String KIND = "rental";

    private final ClassNames classes;
    private final Roster roster;
    private final AuditTrail trail;
    private final Caller caller;
    private final Event<RentalReturned> returned;
    private final Clock clock;

    RentalBook(
            ClassNames classes,
            Roster roster,
            AuditTrail trail,
            Caller caller,
            Event<RentalReturned> returned,
            Clock clock) {
        this.classes = classes;
        this.roster = roster;
        this.trail = trail;
        this.caller = caller;
        this.returned = returned;
        this.clock = clock;
    }

    /** @throws Problem 404 if there is none */
    Rental rental(long id) {
        return Rental.<Rental>findByIdOptional(id)
                .orElseThrow(() -> Problems.notFound("There is no rental " + id + "."));
    }

    /** @throws Problem 400, 409 if the contract is in the book already */
    Rental add(RentalFacts facts) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Rental rental = new Rental();
            take(rental, facts);
            rental.persistAndFlush();
            trail.record(KIND, rental.id, "created", Change.between(Map.of(), RentalFacts.texts(rental)));
            return rental;
        });
    }

    /** @throws Problem 400, 404, 409 if it went back already, 412, 428 */
    Rental change(long id, String ifMatch, RentalFacts facts) {
        return running(id, rental -> {
            Versions.check(ifMatch, rental.version);
            Map<String, String> before = RentalFacts.texts(rental);
            take(rental, facts);
            trail.record(KIND, id, "changed", Change.between(before, RentalFacts.texts(rental)));
        });
    }

    /** @throws Problem 400 if that day cannot be, 404, 409 if it went back already */
    Rental giveBack(long id, LocalDate on) {
        Rental rental = running(id, running -> {
            if (on.isBefore(running.fromDay) || on.isAfter(Days.today(clock))) {
                throw Problems.badRequest("on: write a day from " + running.fromDay + " to today.");
            }
            running.returnedOn = on;
            trail.record(KIND, id, "returned", Map.of("returnedOn", new Change(null, on.toString())));
        });
        returned.fire(rental.news());
        return rental;
    }

    /** Somebody has seen the alert: it says nothing more until tomorrow. */
    Rental acknowledge(long id) {
        return running(id, rental -> {
            rental.acknowledgedOn = Days.today(clock);
            rental.acknowledgedBy = caller.name();
            trail.record(KIND, id, "acknowledged", Map.of());
        });
    }

    private Rental running(long id, Consumer<Rental> change) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Rental rental = rental(id);
            if (!rental.runs()) {
                throw Problems.conflict("This unit went back on " + rental.returnedOn + ".");
            }
            change.accept(rental);
            rental.persistAndFlush();
            return rental;
        });
    }

    private void take(Rental rental, RentalFacts facts) {
        facts.check();
        String ofClass = classes.code(facts.classCode());
        if (facts.assetId() != null) {
            String classCode = roster.card(facts.assetId())
                    .orElseThrow(() -> Problems.badRequest("assetId: there is no asset " + facts.assetId() + "."))
                    .classCode();
            if (!classCode.equals(ofClass)) {
                throw Problems.badRequest("assetId: that asset is of the class " + classCode + ".");
            }
        }
        refuseIfKnown(facts, rental.id);
        facts.into(rental, ofClass, roster.departmentAs(Key.trimmed(facts.department())));
    }

    private static void refuseIfKnown(RentalFacts facts, Long mine) {
        Rental.<Rental>list(
                        "supplier = ?1 and reference = ?2",
                        Key.trimmed(facts.supplier()),
                        Key.trimmed(facts.reference()))
                .stream()
                .filter(other -> !Objects.equals(other.id, mine))
                .findFirst()
                .ifPresent(other -> {
                    throw Problems.conflict("Contract " + other.reference + " of " + other.supplier + " is rental "
                            + other.id + " already.");
                });
    }
}
