package org.orderly.maintenance.schedule;

import java.util.HashMap;
import java.util.Map;
import org.orderly.maintenance.schedule.planning.Shift;

/** What the schedule costs as it stands, whoever put the orders where they are. */
final class Scoring {

    private final Outlook look;
    private final ScheduleConfig config;

    Scoring(Outlook look, ScheduleConfig config) {
        this.look = look;
        this.config = config;
    }

    ScheduleView.Score score(Double changedShare) {
        Breaks breaks = new Breaks(look);
        int now = look.frame().minute(look.now());
        int leftOutUntil = look.frame().minute(look.frame().end().plus(config.leftOutUntil()));
        double cents = 0;
        int hard = 0;
        int late = 0;
        int leftOut = 0;
        int travel = 0;
        Map<Long, Integer> done = new HashMap<>();
        Map<Long, Integer> load = new HashMap<>();
        for (Assignment row : look.assignments()) {
            if (row.endsAt.isAfter(look.now())) {
                Circumstances found = look.orders().get(row.orderId);
                done.put(row.orderId, look.frame().minute(row.endsAt));
                load.merge(row.technicianId, found.task().minutes(), Integer::sum);
                hard += breaks.of(found, look.technicians().get(row.technicianId), row.startsAt)
                                .isEmpty()
                        ? 0
                        : 1;
                travel += walk(look.before(row), row);
            }
        }
        for (Circumstances found : look.orders().values()) {
            int end = done.getOrDefault(found.order().id(), found.hasBegun() ? now : leftOutUntil);
            cents += found.task().waiting().cents(end - now);
            late += end > found.task().due() ? 1 : 0;
            leftOut += end == leftOutUntil ? 1 : 0;
        }
        return new ScheduleView.Score(
                hard,
                Math.round(cents) / 100.0,
                config.currency(),
                travel,
                fairness(load),
                late,
                leftOut,
                changedShare);
    }

    private int walk(Assignment from, Assignment to) {
        if (from == null) {
            return 0;
        }
        return look.walk()
                .minutes(
                        look.orders().get(from.orderId).task().place(),
                        look.orders().get(to.orderId).task().place());
    }

    private double fairness(Map<Long, Integer> load) {
        Map<Long, Integer> capacity = new HashMap<>();
        for (Shift shift : look.plan().shifts()) {
            capacity.merge(
                    shift.worker().id(),
                    shift.open().stream().mapToInt(span -> span.minutes()).sum(),
                    Integer::sum);
        }
        double least = Double.MAX_VALUE;
        double most = 0;
        for (Map.Entry<Long, Integer> works : capacity.entrySet()) {
            double share = works.getValue() == 0 ? 0 : (double) load.getOrDefault(works.getKey(), 0) / works.getValue();
            least = Math.min(least, share);
            most = Math.max(most, share);
        }
        return most == 0 ? 1 : Math.round(100 * least / most) / 100.0;
    }
}
