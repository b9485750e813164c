package org.orderly.savings;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.orderly.maintenance.Finding;
import org.orderly.maintenance.OrderKind;
import org.orderly.maintenance.Spending;
import org.orderly.maintenance.WorkCompleted;

/** A predicted failure that the inspection confirmed is an unplanned repair avoided: proposed, if it can be counted. */
@ApplicationScoped
class ConfirmedPredictions {

    private static final Logger LOG = Logger.getLogger(ConfirmedPredictions.class);

    private final Claims claims;
    private final Ledger ledger;
    private final Owners owners;
    private final Spending spending;
    private final Clock clock;

    ConfirmedPredictions(Claims claims, Ledger ledger, Owners owners, Spending spending, Clock clock) {
        this.claims = claims;
        this.ledger = ledger;
        this.owners = owners;
        this.spending = spending;
        this.clock = clock;
    }

    void completed(@Observes WorkCompleted work) {
        if (work.kind() != OrderKind.PREDICTIVE || work.finding() != Finding.CONFIRMED) {
            return;
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> claim(work));
        } catch (RuntimeException e) {
            LOG.warnf(e, "a confirmed prediction was not claimed order=%d", work.id());
        }
    }

    private void claim(WorkCompleted work) {
        LocalDate day = work.at().atZone(ZoneOffset.UTC).toLocalDate();
        Evidence event = new Evidence(
                EvidenceKind.PREDICTION_CONFIRMED,
                "work-order/" + work.id(),
                work.assetId(),
                day,
                "The inspection found what had been predicted.");
        List<Spending.Spent> spent = spending.of(work.id());
        Set<String> currencies = spent.stream().map(Spending.Spent::currency).collect(Collectors.toSet());
        if (currencies.size() != 1) {
            note(
                    event,
                    currencies.isEmpty()
                            ? "Not claimed: what the work cost is not written down in the order."
                            : "Not claimed: the order has costs in several currencies.");
            return;
        }
        BigDecimal planned = spent.stream().map(Spending.Spent::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        Whose whose = owners.of(work.assetId());
        Claims.Outcome claim = claims.of(new NewEntry(
                day,
                Formula.REPAIR_AVOIDED,
                currencies.iterator().next(),
                Map.of("planned-cost", planned),
                List.of(event),
                List.of(),
                whose.site(),
                whose.department(),
                whose.classCode(),
                null));
        if (claim.entry() == null) {
            note(event, claim.why());
            return;
        }
        Optional<Refusal> refusal = ledger.offer(claim.entry());
        // Work that is done once more is the same event: it stands already.
        refusal.ifPresent(because ->
                LOG.infof("confirmed prediction stands already order=%d rule=%s", work.id(), because.rule()));
    }

    private void note(Evidence event, String why) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Unclaimed.note(LineItem.REPAIR_AVOIDED, event, why, now);
    }
}
