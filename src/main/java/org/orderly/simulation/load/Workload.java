package org.orderly.simulation.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.orderly.maintenance.schedule.planning.Before;
import org.orderly.maintenance.schedule.planning.Bounds;
import org.orderly.maintenance.schedule.planning.Fixed;
import org.orderly.maintenance.schedule.planning.Shift;
import org.orderly.maintenance.schedule.planning.Span;
import org.orderly.maintenance.schedule.planning.Task;
import org.orderly.maintenance.schedule.planning.Visit;
import org.orderly.maintenance.schedule.planning.Waiting;
import org.orderly.maintenance.schedule.planning.Walk;
import org.orderly.maintenance.schedule.planning.Weights;
import org.orderly.maintenance.schedule.planning.WorkPlan;
import org.orderly.maintenance.schedule.planning.Worker;

/**
 * A synthetic week of a biomedical team: orders of every kind, at places of a hospital of six floors, and people who work
 * early or late and can do this or that. The week begins on a Monday at midnight.
 */
final class Workload {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final int DAY = 24 * 60;
    private static final int HOUR = 60;
    private static final int PLACES = 90;
    private static final int FLOORS = 6;
    private static final int[] MINUTES = {20, 30, 30, 30, 45, 60, 60, 90};
    private static final List<String> SKILLS = List.of("imaging", "ventilation", "dialysis", "electrical-safety");
    private static final int LEFT_MINUTES = 7 * DAY;

    private final List<Worker> workers;
    private final Walk walk;
    private final List<Task> tasks;
    private final int days;

    Workload(int orders, int technicians, int days, long seed) {
        Random chance = new Random(seed);
        this.days = days;
        walk = walk(chance);
        workers = IntStream.range(0, technicians).mapToObj(Workload::worker).toList();
        tasks = IntStream.range(0, orders)
                .mapToObj(order -> task(order, days, chance))
                .toList();
    }

    /** Nothing is planned yet. */
    WorkPlan empty() {
        List<Visit> visits = tasks.stream().map(task -> visit(task, null, 0)).toList();
        return new WorkPlan(shifts(Map.of()), visits, Weights.USUAL);
    }

    /**
     * The same week at a later minute, after a ventilator broke: what has begun stays, everything else has its place.
     *
     * @param plan what was planned for the whole week
     */
    WorkPlan broken(WorkPlan plan, int now) {
        Map<Long, List<Fixed>> begun = new HashMap<>();
        List<Visit> visits = new ArrayList<>();
        Map<Long, List<Visit>> rows = new HashMap<>();
        for (Shift shift : plan.shifts()) {
            for (Visit visit : shift.visits()) {
                Task task = visit.task();
                if (visit.start() < now) {
                    begun.computeIfAbsent(shift.id(), none -> new ArrayList<>())
                            .add(new Fixed(task.order(), visit.start(), visit.done(), task.place()));
                } else {
                    Visit again = visit(
                            from(task, now), new Before(shift.worker().id(), shift.id(), visit.start(), true), now);
                    visits.add(again);
                    rows.computeIfAbsent(shift.id(), none -> new ArrayList<>()).add(again);
                }
            }
        }
        plan.visits().stream().filter(Visit::isLeftOut).forEach(v -> visits.add(visit(from(v.task(), now), null, now)));
        Waiting waiting = new Waiting(40_000, 24, 0, true);
        visits.add(visit(
                new Task(tasks.size() + 1L, 60, 3, "ventilation", now, now + 4 * HOUR, null, 1, true, waiting),
                null,
                now));
        List<Shift> shifts = shifts(begun);
        shifts.forEach(shift -> shift.visits().addAll(rows.getOrDefault(shift.id(), List.of())));
        return new WorkPlan(shifts, visits, Weights.USUAL);
    }

    private Visit visit(Task task, Before before, int now) {
        return new Visit(task, before, new Bounds(now, days * DAY + LEFT_MINUTES), Weights.USUAL);
    }

