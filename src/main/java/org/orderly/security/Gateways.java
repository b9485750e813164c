package org.orderly.security;

import io.quarkus.arc.Unremovable;
import io.quarkus.panache.common.Sort;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.orderly.http.Page;
import org.orderly.http.PageQuery;
import org.orderly.http.Problems;

/** The gateways, and in memory who holds which key: every ping asks, so asking costs a hash and a look-up. */
@ApplicationScoped
@Unremovable
class Gateways {

    private final SecureRandom random = new SecureRandom();
    private final Map<String, SecurityIdentity> byKeyHash = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Caller caller;
    private final AuditTrail trail;
    private final Event<Changed> changed;

    Gateways(Clock clock, Caller caller, AuditTrail trail, Event<Changed> changed) {
        this.clock = clock;
        this.caller = caller;
        this.trail = trail;
        this.changed = changed;
    }

    /** A gateway got its key, or lost it; fired inside the transaction, observed after it. */
    record Changed(String name, String keyHash, boolean revoked) {

        static Changed of(Gateway gateway) {
            return new Changed(gateway.name, gateway.keyHash, gateway.revoked());
        }
    }

    /** A new gateway and its key, which nobody can read again. */
    record Issued(Gateway gateway, GatewayKey key) {}

    /** Who holds this key, or null. Never blocks. */
    SecurityIdentity holding(GatewayKey key) {
        return byKeyHash.get(key.hash());
    }

    /** @throws org.orderly.http.Problem 409 if the name was ever given, because the audit trail names it */
    @Transactional
    Issued issue(String name) {
        if (Gateway.count("name", name) > 0) {
            throw Problems.conflict("There is or was already a gateway " + name + ".");
        }
        GatewayKey key = GatewayKey.random(random);
        Gateway gateway = new Gateway(name, key, now(), caller.name());
        gateway.persist();
        trail.record("gateway", gateway.id, "created", Map.of("name", new Change(null, name)));
        changed.fire(Changed.of(gateway));
        return new Issued(gateway, key);
    }

    /** @throws org.orderly.http.Problem 404 if there is no such gateway */
    @Transactional
    void revoke(long id) {
        Gateway gateway = Gateway.findById(id);
        if (gateway == null) {
            throw Problems.notFound("No gateway " + id + ".");
        }
        if (!gateway.revoked()) {
            gateway.revoke(now(), caller.name());
            trail.record("gateway", id, "revoked", Map.of());
            changed.fire(Changed.of(gateway));
        }
    }

    @Transactional
    Page<Gateway> page(PageQuery which) {
        return Page.of(Gateway.<Gateway>findAll(Sort.by("name")), which, gateway -> gateway);
    }

    @Transactional
    void load(@Observes @Priority(1) StartupEvent start) {
        Gateway.<Gateway>streamAll().map(Changed::of).forEach(this::keep);
    }

    void keep(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changed gateway) {
        if (gateway.revoked()) {
            byKeyHash.remove(gateway.keyHash());
        } else {
            byKeyHash.put(gateway.keyHash(), identity(gateway.name()));
        }
    }

    private static SecurityIdentity identity(String name) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal("gateway:" + name))
                .addRole(Roles.GATEWAY)
                .build();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
