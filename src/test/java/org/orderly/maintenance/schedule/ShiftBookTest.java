package org.orderly.maintenance.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderly.maintenance.schedule.planning.Bounds;
import org.orderly.maintenance.schedule.planning.Fixed;
import org.orderly.maintenance.schedule.planning.InTurn;
import org.orderly.maintenance.schedule.planning.Shift;
import org.orderly.maintenance.schedule.planning.Span;
import org.orderly.maintenance.schedule.planning.Task;
import org.orderly.maintenance.schedule.planning.Visit;
import org.orderly.maintenance.schedule.planning.Waiting;
import org.orderly.maintenance.schedule.planning.Walk;
import org.orderly.maintenance.schedule.planning.Weights;
import org.orderly.maintenance.schedule.planning.WorkPlan;

/** Who works when: at any minute of any week, whatever they agreed to and whichever clocks are changed meanwhile. */
class ShiftBookTest {

    private static final long NIGHT_OWL = 7;
    private static final Walk NO_WALK = new Walk(new int[][] {{0}}, 0, 0);
    private static final List<String> ZONES =
            List.of("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "UTC", "Africa/Cairo");

    /** A week somewhere, with whatever may stand in the way of work; the clocks change in some of them. */
    private static final class Week {

        final ZoneId zone;
        final Frame frame;
        final Instant now;
        final Technician technician = new Technician();
        final Map<LocalDate, String> holidays = new HashMap<>();
        final List<Absence> absences = new ArrayList<>();
        final LocalDate certified;

        Week(Random chance) {
            zone = ZoneId.of(ZONES.get(chance.nextInt(ZONES.size())));
            LocalDate monday = LocalDate.of(2026, 3, 2).plusDays(chance.nextInt(300));
            frame = new Frame(monday, 1 + chance.nextInt(7), zone);
            now = frame.start().plus(Duration.ofMinutes(chance.nextInt(24 * 60)));
            technician.id = NIGHT_OWL;
            technician.name = "Robin";
            certified = monday.plusDays(chance.nextInt(9) - 1L);
            technician.skills(List.of(new Skill("imaging", certified)));
            List<Duty> duties = new ArrayList<>();
            for (Hours.Day day : Hours.Day.values()) {
                for (int i = chance.nextInt(3); i > 0; i--) {
                    duties.add(new Duty(day, time(chance), time(chance), chance.nextInt(3) == 0));
                }
            }
            technician.hours(duties);
            for (int i = chance.nextInt(3); i > 0; i--) {
                holidays.put(monday.plusDays(chance.nextInt(9) - 1L), "Holiday " + i);
            }
            for (int i = chance.nextInt(3); i > 0; i--) {
                Absence absence = new Absence();
                absence.technicianId = NIGHT_OWL;
                absence.startsAt = frame.start().plus(Duration.ofMinutes(chance.nextInt(9 * 24 * 60) - 24L * 60));
                absence.endsAt = absence.startsAt.plus(Duration.ofMinutes(30 + chance.nextInt(30 * 60)));
                absences.add(absence);
            }
        }

        private static LocalTime time(Random chance) {
            return LocalTime.MIN.plusMinutes(30L * chance.nextInt(48));
        }

        WorkCalendar calendar() {
            return new WorkCalendar("TINY", zone, holidays);
        }

        ShiftBook book(Instant since) {
            return new ShiftBook(
                    frame, since, List.of(technician), Map.of(NIGHT_OWL, calendar()), absences, new ArrayList<>());
        }

        /** Minute by minute from what people agreed to, without any of the arithmetic of spans. */
        boolean works(Instant at) {
            LocalDate date = calendar().date(at);
            boolean away = absences.stream()
                    .anyMatch(absence -> !at.isBefore(absence.startsAt) && at.isBefore(absence.endsAt));
            return !away
                    && technician.hours().stream()
                            .anyMatch(duty -> agreed(duty, date, at) || agreed(duty, date.minusDays(1), at));
        }

        private boolean agreed(Duty duty, LocalDate begins, Instant at) {
            boolean holiday = holidays.containsKey(begins)
                    || holidays.containsKey(calendar().date(at));
            return DayOfWeek.valueOf(duty.day().name()) == begins.getDayOfWeek()
                    && (duty.onHolidays() || !holiday)
                    && !at.isBefore(duty.hours().begin(begins, zone))
                    && at.isBefore(duty.hours().end(begins, zone));
        }
    }

    @Property(tries = 300)
    void what_the_board_shows_is_what_was_agreed_without_leave_and_holidays(@ForAll Random chance) {
        Week week = new Week(chance);
        List<Span> shown = week.book(Instant.EPOCH).hours(NIGHT_OWL);
        for (int minute = 0; minute < week.frame.minute(week.frame.end()); minute += 10) {
            assertThat(isIn(shown, minute))
                    .as("%s at %s", week.zone, week.frame.at(minute).atZone(week.zone))
                    .isEqualTo(week.works(week.frame.at(minute)));
        }
    }

    @Property(tries = 300)
    void what_the_planner_knows_is_what_the_board_shows_from_now_on(@ForAll Random chance) {
        Week week = new Week(chance);
        List<Span> shown = week.book(Instant.EPOCH).hours(NIGHT_OWL);
        List<Span> open = week.book(week.now).shifts(NO_WALK).stream()
                .flatMap(shift -> shift.open().stream())
                .toList();
        int now = week.frame.minute(week.now);
        assertThat(Frame.joined(open))
                .as("all of it, whichever day it began on")
                .isEqualTo(Span.without(shown, List.of(new Span(Integer.MIN_VALUE / 2, now))));
        assertThat(open.stream().mapToInt(Span::minutes).sum())
                .as("nobody is in two shifts at a time")
                .isEqualTo(Frame.joined(open).stream().mapToInt(Span::minutes).sum());
    }

    @Property(tries = 300)
    void no_visit_is_planned_out_of_hours_beside_fixed_work_or_after_a_certificate(@ForAll Random chance) {
        Week week = new Week(chance);
        ShiftBook book = week.book(week.now);
        int now = week.frame.minute(week.now);
        Fixed pinned = new Fixed(99, now + 60, now + 120, Walk.THERE);
        book.fix(NIGHT_OWL, pinned);
        List<Visit> visits = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String skill = i % 2 == 0 ? "imaging" : null;
            int minutes = 30 * (1 + chance.nextInt(4));
            Task task = new Task(
                    i, minutes, Walk.THERE, skill, now, Task.NEVER, null, 2, false, new Waiting(1, 1, 0, true));
            visits.add(new Visit(task, null, new Bounds(now, now + 100_000), Weights.USUAL));
        }
        WorkPlan plan = new WorkPlan(book.shifts(NO_WALK), visits, Weights.USUAL);
        InTurn.fill(plan, InTurn.DUE_FIRST);
        List<Span> shown = week.book(Instant.EPOCH).hours(NIGHT_OWL);
        boolean[] taken = new boolean[60 * 24 * 14];
        for (Visit visit : visits) {
            if (visit.start() != null && !visit.isLeftOut()) {
                assertThat(shown)
                        .as("%s", visit)
                        .anyMatch(span -> span.from() <= visit.start() && visit.done() <= span.until());
                assertThat(visit.start() >= pinned.until() || visit.done() <= pinned.from())
                        .isTrue();
                if (visit.task().skill() != null) {
                    assertThat(week.frame.at(visit.done()))
                            .isBeforeOrEqualTo(week.calendar().endOf(week.certified));
                }
                for (int minute = visit.start(); minute < visit.done(); minute++) {
                    assertThat(taken[minute]).as("one thing at a time").isFalse();
                    taken[minute] = true;
                }
            }
        }
    }

