package org.orderly.savings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.orderly.http.Problem;
import org.orderly.http.Problems;
import org.orderly.security.AuditTrail;
import org.orderly.security.Caller;
import org.orderly.security.Change;

/** The hospital's own figures of the time before. There are no others: what is not stated here is not claimed. */
@ApplicationScoped
public class Baselines {

    private final Caller caller;
    private final AuditTrail trail;
    private final Clock clock;

    Baselines(Caller caller, AuditTrail trail, Clock clock) {
        this.caller = caller;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Takes a figure over as the next version; the same figure once more is no new version.
     *
     * @throws Problem 400 if its unit, key or period makes no sense; nothing has changed then
     */
    @Transactional(dontRollbackOn = Problem.class)
    Baseline enter(NewBaseline given) {
        String currency = currency(given);
        String key = given.plainKey();
        if (given.scope() != Scope.ALL && key.isEmpty()) {
            throw Problems.badRequest("key: say which " + given.scope().code() + " it is.");
        }
        if (given.from().isAfter(given.to())) {
            throw Problems.badRequest("from must not be after to.");
        }
        Optional<Baseline> newest = Baseline.newest(given.figure(), given.scope(), key);
        if (newest.filter(same -> same.says(given)).isPresent()) {
            return newest.get();
        }
        Baseline next = new Baseline();
        next.figure = given.figure().code();
        next.scope = given.scope().code();
        next.key = key;
        next.version = newest.map(before -> before.version).orElse(0) + 1;
        next.value = given.value();
        next.unit = given.unit().strip();
        next.currency = currency;
        next.from = given.from();
        next.to = given.to();
        next.source = given.source().strip();
        next.observed = given.observed();
        next.approvedBy = given.approvedBy().strip();
        next.approvedOn = given.approvedOn();
        next.enteredAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        next.enteredBy = caller.name();
        next.persist();
        trail.record("baseline", next.id, "entered", Map.of(next.figure, change(newest, next)));
        return next;
    }

    private static Change change(Optional<Baseline> before, Baseline now) {
        return new Change(
                before.map(one -> one.value.toPlainString() + " " + one.unit).orElse(null),
                now.value.toPlainString() + " " + now.unit);
    }

    private static String currency(NewBaseline given) {
        try {
            return given.figure().currencyOf(given.unit());
        } catch (IllegalArgumentException e) {
            throw Problems.badRequest("unit: " + e.getMessage());
        }
    }

    /** The newest version of each scope and key of which a figure is stated. */
    @Transactional
    List<Baseline> stated(Figure figure) {
        Map<String, Baseline> newest = new LinkedHashMap<>();
        Baseline.of(figure).list().forEach(one -> newest.putIfAbsent(one.scope + " " + one.key, one));
        return List.copyOf(newest.values());
    }

    /** @throws Proposals.NotClaimed if the month lies in the time that the figure is about: then there is nothing to compare */
    @Transactional
    void refuseWithin(Figure figure, Whose whose, Month month) throws Proposals.NotClaimed {
        Baseline applying = applying(figure, whose).orElse(null);
        if (applying != null && !applying.to.isBefore(month.first())) {
            throw new Proposals.NotClaimed("Not claimed: the baseline " + figure.code() + " is of the time until "
                    + applying.to + ", and " + month + " is not after it.");
        }
    }

    /**
     * A figure as it is stated now.
     *
     * @param currency of its unit, or null if it is no money
     */
    public record Stated(BigDecimal value, String currency, int version) {}

    /** What is stated for these devices now, if anything is. */
    @Transactional
    public Optional<Stated> stated(Figure figure, Whose whose) {
        return applying(figure, whose).map(one -> new Stated(one.value, one.currency, one.version));
    }

    /** The first figure of each line that nobody has stated, for any device; such a line cannot be claimed. */
    @Transactional
    public Map<LineItem, Figure> missing() {
        Set<String> there = Set.copyOf(Baseline.figures());
        Map<LineItem, Figure> missing = new EnumMap<>(LineItem.class);
        for (Formula formula : Formula.values()) {
            formula.terms().stream()
                    .map(Term::figure)
                    .filter(figure -> figure != null && !there.contains(figure.code()))
                    .findFirst()
                    .ifPresent(figure -> missing.putIfAbsent(formula.line(), figure));
        }
        return missing;
    }

    /** The newest version of a figure for these devices: of their class, else department, else site, else of all. */
    Optional<Baseline> applying(Figure figure, Whose whose) {
        for (Scope scope : Scope.values()) {
            String key = scope.key(whose);
            Optional<Baseline> found = key == null ? Optional.empty() : Baseline.newest(figure, scope, key);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