    private static Task from(Task task, int now) {
        return new Task(
                task.order(),
                task.minutes(),
                task.place(),
                task.skill(),
                Math.max(now, task.earliest()),
                task.due(),
                task.windows(),
                task.priority(),
                task.highRisk(),
                task.waiting());
    }

    private List<Shift> shifts(Map<Long, List<Fixed>> fixed) {
        List<Shift> shifts = new ArrayList<>();
        for (Worker worker : workers) {
            // One in four works late, so that somebody is there when no patient is on the imaging devices.
            int begin = worker.id() % 4 == 0 ? 13 * HOUR : 8 * HOUR;
            for (int day = 0; day < days; day++) {
                int from = day * DAY + begin;
                long id = worker.id() * days + day;
                List<Span> open =
                        List.of(new Span(from, from + 4 * HOUR), new Span(from + 4 * HOUR + 30, from + 8 * HOUR + 30));
                shifts.add(new Shift(id, worker, MONDAY.plusDays(day), open, fixed.getOrDefault(id, List.of()), walk));
            }
        }
        return shifts;
    }

    private static Worker worker(int id) {
        Map<String, Integer> skills = new HashMap<>();
        if (id % 2 == 0) {
            skills.put("electrical-safety", Worker.FOR_GOOD);
        }
        if (id % 4 == 0) {
            skills.put("imaging", 365 * 24 * HOUR);
        }
        skills.put(id % 3 == 0 ? "ventilation" : "dialysis", id * 30 * 24 * HOUR);
        return new Worker(id, "technician-" + id, skills, 0);
    }

    private Task task(int order, int days, Random chance) {
        double kind = chance.nextDouble();
        String skill = kind < 0.05 ? "imaging" : chance.nextInt(3) == 0 ? SKILLS.get(1 + chance.nextInt(3)) : null;
        boolean imaging = "imaging".equals(skill);
        boolean down = chance.nextDouble() < 0.15;
        boolean risky = !down && chance.nextDouble() < 0.3;
        int priority = down ? 1 + chance.nextInt(3) : risky ? 2 + chance.nextInt(2) : 3 + chance.nextInt(2);
        int due = (risky || !down)
                ? (chance.nextInt(16) - 2) * DAY + 16 * HOUR
                : 8 * HOUR + new int[] {4, 24, 7 * 24}[priority - 1] * HOUR;
        boolean waitsForPart = chance.nextDouble() < 0.08;
        double hourCents = imaging ? 40_000 : 500 * Math.exp(chance.nextDouble() * 3);
        double risk30 = risky ? 0.1 + 0.6 * chance.nextDouble() : 0.005 + 0.03 * chance.nextDouble();
        return new Task(
                order,
                MINUTES[chance.nextInt(MINUTES.length)],
                chance.nextInt(PLACES),
                skill,
                waitsForPart ? (1 + chance.nextInt(3)) * DAY : 0,
                due,
                imaging ? nights(days) : null,
                priority,
                chance.nextInt(8) == 0,
                new Waiting(hourCents, 24 + chance.nextInt(72), risk30, down));
    }

    /** Outside clinic hours. */
    private static Span[] nights(int days) {
        return IntStream.rangeClosed(0, days)
                .mapToObj(day -> new Span(day * DAY - 6 * HOUR, day * DAY + 7 * HOUR))
                .toArray(Span[]::new);
    }

    private static Walk walk(Random chance) {
        int[] x = chance.ints(PLACES, 0, 200).toArray();
        int[] y = chance.ints(PLACES, 0, 80).toArray();
        int[][] minutes = new int[PLACES][PLACES];
        for (int a = 0; a < PLACES; a++) {
            for (int b = 0; b < PLACES; b++) {
                int floors = Math.abs(a % FLOORS - b % FLOORS);
                double metres = Math.abs(x[a] - x[b]) + Math.abs(y[a] - y[b]);
                minutes[a][b] = a == b ? 0 : (int) Math.ceil(metres / 75 + (floors == 0 ? 0 : 1 + floors * 0.3));
            }
        }
        return new Walk(minutes, 10, 5);
    }
}
