package org.orderly.maintenance.schedule.planning;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All shifts and all orders of some days. */
@PlanningSolution
public final class WorkPlan {

    @PlanningEntityCollectionProperty
    private List<Shift> shifts;

    @PlanningEntityCollectionProperty
    @ValueRangeProvider
    private List<Visit> visits;

    @PlanningScore
    private HardSoftLongScore score;

    WorkPlan() {}

    public WorkPlan(List<Shift> shifts, List<Visit> visits, Weights weights) {
        this.shifts = shifts;
        this.visits = visits;
        Map<Worker, List<Shift>> ofWorker = shifts.stream().collect(Collectors.groupingBy(Shift::worker));
        ofWorker.forEach((worker, theirs) -> {
            int capacity = theirs.stream().mapToInt(Shift::capacity).sum();
            int fixed = theirs.stream().mapToInt(Shift::fixedMinutes).sum();
            theirs.forEach(shift -> shift.share(new Share(worker, capacity, fixed, weights.load())));
        });
    }

    public List<Shift> shifts() {
        return shifts;
    }

    public List<Visit> visits() {
        return visits;
    }

    /** What the solver thinks of it, or null before. */
    public HardSoftLongScore score() {
        return score;
    }

    /** What it costs, part by part. */
    public Tally tally() {
        return Tally.of(this);
    }
}