    @ParameterizedTest(name = "in {0} at {2}: {3} minutes of the night shift that began on {1} are left")
    @CsvSource({
        "Europe/Berlin, 2026-03-10, 2026-03-11T00:00:00Z, 300",
        "Europe/Berlin, 2026-03-10, 2026-03-10T23:00:00Z, 360",
        "Europe/Berlin, 2026-03-28, 2026-03-28T23:00:00Z, 300",
        "Europe/Berlin, 2026-10-24, 2026-10-24T22:00:00Z, 420",
        "Europe/Berlin, 2026-10-24, 2026-10-25T01:30:00Z, 210",
        "America/New_York, 2026-03-07, 2026-03-08T05:00:00Z, 300",
        "Australia/Lord_Howe, 2026-04-04, 2026-04-04T13:00:00Z, 390",
        "UTC, 2026-06-01, 2026-06-02T05:30:00Z, 30"
    })
    void after_midnight_the_night_shift_goes_on(String zone, LocalDate began, Instant now, int left) {
        ShiftBook book = nights(ZoneId.of(zone), began.plusDays(1), now, Map.of(), List.of());
        Shift night = book.shifts(NO_WALK).get(0);
        assertThat(night.day()).isEqualTo(began);
        assertThat(night.open().stream().mapToInt(Span::minutes).sum()).isEqualTo(left);
        assertThat(book.shiftAt(NIGHT_OWL, now)).isEqualTo(night.id());
    }

