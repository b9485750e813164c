package org.orderly.maintenance.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * @param book who works when
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
        ShiftBook book,
        Walk walk) {

    /** What the same person does before it in that shift, or null. */
    Assignment before(Assignment row) {
        long shift = book.shiftAt(row.technicianId, row.startsAt);
        Assignment before = null;
        for (Assignment other : assignments) {
            if (other.technicianId == row.technicianId
                    && other.startsAt.isBefore(row.startsAt)
                    && book.shiftAt(other.technicianId, other.startsAt) == shift) {
                before = other;
            }
        }
        return before;
    }

    Assignment assignment(long orderId) {
        return assignments.stream()
                .filter(assignment -> assignment.orderId == orderId)
                .findFirst()
                .orElse(null);
    }
}
