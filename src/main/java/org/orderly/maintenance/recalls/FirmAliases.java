package org.orderly.maintenance.recalls;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.orderly.http.Problem;
import org.orderly.http.Problems;
import org.orderly.identity.Key;
import org.orderly.security.AuditTrail;
import org.orderly.security.Caller;
import org.orderly.security.Change;

/** Which names are one firm, as people say where the spelling does not tell. */
@ApplicationScoped
class FirmAliases {

    private static final String KIND = "firm-alias";
    private static final int MOST = 5_000;

    private final AuditTrail trail;
    private final Caller caller;
    private final Clock clock;

    FirmAliases(AuditTrail trail, Caller caller, Clock clock) {
        this.trail = trail;
        this.caller = caller;
        this.clock = clock;
    }

    /** How firms are compared now. */
    @Transactional
    Firms firms() {
        return new Firms(FirmAlias.<FirmAlias>listAll().stream()
                .map(alias -> new Firms.Alias(alias.name, alias.firm))
                .toList());
    }

    PanacheQuery<FirmAlias> all() {
        return FirmAlias.find("order by lower(firm), lower(name), id");
    }

    /** @throws Problem 400 if a name says no firm, 409 if the two are one firm already */
    @Transactional
    FirmAlias add(String name, String firm) {
        String one = Key.trimmed(name);
        String other = Key.trimmed(firm);
        if (Firms.isNobody(Firms.telling(one)) || Firms.isNobody(Firms.telling(other))) {
            throw Problems.badRequest("Write two names of a firm; one of these says no firm.");
        }
        if (firms().likeness(Firms.telling(one), Firms.telling(other)) == Firms.Likeness.SAME) {
            throw Problems.conflict("These two names are one firm already.");
        }
        String key = Firms.key(Firms.telling(one));
        if (FirmAlias.count("nameKey", key) > 0) {
            throw Problems.conflict("This name is called another firm already; take that back first.");
        }
        if (FirmAlias.count() >= MOST) {
            throw Problems.conflict("There are " + MOST + " of them already; take back those that nobody needs.");
        }
        FirmAlias alias = new FirmAlias();
        alias.name = one;
        alias.nameKey = key;
        alias.firm = other;
        alias.addedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        alias.addedBy = caller.name();
        alias.persist();
        trail.record(KIND, alias.id, "added", Map.of("name", new Change(null, one), "firm", new Change(null, other)));
        return alias;
    }

    /** @throws Problem 404 if there is none */
    @Transactional
    void remove(long id) {
        FirmAlias alias = FirmAlias.<FirmAlias>findByIdOptional(id)
                .orElseThrow(() -> Problems.notFound("There is no other name " + id + " of a firm."));
        trail.record(
                KIND,
                id,
                "removed",
                Map.of("name", new Change(alias.name, null), "firm", new Change(alias.firm, null)));
        alias.delete();
    }
}
