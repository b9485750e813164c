package org.orderly.maintenance.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.orderly.telemetry.SignalCatalogue;
import org.orderly.telemetry.SignalDays;

/** Due days by themselves, without a service around them. */
class DueDaysTest {

    private static final LocalDate MADE = LocalDate.parse("2026-03-01");
    private static final DueRule.Calendar HALF_YEAR = new DueRule.Calendar(Period.ofMonths(6), null, null);

    @Test
    void the_next_is_counted_from_the_day_it_was_done_whether_early_or_late() {
        CalendarDue.Due due = calendar(HALF_YEAR, done("2026-01-31"));

        assertThat(due.days().due()).isEqualTo("2026-07-31");
        assertThat(due.days().earliest()).isEqualTo("2026-07-21");
        assertThat(due.days().latest()).isEqualTo("2026-08-10");
        assertThat(due.why()).isEqualTo("6 months after it was last done on 31 January 2026");
    }

    @Test
    void half_a_year_after_the_end_of_august_is_the_end_of_february() {
        assertThat(calendar(HALF_YEAR, done("2026-08-31")).days().due()).isEqualTo("2027-02-28");
    }

    @Test
    void a_cancelled_time_is_skipped() {
        CalendarDue.Known known = new CalendarDue.Known(
                LocalDate.parse("2025-09-01"),
                LocalDate.parse("2026-03-01"),
                LocalDate.parse("2026-03-01"),
                LocalDate.parse("2026-03-02"),
                null,
                1);
        assertThat(calendar(HALF_YEAR, known).days().due()).isEqualTo("2026-09-01");
    }

    @Test
    void a_device_that_was_just_bought_is_due_as_long_after_as_the_rule_says() {
        CalendarDue.Known known = new CalendarDue.Known(null, null, null, null, LocalDate.parse("2026-01-15"), 1);
        assertThat(calendar(HALF_YEAR, known).days().due()).isEqualTo("2026-07-15");
    }

    @Test
    void an_old_device_is_due_when_the_plan_begins_or_on_the_day_set() {
        CalendarDue.Known old = new CalendarDue.Known(null, null, null, null, LocalDate.parse("2012-01-15"), 1);
        assertThat(calendar(HALF_YEAR, old).days().due()).isEqualTo(MADE);
        LocalDate first = LocalDate.parse("2026-05-04");
        assertThat(CalendarDue.of(HALF_YEAR, 10, first, false, MADE, Rest.NEVER, old)
                        .days()
                        .due())
                .isEqualTo(first);
    }

    @Test
    void first_days_of_many_devices_are_spread_over_the_time_between_two() {
        List<LocalDate> days = LongStream.rangeClosed(1, 180)
                .mapToObj(number -> CalendarDue.of(
                                HALF_YEAR,
                                10,
                                null,
                                true,
                                MADE,
                                Rest.NEVER,
                                new CalendarDue.Known(null, null, null, null, null, number))
                        .days()
                        .due())
                .toList();
        assertThat(days).allSatisfy(day -> assertThat(day).isBetween(MADE, MADE.plusMonths(6)));
        assertThat(days.stream().filter(day -> day.isBefore(MADE.plusMonths(3))).count())
                .isBetween(60L, 120L);
    }

    @Test
    void a_season_moves_the_day_back_inside_the_window_and_otherwise_on() {
        Season weekdays = new Season(List.of(), List.of("monday", "Tuesday", "wednesday", "thursday", "friday"));
        // 1 March 2026 is a Sunday.
        assertThat(weekdays.fit(LocalDate.parse("2026-03-01"), 10).due()).isEqualTo("2026-02-27");
        assertThat(weekdays.fit(LocalDate.parse("2026-03-01"), 0).due()).isEqualTo("2026-03-02");
        Season summer = new Season(List.of(6, 7, 8), List.of());
        DueDays days = summer.fit(LocalDate.parse("2026-03-01"), 10);
        assertThat(days.due()).isEqualTo("2026-06-01");
        assertThat(days.earliest()).isEqualTo("2026-06-01");
        assertThat(days.latest()).isEqualTo("2026-06-11");
    }

    @Test
    void a_rule_that_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> new DueRule.Calendar(Period.ZERO, null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Season(List.of(13), null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Season(null, List.of("someday"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DueRule.Meter("run-hours", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DueRule.Condition("battery-capacity", 80.0, 90.0, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DueRule.Condition(null, null, null, 7.0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Scope(1L, null, null, "bed")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Scope(null, "Acme", null, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_counter_falls_due_when_it_has_grown_by_so_much() {
        DueRule.Meter rule = new DueRule.Meter("run-hours", 500);
        Usage usage = usage(counter("2026-01-01", 1_000, 10, 60));

        CalendarDue.Due due = MeterDue.of(rule, 7, "h", LocalDate.parse("2026-01-11"), false, usage);

        // 1,100 h when it was done, 1,590 h on 1 March, 10 h a day: 1,600 h on 2 March.
        assertThat(due.days().due()).isEqualTo("2026-03-02");
        assertThat(due.why()).isEqualTo("1,590 of 1,600 h, at 10 a day");
    }

    @Test
    void a_counter_that_begins_in_between_is_due_at_the_next_full_multiple() {
        Usage usage = usage(counter("2026-01-01", 1_234, 1, 10));
        CalendarDue.Due due =
                MeterDue.of(new DueRule.Meter("run-hours", 500), 7, "h", LocalDate.parse("2026-01-01"), true, usage);
        assertThat(due.why()).startsWith("1,243 of 1,500 h");
    }

    @Test
    void use_goes_on_when_a_counter_is_exchanged_and_one_that_stands_still_is_never_due() {
        DueRule.Meter rule = new DueRule.Meter("run-hours", 100);
        SignalDays exchanged = days(new int[] {0, 1, 2, 12}, new float[] {5_000, 5_010, 0, 95});
        CalendarDue.Due due = MeterDue.of(rule, 7, "h", LocalDate.EPOCH, false, usage(exchanged));
        assertThat(due.days().due()).isEqualTo(LocalDate.EPOCH.plusDays(12));
        assertThat(due.why()).isEqualTo("105 of 100 h used; the counter went from 5,010 to 0 on 3 January 1970");
        Usage still = usage(days(new int[] {0, 30}, new float[] {40, 40}));
        assertThat(MeterDue.of(rule, 7, "h", LocalDate.EPOCH, false, still)).isNull();
        assertThat(MeterDue.of(rule, 7, "h", LocalDate.EPOCH, false, null)).isNull();
    }

    private static Usage usage(SignalDays days) {
        return Usage.of(
                days, SignalCatalogue.load().signal("ventilator", "run-hours").orElseThrow(), Map.of());
    }

    private static CalendarDue.Due calendar(DueRule.Calendar rule, CalendarDue.Known known) {
        return CalendarDue.of(rule, 10, null, false, MADE, Rest.NEVER, known);
    }

    private static CalendarDue.Known done(String day) {
        return new CalendarDue.Known(
                LocalDate.parse(day),
                LocalDate.parse(day),
                null,
                LocalDate.parse(day),
                LocalDate.parse("2020-01-01"),
                1);
    }

    private static SignalDays counter(String from, float start, float perDay, int count) {
        int[] days = new int[count];
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            days[i] = (int) LocalDate.parse(from).toEpochDay() + i;
            values[i] = start + perDay * i;
        }
        return days(days, values);
    }

    private static SignalDays days(int[] days, float[] values) {
        return new SignalDays("run-hours", days, values, values, values, values, new int[days.length]);
    }
}