    @ParameterizedTest(name = "{0} on holidays: the nights before and of Christmas have {1} minutes")
    @CsvSource({"false, 120", "true, 960"})
    void a_night_that_runs_into_a_holiday_ends_at_its_midnight_and_none_begins_on_it(boolean onCall, int minutes) {
        ZoneId zone = ZoneId.of("Europe/Berlin");
        LocalDate christmas = LocalDate.of(2026, 12, 25);
        Frame frame = new Frame(christmas.minusDays(1), 2, zone);
        Technician owl = owl(onCall);
        WorkCalendar calendar = new WorkCalendar("TINY", zone, Map.of(christmas, "Christmas Day"));
        int worked = List.of(christmas.minusDays(1), christmas).stream()
                .flatMap(day -> calendar.shift(owl.hours(), day, frame).stream())
                .mapToInt(Span::minutes)
                .sum();
        assertThat(worked).isEqualTo(minutes);
    }

    @ParameterizedTest(name = "away from {0} to {1}: {2} minutes of the night are left")
    @CsvSource({
        "2026-03-10T20:00:00Z, 2026-03-10T22:00:00Z, 420",
        "2026-03-10T22:30:00Z, 2026-03-11T00:00:00Z, 390",
        "2026-03-11T03:00:00Z, 2026-03-20T00:00:00Z, 360",
        "2026-03-01T00:00:00Z, 2026-03-20T00:00:00Z, 0"
    })
    void leave_cuts_a_night_shift(Instant from, Instant to, int left) {
        Absence absence = new Absence();
        absence.technicianId = NIGHT_OWL;
        absence.startsAt = from;
        absence.endsAt = to;
        ShiftBook book = nights(
                ZoneId.of("Europe/Berlin"), LocalDate.of(2026, 3, 11), Instant.EPOCH, Map.of(), List.of(absence));
        int minutes = book.shifts(NO_WALK).stream()
                .filter(shift -> shift.day().equals(LocalDate.of(2026, 3, 10)))
                .flatMap(shift -> shift.open().stream())
                .mapToInt(Span::minutes)
                .sum();
        assertThat(minutes).isEqualTo(left);
    }

    private static ShiftBook nights(
            ZoneId zone, LocalDate today, Instant now, Map<LocalDate, String> holidays, List<Absence> absences) {
        WorkCalendar calendar = new WorkCalendar("TINY", zone, holidays);
        return new ShiftBook(
                new Frame(today, 7, zone),
                now,
                List.of(owl(false)),
                Map.of(NIGHT_OWL, calendar),
                absences,
                new ArrayList<>());
    }

    /** Every night from ten to six. */
    private static Technician owl(boolean onHolidays) {
        Technician owl = new Technician();
        owl.id = NIGHT_OWL;
        owl.name = "Robin";
        owl.skills(List.of());
        owl.hours(List.of(Hours.Day.values()).stream()
                .map(day -> new Duty(day, LocalTime.of(22, 0), LocalTime.of(6, 0), onHolidays))
                .toList());
        return owl;
    }

    private static boolean isIn(List<Span> spans, int minute) {
        return spans.stream().anyMatch(span -> span.from() <= minute && minute < span.until());
    }
}
