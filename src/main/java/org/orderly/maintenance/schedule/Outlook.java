package org.orderly.maintenance.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orderly.maintenance.schedule.planning.Shift;
import org.orderly.maintenance.schedule.planning.Walk;
import org.orderly.maintenance.schedule.planning.WorkPlan;

/**
 * Everything a plan of some days begins with.
 *
 * @param version of the schedule that was looked at
 * @param orders those that are open, by number
 * @param technicians those who work here, by number
 * @param assignments what the schedule says of open orders, the earliest first
 * @param fixed the orders among them that planning leaves where they are
 * @param plan what can be moved, and the shifts
 */
record Outlook(
        Frame frame,
        Instant now,
        long version,
        Map<Long, Circumstances> orders,
        Map<Long, Technician> technicians,
        List<Absence> absences,
        List<Assignment> assignments,
        Set<Long> fixed,
        WorkPlan plan,
        Walk walk) {

    /** The shift of a technician in which that moment lies or, failing that, the one of its day; null if there is none. */
    Shift shift(long technicianId, Instant at) {
        return ShiftBook.at(plan.shifts(), technicianId, frame, at);
    }

    Assignment assignment(long orderId) {
        return assignments.stream()
                .filter(assignment -> assignment.orderId == orderId)
                .findFirst()
                .orElse(null);
    }
}
