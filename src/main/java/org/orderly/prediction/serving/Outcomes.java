package org.orderly.prediction.serving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** What technicians found: the labels of the next training. */
@ApplicationScoped
public class Outcomes {

    private final Database database;
    private final Event<Found> found;
    private final Event<OutcomeRecorded> recorded;

    Outcomes(Database database, Event<Found> found, Event<OutcomeRecorded> recorded) {
        this.database = database;
        this.found = found;
        this.recorded = recorded;
    }

    record Found(OutcomeRecorded news) {}

    /**
     * Records what was found at a device; joins the caller's transaction, if there is one.
     *
     * @param mode how it had failed, or null
     * @param by the name of who found it
     */
    @Transactional
    public void record(long assetId, Instant at, Outcome outcome, String mode, String by) {
        database.change(
                "INSERT INTO device_outcomes (asset_id, at_ms, outcome, mode, recorded_by) VALUES (?, ?, ?, ?, ?)",
                assetId,
                at.toEpochMilli(),
                outcome.code(),
                mode,
                by);
        found.fire(new Found(new OutcomeRecorded(assetId, at, outcome)));
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Found what) {
        recorded.fire(what.news());
    }
}
