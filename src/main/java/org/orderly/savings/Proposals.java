package org.orderly.savings;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;

/**
 * What the service proposes by itself. An event is claimed once by a formula, whatever finance decided about it; what cannot
 * be claimed is noted with the reason.
 */
@ApplicationScoped
class Proposals {

    private static final Logger LOG = Logger.getLogger(Proposals.class);

    private final Claims claims;
    private final Ledger ledger;
    private final Clock clock;

    Proposals(Claims claims, Ledger ledger, Clock clock) {
        this.claims = claims;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What is claimed, or why nothing is. */
    interface Claim {
        NewEntry make() throws NotClaimed;
    }

    /** It may have saved money, and cannot be counted. */
    static final class NotClaimed extends Exception {

        private static final long serialVersionUID = 1;

        NotClaimed(String why) {
            super(why);
        }
    }

    /** Claims it in a transaction of its own. What goes wrong is logged: whoever brought the news goes on. */
    void of(Formula formula, Evidence event, Claim claim) {
        try {
            QuarkusTransaction.requiringNew().run(() -> propose(formula, event, claim));
        } catch (RuntimeException e) {
            LOG.warnf(e, "not claimed formula=%s event=%s", formula.code(), event.reference());
        }
    }

    private void propose(Formula formula, Evidence event, Claim claim) {
        LedgerHead.held(); // nobody else claims it meanwhile
        if (EventRow.feeds(formula, event.reference())) {
            return;
        }
        try {
            Claims.Outcome outcome = claims.of(claim.make());
            if (outcome.entry() == null) {
                throw new NotClaimed(outcome.why());
            }
            Refusal refusal = ledger.offer(outcome.entry()).orElse(null);
            if (refusal != null) {
                throw new NotClaimed("Not claimed: " + refusal.words());
            }
            if (formula.line().formulas().allMatch(one -> EventRow.feeds(one, event.reference()))) {
                Unclaimed.settle(formula.line(), event.reference());
            }
        } catch (NotClaimed e) {
            Unclaimed.note(
                    formula.line(), event, e.getMessage(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        }
    }
}
