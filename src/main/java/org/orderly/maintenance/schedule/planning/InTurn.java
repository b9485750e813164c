package org.orderly.maintenance.schedule.planning;

import java.util.Comparator;
import java.util.List;

/**
 * How a team plans without a solver: takes the orders in some order and gives each to whoever can begin it first. It is
 * what the solver is compared with.
 */
public final class InTurn {

    /** What is due first comes first. */
    public static final Comparator<Task> DUE_FIRST =
            Comparator.comparingInt(Task::due).thenComparingInt(Task::priority).thenComparingLong(Task::order);

    /** What costs most for each minute of work comes first. */
    public static final Comparator<Task> COSTLY_FIRST = Comparator.<Task>comparingDouble(
                    task -> -task.waiting().cents(24 * 60) / task.minutes())
            .thenComparingLong(Task::order);

    private InTurn() {}

    /** Fills the plan, which must be empty. */
    public static void fill(WorkPlan plan, Comparator<Task> order) {
        plan.visits().stream()
                .sorted(Comparator.comparing(Visit::task, order))
                .forEach(visit -> give(visit, plan.shifts()));
    }

    private static void give(Visit visit, List<Shift> shifts) {
        Shift best = null;
        int first = Integer.MAX_VALUE;
        for (Shift shift : shifts) {
            visit.place(shift, last(shift));
            if (!visit.isBeyondThem() && visit.start() != null && visit.start() < first) {
                best = shift;
                first = visit.start();
            }
        }
        visit.place(best, best == null ? null : last(best));
        if (best != null) {
            best.visits().add(visit);
        }
    }

    private static Visit last(Shift shift) {
        return shift.visits().isEmpty()
                ? null
                : shift.visits().get(shift.visits().size() - 1);
    }
}
