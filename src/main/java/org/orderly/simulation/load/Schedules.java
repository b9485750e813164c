package org.orderly.simulation.load;

import java.time.Duration;
import java.util.Comparator;
import org.orderly.maintenance.schedule.planning.InTurn;
import org.orderly.maintenance.schedule.planning.Planner;
import org.orderly.maintenance.schedule.planning.Tally;
import org.orderly.maintenance.schedule.planning.Task;
import org.orderly.maintenance.schedule.planning.WorkPlan;

/** Plans a week beside two ways of planning without a solver, and plans anew after something broke. */
final class Schedules {

    private static final int ORDERS = 500;
    private static final int TECHNICIANS = 12;
    private static final int DAYS = 5;
    private static final int TEN_ON_MONDAY = 10 * 60;
    /** How long the service searches when it plans anew by itself. */
    private static final Duration AGAIN = Duration.ofMillis(1500);

    private final Figures figures;
    private final Duration time;
    private long run;

    Schedules(Figures figures, Duration time) {
        this.figures = figures;
        this.time = time;
    }

    static boolean has(char part) {
        return part == 'j';
    }

    void measure() {
        Workload workload = new Workload(ORDERS, TECHNICIANS, DAYS, ++run);
        Tally due = inTurn(workload, InTurn.DUE_FIRST, "due first");
        Tally costly = inTurn(workload, InTurn.COSTLY_FIRST, "costly first");
        WorkPlan plan = plan(workload);
        Tally planned = plan.tally();
        figures.take(
                "j waiting costs less than due first", less(planned.waitingCents(), due.waitingCents()), "%", "25");
        figures.take(
                "j waiting costs less than costly first", less(planned.waitingCents(), costly.waitingCents()), "%");
        figures.take("j all wishes cost less than due first", less(planned.cents(), due.cents()), "%");
        figures.take("j all wishes cost less than costly first", less(planned.cents(), costly.cents()), "%");
        again(workload, plan);
    }

    private Tally inTurn(Workload workload, Comparator<Task> order, String name) {
        WorkPlan plan = workload.empty();
        InTurn.fill(plan, order);
        tell(name, plan.tally());
        return plan.tally();
    }

    private static double less(long ours, long theirs) {
        return 100 * (1 - (double) ours / theirs);
    }

    private WorkPlan plan(Workload workload) {
        long begin = System.nanoTime();
        double[] feasible = {Double.NaN};
        WorkPlan plan = new Planner(time).solve(workload.empty(), better -> {
            if (Double.isNaN(feasible[0]) && better.score().hardScore() == 0) {
                feasible[0] = seconds(begin);
                tell("first", better.tally());
            }
        });
        figures.take("j a feasible plan after", feasible[0], "s", "at most 10");
        tell("solver", plan.tally());
        return plan;
    }

    private void again(Workload workload, WorkPlan plan) {
        long begin = System.nanoTime();
        WorkPlan again = new Planner(AGAIN).solve(workload.broken(plan, TEN_ON_MONDAY), better -> {});
        figures.take("j planned anew after a breakdown in", seconds(begin), "s", "at most 2");
        Tally tally = again.tally();
        tell("anew", tally);
        figures.take("j of all orders changed", 100.0 * tally.changed() / ORDERS, "%", "below 5");
    }

    private void tell(String name, Tally tally) {
        System.out.printf("  %-14s %s%n", name, tally);
        figures.take("j " + name + ": waiting", tally.waitingCents() / 100.0, "EUR");
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
