package org.orderly.savings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.orderly.maintenance.CompletedOrders;
import org.orderly.maintenance.Finding;
import org.orderly.maintenance.OrderKind;
import org.orderly.maintenance.OrderSource;
import org.orderly.maintenance.Spending;
import org.orderly.maintenance.WorkCompleted;

/** A predicted failure that the inspection confirmed is an unplanned repair avoided: proposed, if it can be counted. */
@ApplicationScoped
class ConfirmedPredictions {

    private final Proposals proposals;
    private final Owners owners;
    private final Spending spending;
    private final CompletedOrders orders;

    ConfirmedPredictions(Proposals proposals, Owners owners, Spending spending, CompletedOrders orders) {
        this.proposals = proposals;
        this.owners = owners;
        this.spending = spending;
        this.orders = orders;
    }

    void completed(@Observes WorkCompleted work) {
        if (work.kind() == OrderKind.PREDICTIVE && work.finding() == Finding.CONFIRMED) {
            claim(work);
        }
    }

    /** Those since that day of which the ledger knows nothing. */
    void missed(LocalDate since) {
        orders.since(since.atStartOfDay(ZoneOffset.UTC).toInstant(), OrderKind.PREDICTIVE, Finding.CONFIRMED)
                .forEach(this::claim);
    }

    private void claim(WorkCompleted work) {
        LocalDate day = work.at().atZone(ZoneOffset.UTC).toLocalDate();
        Evidence event = new Evidence(
                EvidenceKind.PREDICTION_CONFIRMED,
                "work-order/" + work.id(),
                work.assetId(),
                day,
                "The inspection found what had been predicted.");
        proposals.of(Formula.REPAIR_AVOIDED, event, () -> entry(work, event));
    }

    private NewEntry entry(WorkCompleted work, Evidence event) throws Proposals.NotClaimed {
        if (work.source() != OrderSource.RISK) {
            throw new Proposals.NotClaimed("Not claimed: a person opened this order, no prediction did.");
        }
        List<Spending.Spent> spent = spending.of(work.id());
        Set<String> currencies = spent.stream().map(Spending.Spent::currency).collect(Collectors.toSet());
        if (currencies.size() != 1) {
            throw new Proposals.NotClaimed(
                    currencies.isEmpty()
                            ? "Not claimed: what the work cost is not written down in the order."
                            : "Not claimed: the order has costs in several currencies.");
        }
        BigDecimal planned = spent.stream().map(Spending.Spent::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        Whose whose = owners.of(work.assetId());
        return new NewEntry(
                event.on(),
                Formula.REPAIR_AVOIDED,
                currencies.iterator().next(),
                Map.of("planned-cost", planned),
                List.of(event),
                List.of(),
                whose.site(),
                whose.department(),
                whose.classCode(),
                null);
    }
}
