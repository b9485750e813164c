package org.orderly.maintenance.figures;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.orderly.maintenance.Finding;

/** Whether planned work is done in time, and whether it finds anything. */
final class PlannedWork {

    private PlannedWork() {}

    /** Done inside the window by due in the period. */
    static Figure completion(Measure measure, Collection<OrderFact> orders, Set<Long> retired, Period period) {
        List<OrderFact> due = due(orders, retired, period);
        long cancelled = due.stream().filter(OrderFact::isCancelled).count();
        long inWindow = due.stream().filter(OrderFact::isInWindow).count();
        return measure.ratio(
                inWindow,
                due.size(),
                cancelled == 0 ? null : Numbers.count(cancelled, "order") + " cancelled: counted as not done.");
    }

    /** The same for these devices alone. */
    static Figure highRisk(Set<Long> highRisk, Collection<OrderFact> orders, Set<Long> retired, Period period) {
        return completion(
                Measure.PM_COMPLETION_HIGH_RISK,
                orders.stream()
                        .filter(order -> highRisk.contains(order.assetId()))
                        .toList(),
                retired,
                period);
    }

    /** What found a hidden failure, or a value out of its limits, by what was done. */
    static Figure found(Collection<OrderFact> orders, Period period) {
        List<OrderFact> done = orders.stream()
                .filter(order -> order.isPlanned() && !order.isCancelled() && period.holds(order.doneAt()))
                .toList();
        long found = done.stream()
                .filter(order -> order.finding() == Finding.HIDDEN_FAILURE || order.failedLine())
                .count();
        return Measure.PM_YIELD.ratio(found, done.size(), null);
    }

    /** What fell due; a device that was retired before the work was done does not count. */
    static List<OrderFact> due(Collection<OrderFact> orders, Set<Long> retired, Period period) {
        return orders.stream()
                .filter(order -> order.isPlanned() && !order.state().equals("proposed") && period.holds(order.dueAt()))
                .filter(order -> order.doneAt() != null || !retired.contains(order.assetId()))
                .toList();
    }
}
