package org.orderly.fleet.levels;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.orderly.fleet.FleetConfig;
import org.orderly.http.Problem;
import org.orderly.http.Problems;
import org.orderly.security.Caller;

/** Asks for what a ward is missing, and sees to it that it is brought. */
@ApplicationScoped
class Refills {

    private static final Logger LOG = Logger.getLogger(Refills.class);

    private final Shelves shelves;
    private final Caller caller;
    private final FleetConfig config;
    private final Clock clock;

    Refills(Shelves shelves, Caller caller, FleetConfig config, Clock clock) {
        this.shelves = shelves;
        this.caller = caller;
        this.config = config;
        this.clock = clock;
    }

    /** Compares every level with what stands there, opens refills and closes those that are not needed any more. */
    @Scheduled(every = "20s", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        List<Long> levels = QuarkusTransaction.requiringNew().call(() -> ParLevel.<ParLevel>listAll().stream()
                .map(level -> level.id)
                .toList());
        for (long id : levels) {
            try {
                QuarkusTransaction.requiringNew()
                        .run(() -> ParLevel.<ParLevel>findByIdOptional(id).ifPresent(this::look));
            } catch (RuntimeException e) {
                // Somebody changes it at the moment; the next look sees what came of it.
                LOG.debugf(e, "level not looked at level=%d", id);
            }
        }
    }

    private void look(ParLevel level) {
        int available = shelves.available(level);
        Instant now = now();
        Refill open = Refill.openOf(level.id).orElse(null);
        if (open != null) {
            follow(open, level, available, now);
        }
        if (available >= level.low) {
            level.shortSince = null;
        } else if (level.shortSince == null) {
            level.shortSince = now;
        } else if (open == null && !now.isBefore(level.shortSince.plus(config.shortAfter()))) {
            open(level, level.target - available, now);
        }
    }

    private static void follow(Refill open, ParLevel level, int available, Instant now) {
        if (available >= level.target) {
            open.end(RefillState.DONE, now, Caller.SYSTEM, "The level is met again.");
        } else {
            open.missing = level.target - available;
        }
    }

    private void open(ParLevel level, int missing, Instant now) {
        Refill refill = new Refill();
        refill.levelId = level.id;
        refill.openLevelId = level.id;
        refill.ward = shelves.ward(level);
        refill.classCode = level.classCode;
        refill.missing = missing;
        refill.state = RefillState.OPEN;
        refill.openedAt = now;
        refill.persistAndFlush();
        LOG.infof("a ward is short ward=%s class=%s missing=%d", refill.ward, refill.classCode, missing);
    }

    /** @throws Problem 404, 409 if it is over or somebody has taken it */
    Refill take(long id) {
        return change(id, refill -> {
            if (refill.state == RefillState.TAKEN && !refill.takenBy.equals(caller.name())) {
                throw Problems.conflict(refill.takenBy + " is on the way with this already.");
            }
            refill.state = RefillState.TAKEN;
            refill.takenBy = caller.name();
            refill.takenAt = now();
        });
    }

    /** The units are there; whether they are enough shows at the next look. */
    Refill done(long id) {
        return end(id, RefillState.DONE, null);
    }

    Refill cancel(long id, String why) {
        return end(id, RefillState.CANCELLED, why);
    }

    private Refill end(long id, RefillState how, String why) {
        return change(id, refill -> {
            // If the ward is short all the same, its time begins anew.
            ParLevel.<ParLevel>findByIdOptional(refill.levelId).ifPresent(level -> level.shortSince = null);
            refill.end(how, now(), caller.name(), why);
        });
    }

    private static Refill change(long id, Consumer<Refill> how) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Refill refill = Refill.<Refill>findByIdOptional(id)
                    .orElseThrow(() -> Problems.notFound("There is no refill " + id + "."));
            if (!refill.isOpen()) {
                throw Problems.conflict(
                        "This refill is " + refill.state.code() + " already, by " + refill.doneBy + ".");
            }
            how.accept(refill);
            refill.persistAndFlush();
            return refill;
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
