package org.orderly.maintenance.schedule.planning;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import java.util.function.Consumer;

/** One search for a good plan; it can be ended early from another thread. */
public final class Planner {

    private final Solver<WorkPlan> solver;

    /** @param time how long it searches */
    public Planner(Duration time) {
        solver = SolverFactory.<WorkPlan>create(new SolverConfig()
                        .withSolutionClass(WorkPlan.class)
                        .withEntityClasses(Shift.class, Visit.class)
                        .withConstraintProviderClass(Rules.class)
                        .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                        .withRandomSeed(0L)
                        .withTerminationConfig(new TerminationConfig().withSpentLimit(time)))
                .buildSolver();
    }

    /**
     * Searches until the time is over.
     *
     * @param better is told of each plan that is better than those before, in the thread that searches
     * @param plan what there is; if nothing is planned yet, it is filled in turn, so that the search begins with a plan
     * @return the best one, a plan of its own
     */
    public WorkPlan solve(WorkPlan plan, Consumer<WorkPlan> better) {
        solver.addEventListener(event -> {
            if (event.isNewBestSolutionInitialized()) {
                better.accept(event.getNewBestSolution());
            }
        });
        if (plan.shifts().stream().allMatch(shift -> shift.visits().isEmpty())) {
            InTurn.fill(plan, InTurn.COSTLY_FIRST);
        }
        return solver.solve(plan);
    }

    /** Ends the search soon; what has been found by then is the answer. */
    public void end() {
        solver.terminateEarly();
    }
}
