package org.orderly.maintenance.schedule.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Small weeks whose best plan can be seen. Places 0, 1 and 2 are 1, 20 and 20 minutes apart. */
class PlannerTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final int EIGHT = 8 * 60;
    private static final int NOON = 12 * 60;
    private static final Walk WALK = new Walk(new int[][] {{0, 1, 20}, {1, 0, 20}, {20, 20, 0}}, 10, 5);
    private static final Worker ADA = new Worker(1, "Ada", Map.of("imaging", Worker.FOR_GOOD, "dialysis", 0), 0);
    private static final Worker BEN = new Worker(2, "Ben", Map.of(), 0);
    private static final Waiting CHEAP = new Waiting(100, 10, 0.02, false);
    private static final Waiting DEAR = new Waiting(50_000, 10, 0, true);

    @Test
    void what_costs_most_to_let_wait_comes_first() {
        Visit cheap = visit(task(1).build());
        Visit dear = visit(task(2).waiting(DEAR).build());
        WorkPlan plan = solve(List.of(morning(ADA)), List.of(cheap, dear));
        assertThat(start(plan, 2)).isEqualTo(EIGHT);
        assertThat(start(plan, 1)).isEqualTo(EIGHT + 60);
    }

    @Test
    void work_goes_to_who_is_able_and_not_to_whose_certificate_has_ended() {
        WorkPlan plan = solve(
                List.of(morning(BEN), morning(ADA)),
                List.of(
                        visit(task(1).skill("imaging").build()),
                        visit(task(2).skill("dialysis").build())));
        assertThat(find(plan, 1).shift().worker()).isEqualTo(ADA);
        assertThat(find(plan, 2).isLeftOut()).isTrue();
        assertThat(plan.tally().broken()).isZero();
    }

    @Test
    void nothing_begins_before_its_part_comes_or_outside_the_hours_of_its_device() {
        WorkPlan plan = solve(
                List.of(morning(ADA), morning(BEN)),
                List.of(
                        visit(task(1).earliest(EIGHT + 70).build()),
                        visit(task(2).windows(new Span(EIGHT + 100, NOON)).build()),
                        visit(task(3).windows(new Span(0, EIGHT + 30)).build())));
        assertThat(start(plan, 1)).isEqualTo(EIGHT + 90);
        assertThat(start(plan, 2)).isEqualTo(EIGHT + 120);
        assertThat(find(plan, 3).isLeftOut()).isTrue();
    }

    @Test
    void a_long_walk_moves_what_comes_after_it_by_half_an_hour_and_a_short_one_does_not() {
        WorkPlan plan = solve(
                List.of(morning(ADA)),
                List.of(
                        visit(task(1).place(0).waiting(DEAR).build()),
                        visit(task(2).place(1).priority(1).due(EIGHT + 120).build()),
                        visit(task(3).place(2).build())));
        assertThat(start(plan, 1)).isEqualTo(EIGHT);
        assertThat(start(plan, 2)).isEqualTo(EIGHT + 60);
        assertThat(start(plan, 3)).isEqualTo(EIGHT + 150);
    }

    @Test
    void leave_and_work_that_is_fixed_are_kept_free() {
        Shift shift = new Shift(
                1,
                ADA,
                MONDAY,
                Span.without(List.of(new Span(EIGHT, NOON)), List.of(new Span(EIGHT, EIGHT + 60))),
                List.of(new Fixed(9, EIGHT + 60, EIGHT + 120, 0)),
                WALK);
        WorkPlan plan = solve(List.of(shift), List.of(visit(task(1).build())));
        assertThat(start(plan, 1)).isEqualTo(EIGHT + 120);
    }

    @Test
    void what_stands_stays_when_something_cheap_comes_in_between() {
        Shift shift = morning(ADA);
        Visit first = new Visit(task(1).build(), new Before(1, shift.id(), EIGHT + 60, true), BOUNDS, Weights.USUAL);
        Visit later = new Visit(task(2).build(), new Before(1, shift.id(), EIGHT + 120, true), BOUNDS, Weights.USUAL);
        shift.visits().addAll(List.of(first, later));
        WorkPlan plan = solve(List.of(shift), List.of(first, later, visit(task(3).build())));
        assertThat(plan.tally().changed()).isZero();
        assertThat(start(plan, 3)).isIn(EIGHT, EIGHT + 180);
    }

    @Test
    void what_broke_comes_before_what_stands() {
        Shift shift = morning(ADA);
        Visit first = new Visit(task(1).build(), new Before(1, shift.id(), EIGHT, true), BOUNDS, Weights.USUAL);
        shift.visits().add(first);
        WorkPlan plan = solve(
                List.of(shift),
                List.of(first, visit(task(2).waiting(DEAR).priority(1).build())));
        assertThat(start(plan, 2)).isEqualTo(EIGHT);
        assertThat(plan.tally().changed()).isEqualTo(1);
    }

    @Test
    void two_people_share_what_one_could_do_alone() {
        List<Visit> visits = new ArrayList<>();
        for (int order = 1; order <= 4; order++) {
            visits.add(visit(task(order).build()));
        }
        WorkPlan plan = solve(List.of(morning(ADA), morning(BEN)), visits);
        assertThat(plan.shifts()).allSatisfy(shift -> assertThat(shift.visits()).hasSize(2));
    }

    @Test
    void no_plan_of_a_busy_day_breaks_a_rule() {
        List<Visit> visits = new ArrayList<>();
        for (int order = 1; order <= 30; order++) {
            visits.add(visit(task(order).place(order % 3).build()));
        }
        Tally tally = solve(List.of(morning(ADA), morning(BEN)), visits).tally();
        assertThat(tally.broken()).isZero();
        assertThat(tally.leftOut()).isBetween(20, 24);
    }

    private static final Bounds BOUNDS = new Bounds(0, 7 * 24 * 60);

    private static Shift morning(Worker worker) {
        return new Shift(worker.id(), worker, MONDAY, List.of(new Span(EIGHT, NOON)), List.of(), WALK);
    }

    private static Visit visit(Task task) {
        return new Visit(task, null, BOUNDS, Weights.USUAL);
    }

    private static WorkPlan solve(List<Shift> shifts, List<Visit> visits) {
        return new Planner(Duration.ofMillis(400)).solve(new WorkPlan(shifts, visits, Weights.USUAL), better -> {});
    }

    private static Visit find(WorkPlan plan, long order) {
        return plan.visits().stream().filter(v -> v.id() == order).findFirst().orElseThrow();
    }

    private static Integer start(WorkPlan plan, long order) {
        return find(plan, order).start();
    }

    private static Draft task(long order) {
        return new Draft(order);
    }

    /** An order of an hour at place 0 that anybody can do at any time, unless it says otherwise. */
    private static final class Draft {
        private final long order;
        private int place;
        private String skill;
        private int earliest;
        private int due = Task.NEVER;
        private Span[] windows;
        private int priority = 4;
        private Waiting waiting = CHEAP;

        Draft(long order) {
            this.order = order;
        }

        Draft place(int at) {
            place = at;
            return this;
        }

        Draft skill(String needed) {
            skill = needed;
            return this;
        }

        Draft earliest(int minute) {
            earliest = minute;
            return this;
        }

        Draft due(int minute) {
            due = minute;
            return this;
        }

        Draft windows(Span... spans) {
            windows = spans;
            return this;
        }

        Draft priority(int level) {
            priority = level;
            return this;
        }

        Draft waiting(Waiting cost) {
            waiting = cost;
            return this;
        }

        Task build() {
            return new Task(order, 60, place, skill, earliest, due, windows, priority, false, waiting);
        }
    }
}
