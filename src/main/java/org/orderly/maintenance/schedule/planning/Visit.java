package org.orderly.maintenance.schedule.planning;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.variable.CascadingUpdateShadowVariable;
import ai.timefold.solver.core.api.domain.variable.InverseRelationShadowVariable;
import ai.timefold.solver.core.api.domain.variable.PreviousElementShadowVariable;
import java.util.Objects;

/** An order that is to find its place: in which shift, after which other, and so from when until when. */
@PlanningEntity
public final class Visit {

    @PlanningId
    private long id;

    private Task task;
    private Before before;
    private Bounds bounds;
    private Weights weights;

    @InverseRelationShadowVariable(sourceVariableName = "visits")
    private Shift shift;

    @PreviousElementShadowVariable(sourceVariableName = "visits")
    private Visit previous;

    @CascadingUpdateShadowVariable(targetMethodName = "time")
    private Integer start;

    @CascadingUpdateShadowVariable(targetMethodName = "time")
    private Integer free;

    Visit() {}

    /**
     * @param before where it stood on the plan before, or null
     */
    public Visit(Task task, Before before, Bounds bounds, Weights weights) {
        this.id = task.order();
        this.task = task;
        this.before = before;
        this.bounds = bounds;
        this.weights = weights;
    }

    /** Follows from what comes before it in its shift. */
    @SuppressWarnings("unused") // called by the solver
    private void time() {
        place(shift, previous);
    }

    /** Puts it after that one, or at the beginning of the shift for null. */
    void place(Shift into, Visit after) {
        shift = into;
        previous = after;
        if (into == null) {
            start = null;
            free = null;
            return;
        }
        int since = after == null || after.free == null ? 0 : after.free;
        int found = into.room(this, since, from());
        start = found == Shift.NONE ? null : Integer.valueOf(found);
        free = start == null ? since : start + minutes();
    }

    /** The place they come from. */
    private int from() {
        return previous == null ? shift.worker().home() : previous.place();
    }

    public long id() {
        return id;
    }

    public Task task() {
        return task;
    }

    public Before before() {
        return before;
    }

    public Shift shift() {
        return shift;
    }

    public Visit previous() {
        return previous;
    }

    /** When it begins, or null if it is left out or finds no room. */
    public Integer start() {
        return start;
    }

    public int minutes() {
        return task.minutes();
    }

    int place() {
        return task.place();
    }

    /** In its old shift it may be asked not to begin earlier than it did. */
    int earliest() {
        boolean stays = before != null && before.keep() && before.shift() == shift.id();
        return stays ? Math.max(task.earliest(), before.start()) : task.earliest();
    }

    Span[] windows() {
        return task.windows();
    }

    /** When it is done; much later if the plan leaves it out. */
    public int done() {
        return start == null ? bounds.leftOut() : start + minutes();
    }

    boolean findsNoRoom() {
        return shift != null && start == null;
    }

    /** They lack the skill, or their certificate ends before it is done. */
    boolean isBeyondThem() {
        return start != null && !shift.worker().can(task.skill(), done());
    }

    public boolean isLeftOut() {
        return shift == null;
    }

    public int walkMinutes() {
        return shift.walk().minutes(from(), place());
    }

    public long waitingCents() {
        return Math.round(task.waiting().cents(done() - bounds.now()));
    }

    /** How long after its time it is done, minutes; what is late already counts from now. */
    public int lateMinutes() {
        return Math.max(0, done() - Math.max(bounds.now(), task.due()));
    }

    long lateCents() {
        return lateMinutes() * weights.lateHour(task.priority(), task.highRisk()) / 60;
    }

    long highRiskCents() {
        return task.highRisk() ? (done() - bounds.now()) * weights.highRiskHour() / 60 : 0;
    }

    /** Whether it is elsewhere or at another time than before. */
    public boolean isChanged() {
        return before != null
                && (shift == null || shift.worker().id() != before.worker() || !Objects.equals(start, before.start()));
    }

    long leftOutCents() {
        return isLeftOut() ? weights.leftOut() : 0;
    }

    long walkCents() {
        return isLeftOut() ? 0 : walkMinutes() * weights.walkMinute();
    }

    /** What it adds to the cost of the plan, fairness apart. */
    long cents() {
        return waitingCents() + lateCents() + highRiskCents() + changeCents() + leftOutCents() + walkCents();
    }

    long changeCents() {
        if (!isChanged()) {
            return 0;
        }
        return shift != null && shift.id() == before.shift() ? weights.otherTime() : weights.otherShift();
    }

    @Override
    public String toString() {
        return "order " + id;
    }
}
