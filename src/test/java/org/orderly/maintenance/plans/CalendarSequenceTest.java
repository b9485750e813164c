package org.orderly.maintenance.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However a plan's times are done, one follows the other, and none is lost. */
class CalendarSequenceTest {

    @Property
    void the_next_time_is_after_the_one_before_however_early_that_was_done(
            @ForAll("rules") DueRule.Calendar rule,
            @ForAll("days") LocalDate due,
            @ForAll @IntRange(min = -400, max = 400) int doneAfter,
            @ForAll @IntRange(max = 60) int window) {
        LocalDate done = due.plusDays(doneAfter);
        CalendarDue.Due next = next(rule, window, done, due, null, done, Rest.NEVER);
        assertThat(next.days().due()).isAfter(due);
        assertThat(rule.season().allows(next.days().due())).isTrue();
        // It is never farther away than the interval and the wait for the season allow.
        LocalDate latest = done.isAfter(due) ? done : due;
        assertThat(next.days().due())
                .isBeforeOrEqualTo(latest.plus(rule.every()).plusDays(400));
    }

    @Property
    void what_was_over_before_the_order_was_closed_is_counted_and_no_time_is_left_out(
            @ForAll("rules") DueRule.Calendar rule,
            @ForAll("days") LocalDate due,
            @ForAll @IntRange(min = 0, max = 900) int closedAfter,
            @ForAll @IntRange(max = 60) int window,
            @ForAll boolean skipped) {
        LocalDate closed = due.plusDays(closedAfter);
        CalendarDue.Due next =
                next(rule, window, skipped ? null : closed, due, skipped ? due : null, closed, Rest.NEVER);
        LocalDate before = due;
        for (DueDays passed : next.passed()) {
            assertThat(passed.due()).isAfter(before);
            assertThat(passed.latest()).isBefore(closed);
            assertThat(passed.due()).isBeforeOrEqualTo(before.plus(rule.every()).plusDays(400));
            before = passed.due();
        }
        assertThat(next.days().due()).isAfter(before);
        assertThat(rule.after(before, window, before).latest()).isAfterOrEqualTo(closed);
        if (skipped) {
            assertThat(next.days().latest()).isAfterOrEqualTo(closed);
        }
    }

    @Property
    void nothing_falls_due_while_a_plan_rests(
            @ForAll("rules") DueRule.Calendar rule,
            @ForAll("days") LocalDate due,
            @ForAll @IntRange(min = 1, max = 700) int rested,
            @ForAll @IntRange(max = 30) int window) {
        LocalDate again = due.plusDays(rested);
        CalendarDue.Due next = next(rule, window, due, due, null, due, new Rest(due, again));
        assertThat(next.days().latest()).isAfterOrEqualTo(again);
        assertThat(next.days().due()).isAfter(due);
        assertThat(rule.season().allows(next.days().due())).isTrue();
        assertThat(next.passed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // every, window, due, done, next
        "P1D,  0,  2026-11-30, 2026-11-29, 2026-12-01",
        "P1D,  3,  2026-11-30, 2026-11-28, 2026-12-01",
        "P7D,  3,  2026-11-30, 2026-11-20, 2026-12-07",
        "P7D,  3,  2026-11-30, 2026-11-28, 2026-12-05",
        "P1M,  5,  2027-01-31, 2027-01-31, 2027-02-28",
        "P1Y, 30,  2028-02-29, 2028-02-29, 2029-02-28",
        "P1Y, 30,  2028-02-29, 2028-02-01, 2029-02-01",
        "P6M, 15,  2026-11-30, 2026-05-30, 2027-05-30",
        "P6M, 15,  2026-11-30, 2027-01-15, 2027-07-15",
    })
    void a_time_done_early_or_late(Period every, int window, LocalDate due, LocalDate done, LocalDate next) {
        DueRule.Calendar rule = new DueRule.Calendar(every, null, null);
        assertThat(next(rule, window, done, due, null, done, Rest.NEVER).days().due())
                .isEqualTo(next);
    }

    private static CalendarDue.Due next(
            DueRule.Calendar rule,
            int window,
            LocalDate done,
            LocalDate due,
            LocalDate skipped,
            LocalDate closed,
            Rest rest) {
        return CalendarDue.of(
                rule,
                window,
                null,
                false,
                due.minusYears(1),
                rest,
                new CalendarDue.Known(done, due, skipped, closed, null, 7));
    }

    @Provide
    Arbitrary<DueRule.Calendar> rules() {
        Arbitrary<Period> every = Arbitraries.oneOf(
                Arbitraries.integers().between(1, 60).map(Period::ofDays),
                Arbitraries.integers().between(1, 18).map(Period::ofMonths),
                Arbitraries.integers().between(1, 3).map(Period::ofYears));
        Arbitrary<List<Integer>> months =
                Arbitraries.integers().between(1, 12).list().ofMinSize(0).ofMaxSize(4);
        Arbitrary<List<String>> weekdays = Arbitraries.of(
                        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
                .list()
                .ofMinSize(0)
                .ofMaxSize(3);
        return Combinators.combine(every, months, weekdays).as(DueRule.Calendar::new);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2024, 1, 1).toEpochDay(),
                        LocalDate.of(2033, 1, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }
}
