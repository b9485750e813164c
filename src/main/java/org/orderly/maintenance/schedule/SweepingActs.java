package org.orderly.maintenance.schedule;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.orderly.http.Problem;
import org.orderly.http.Problems;
import org.orderly.maintenance.JsonText;
import org.orderly.maintenance.WorkOrders;
import org.orderly.security.AuditTrail;
import org.orderly.security.Caller;
import org.orderly.security.Change;

/** Writes down what changes much of the schedule at once, and takes a replaced schedule back. */
@ApplicationScoped
class SweepingActs {

    static final String KIND = "schedule";
    private static final TypeReference<List<Row>> ROWS = new TypeReference<>() {};

    private final WorkOrders orders;
    private final AuditTrail trail;
    private final Caller caller;
    private final SiteTime time;

    SweepingActs(WorkOrders orders, AuditTrail trail, Caller caller, SiteTime time) {
        this.orders = orders;
        this.trail = trail;
        this.caller = caller;
        this.time = time;
    }

    /** Where an order stood; without a technician it was not on the schedule. */
    record Row(
            long orderId,
            Long technicianId,
            Instant startsAt,
            Instant endsAt,
            boolean pinned,
            boolean published,
            String anyway) {

        static Row of(long orderId) {
            Assignment row = Assignment.findById(orderId);
            return row == null
                    ? new Row(orderId, null, null, null, false, false, null)
                    : new Row(
                            orderId, row.technicianId, row.startsAt, row.endsAt, row.pinned, row.published, row.anyway);
        }
    }

    /** In the transaction of the caller, who holds the state and has counted its version up. */
    SweepingAct begin(String kind, String says, ScheduleState state, List<?> undo) {
        return begin(kind, says, state, undo, caller.name());
    }

    SweepingAct begin(String kind, String says, ScheduleState state, List<?> undo, String by) {
        SweepingAct act = new SweepingAct();
        act.kind = kind;
        act.says = says;
        act.doneAt = time.now();
        act.doneBy = by;
        act.versionAfter = state.version;
        act.undo = JsonText.written(undo);
        act.persist();
        trail.record(KIND, act.id, kind, Map.of("says", new Change(null, says)));
        return act;
    }

    /**
     * The act, if it can be taken back now; the caller holds the state.
     *
     * @throws Problem 404, 409
     */
    SweepingAct undoable(long id, ScheduleState state) {
        SweepingAct act = SweepingAct.<SweepingAct>findByIdOptional(id)
                .orElseThrow(() -> Problems.notFound("There is no such act " + id + "."));
        if (act.undoneAt != null) {
            throw Problems.conflict("This was taken back already, by " + act.undoneBy + ".");
        }
        if (!act.canBeUndone(state.version, time.now())) {
            throw Problems.conflict(
                    "This cannot be taken back any more: the schedule has changed since, or a day has" + " gone by.");
        }
        return act;
    }

    void undone(SweepingAct act) {
        act.undoneAt = time.now();
        act.undoneBy = caller.name();
        trail.record(KIND, act.id, "taken back", Map.of("says", new Change(act.says, null)));
    }

    /** Puts the orders back where they stood, as far as they are still to be done and who had them is still here. */
    void restore(SweepingAct act) {
        for (Row row : JsonText.read(act.undo, ROWS)) {
            boolean open = orders.openOne(row.orderId());
            Technician technician = row.technicianId() == null ? null : Technician.findById(row.technicianId());
            if (open && technician != null && technician.active) {
                Assignment back = Assignment.of(row.orderId());
                back.set(row.technicianId(), row.startsAt(), row.endsAt());
                back.pinned = row.pinned();
                back.published = row.published();
                back.anyway = row.anyway();
                back.persist();
            } else {
                Assignment.deleteById(row.orderId());
            }
        }
    }
}
