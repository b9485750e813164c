package org.orderly.maintenance.figures;

import java.util.Collection;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.orderly.maintenance.Finding;

/** How long repairs take, and how often there was nothing to repair. */
final class Repairs {

    private static final double MINUTES = 60;

    private Repairs() {}

    /** The time to repair and its three parts, which add up to it. */
    static List<Figure> mttr(Collection<OrderFact> orders, Period period) {
        List<OrderFact> repairs =
                done(orders, period).filter(OrderFact::foundFault).toList();
        List<OrderFact> timed = repairs.stream()
                .filter(order -> order.bench() + order.travel() + order.parts() > 0)
                .toList();
        long without = (long) repairs.size() - timed.size();
        String caution =
                without == 0 ? null : Numbers.count(without, "repair") + " without any time written down: left out.";
        return List.of(
                mean(Measure.MTTR, timed, order -> order.bench() + order.travel() + order.parts(), caution),
                mean(Measure.MTTR_BENCH, timed, OrderFact::bench, null),
                mean(Measure.MTTR_TRAVEL, timed, OrderFact::travel, null),
                mean(Measure.MTTR_PARTS, timed, OrderFact::parts, null));
    }

    /** No fault found by all that was looked at. */
    static Figure noProblemFound(Collection<OrderFact> orders, Period period) {
        List<OrderFact> done = done(orders, period).toList();
        long nothing = done.stream()
                .filter(order -> order.finding() == Finding.NO_FAULT)
                .count();
        return Measure.NPF_SHARE.ratio(nothing, done.size(), null);
    }

    private static Stream<OrderFact> done(Collection<OrderFact> orders, Period period) {
        return orders.stream()
                .filter(order -> order.isCorrective() && !order.isCancelled() && period.holds(order.doneAt()));
    }

    private static Figure mean(Measure measure, List<OrderFact> of, ToLongFunction<OrderFact> minutes, String caution) {
        return measure.ratio(of.stream().mapToLong(minutes).sum() / MINUTES, of.size(), caution);
    }
}
