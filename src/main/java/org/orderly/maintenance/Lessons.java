package org.orderly.maintenance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.orderly.prediction.serving.Outcome;
import org.orderly.prediction.serving.Outcomes;

/**
 * What the work at a device found goes back to the prediction: it counts in the precision of the model, and the next one
 * learns from it. Told in the transaction of the order: both are kept, or neither.
 */
@ApplicationScoped
class Lessons {

    private final Outcomes outcomes;

    Lessons(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    /** Of repairs and of predicted failures; an inspection of a device that nobody complained of says nothing. */
    void tell(WorkOrder order, Instant at, String by) {
        boolean says = order.kind == OrderKind.PREDICTIVE
                || order.kind == OrderKind.CORRECTIVE
                || order.finding == Finding.HIDDEN_FAILURE;
        if (says) {
            outcomes.record(order.assetId, at, outcome(order.finding), order.failureCode, by);
        }
    }

    static Outcome outcome(Finding finding) {
        return switch (finding) {
            case CONFIRMED -> Outcome.CONFIRMED;
            case NO_FAULT, USE_ERROR -> Outcome.NO_FAULT;
            case OTHER_FAULT, HIDDEN_FAILURE -> Outcome.OTHER_FAULT;
        };
    }
}
