package org.orderly.maintenance;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.orderly.prediction.serving.RiskRaised;

/** A risk that reached its threshold becomes a proposal, with its reason and its evidence; a person decides. */
@ApplicationScoped
class RiskProposals {

    private static final Logger LOG = Logger.getLogger(RiskProposals.class);

    private final WorkOrders orders;

    RiskProposals(WorkOrders orders) {
        this.orders = orders;
    }

    void raised(@Observes RiskRaised risk) {
        try {
            QuarkusTransaction.requiringNew().run(() -> orders.open(proposal(risk)));
        } catch (RuntimeException e) {
            LOG.warnf(e, "no proposal for a risk asset=%d", risk.assetId());
        }
    }

    static NewOrder proposal(RiskRaised risk) {
        String title = "Likely to fail within 30 days" + (risk.reason().isBlank() ? "" : ": " + risk.reason());
        String evidence = String.format(
                Locale.ROOT,
                "%sRisk of a failure within 30 days: %.0f %% (threshold of its class: %.0f %%). Expected harm %.1f. Model %s.",
                risk.reason().isBlank() ? "" : sentence(risk.reason()) + ". ",
                100 * risk.risk30(),
                100 * risk.threshold(),
                risk.expectedHarm(),
                risk.model());
        return NewOrder.of(risk.assetId(), OrderKind.PREDICTIVE, shortened(title), OrderSource.RISK, null)
                .proposedBecause(evidence);
    }

    private static String sentence(String reason) {
        return reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1);
    }

    private static String shortened(String title) {
        return title.length() > 200 ? title.substring(0, 199) + "…" : title;
    }
}
