package org.orderly.maintenance.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** What is still to be done, and for how long already. */
final class Backlog {

    private static final double MINUTES = 60;
    private static final double DAY_HOURS = 24;

    private Backlog() {}

    /** As it was at that moment. */
    static List<Figure> at(Instant at, Collection<OrderFact> orders) {
        List<OrderFact> open =
                orders.stream().filter(order -> order.isOpenAt(at)).toList();
        double[] ages = open.stream()
                .mapToDouble(order -> Duration.between(order.requestedAt(), at).toMinutes() / MINUTES / DAY_HOURS)
                .sorted()
                .toArray();
        long overdue = open.stream()
                .filter(order -> order.dueAt() != null && order.dueAt().isBefore(at))
                .count();
        return List.of(
                Measure.BACKLOG.of(open.size()),
                Measure.BACKLOG_HOURS.of(
                        open.stream().mapToInt(OrderFact::estimatedMinutes).sum() / MINUTES),
                Measure.BACKLOG_OVERDUE.of((double) overdue, (double) overdue, (double) open.size(), null),
                Measure.BACKLOG_AGE.of(median(ages), null, null, null),
                bucket(Measure.BACKLOG_WEEK, ages, -1, 7),
                bucket(Measure.BACKLOG_MONTH, ages, 7, 30),
                bucket(Measure.BACKLOG_QUARTER, ages, 30, 90),
                bucket(Measure.BACKLOG_OLD, ages, 90, Double.POSITIVE_INFINITY));
    }

    private static Figure bucket(Measure measure, double[] ages, double over, double upTo) {
        double count =
                Arrays.stream(ages).filter(age -> age > over && age <= upTo).count();
        return measure.of(count, count, (double) ages.length, null);
    }

    private static Double median(double[] sorted) {
        if (sorted.length == 0) {
            return null;
        }
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
