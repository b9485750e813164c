package org.orderly.maintenance.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.orderly.maintenance.schedule.planning.Before;
import org.orderly.maintenance.schedule.planning.Bounds;
import org.orderly.maintenance.schedule.planning.Fixed;
import org.orderly.maintenance.schedule.planning.Shift;
import org.orderly.maintenance.schedule.planning.Visit;
import org.orderly.maintenance.schedule.planning.Walk;
import org.orderly.maintenance.schedule.planning.Weights;
import org.orderly.maintenance.schedule.planning.WorkPlan;

/** Puts together what a plan begins with: orders, people, and what the schedule says so far. */
@ApplicationScoped
class Outlooks {

    /** How far back an assignment may lie whose order is still open. */
    private static final Duration BACK = Duration.ofDays(60);

    private static final Duration AHEAD = Duration.ofDays(365);

    private final OrdersAhead ahead;
    private final WalkTimes walks;
    private final SiteTime time;
    private final ScheduleConfig config;

    Outlooks(OrdersAhead ahead, WalkTimes walks, SiteTime time, ScheduleConfig config) {
        this.ahead = ahead;
        this.walks = walks;
        this.time = time;
        this.config = config;
    }

    /** The days that are planned. */
    Frame frame() {
        return time.frame(time.today(), config.days());
    }

    /**
     * What is known now.
     *
     * @param afresh whether nothing but what is fixed keeps its place, rather than as much as possible
     */
    @Transactional
    Outlook look(Frame frame, boolean afresh) {
        Instant now = time.now();
        List<Long> places = new ArrayList<>();
        Map<Long, Circumstances> orders = ahead.look(frame, now, places).stream()
                .collect(Collectors.toMap(
                        found -> found.order().id(), Function.identity(), (a, b) -> a, LinkedHashMap::new));
        List<Technician> technicians = Technician.active();
        Map<Long, Technician> byId =
                technicians.stream().collect(Collectors.toMap(technician -> technician.id, Function.identity()));
        List<Absence> absences = Absence.within(frame);
        ShiftBook book = new ShiftBook(frame, now, technicians, time.calendars(technicians, frame), absences, places);
        List<Assignment> assignments = Assignment.between(now.minus(BACK), now.plus(AHEAD)).stream()
                .filter(row -> orders.containsKey(row.orderId) && byId.containsKey(row.technicianId))
                .toList();
        Map<Long, Assignment> rows =
                assignments.stream().collect(Collectors.toMap(row -> row.orderId, Function.identity()));
        Set<Long> fixed = fix(frame, now, orders, rows, technicians, book);
        Walk walk = walks.between(places);
        WorkPlan plan = plan(frame, now, orders, rows, fixed, book, walk, afresh);
        return new Outlook(
                frame, now, ScheduleState.now().version, orders, byId, absences, assignments, fixed, plan, book, walk);
    }

    private Set<Long> fix(
            Frame frame,
            Instant now,
            Map<Long, Circumstances> orders,
            Map<Long, Assignment> rows,
            List<Technician> technicians,
            ShiftBook book) {
        Map<String, Long> byName = new HashMap<>();
        technicians.stream()
                .filter(technician -> technician.username != null)
                .forEach(technician -> byName.put(technician.username, technician.id));
        Set<Long> fixed = new HashSet<>();
        for (Circumstances found : orders.values()) {
            Assignment row = rows.get(found.order().id());
            boolean underWay = row != null && !row.startsAt.isAfter(now) && row.endsAt.isAfter(now);
            boolean pinned = row != null && row.pinned && row.endsAt.isAfter(now);
            if (found.hasBegun()) {
                fixed.add(found.order().id());
                Long technician = byName.getOrDefault(
                        String.valueOf(found.order().assignee()), row == null ? null : (Long) row.technicianId);
                if (technician != null) {
                    Instant from = underWay ? row.startsAt : now;
                    Instant until = underWay
                            ? row.endsAt
                            : now.plus(Duration.ofMinutes(found.task().minutes()));
                    book.fix(technician, block(found, frame, from, until));
                }
            } else if (underWay || pinned) {
                fixed.add(found.order().id());
                book.fix(row.technicianId, block(found, frame, row.startsAt, row.endsAt));
            }
        }
        return fixed;
    }

    private static Fixed block(Circumstances found, Frame frame, Instant from, Instant until) {
        return new Fixed(
                found.order().id(),
                frame.minute(from),
                frame.minute(until),
                found.task().place());
    }

    private WorkPlan plan(
            Frame frame,
            Instant now,
            Map<Long, Circumstances> orders,
            Map<Long, Assignment> rows,
            Set<Long> fixed,
            ShiftBook book,
            Walk walk,
            boolean afresh) {
        Bounds bounds = new Bounds(frame.minute(now), frame.minute(frame.end().plus(config.leftOutUntil())));
        Weights weights = weights();
        List<Visit> visits = new ArrayList<>();
        for (Circumstances found : orders.values()) {
            Assignment row = rows.get(found.order().id());
            boolean room = row != null || visits.size() < config.most();
            if (room && !fixed.contains(found.order().id()) && found.held() == null) {
                boolean stands = !afresh && row != null && row.startsAt.isAfter(now);
                Before before = stands
                        ? new Before(
                                row.technicianId,
                                book.shiftAt(row.technicianId, row.startsAt),
                                frame.minute(row.startsAt),
                                true)
                        : null;
                visits.add(new Visit(found.task(), before, bounds, weights));
            }
        }
        List<Shift> shifts = book.shifts(walk);
        Map<Long, Shift> byId = shifts.stream().collect(Collectors.toMap(Shift::id, Function.identity()));
        visits.stream()
                .filter(visit -> visit.before() != null
                        && byId.containsKey(visit.before().shift()))
                .filter(visit -> book.isOpen(
                        visit.before().worker(),
                        visit.before().shift(),
                        visit.before().start(),
                        visit.before().start() + visit.minutes()))
                .sorted(Comparator.comparingInt(visit -> visit.before().start()))
                .forEach(visit -> byId.get(visit.before().shift()).visits().add(visit));
        return new WorkPlan(shifts, visits, weights);
    }

    private Weights weights() {
        ScheduleConfig.Wishes wishes = config.wishes();
        return new Weights(
                List.of(
                        wishes.lateHourImmediate(),
                        wishes.lateHourUrgent(),
                        wishes.lateHourSoon(),
                        wishes.lateHourConvenient()),
                wishes.highRiskLate(),
                wishes.highRiskHour(),
                wishes.walkMinute(),
                wishes.leftOut(),
                wishes.load(),
                wishes.otherShift(),
                wishes.otherTime());
    }
}
