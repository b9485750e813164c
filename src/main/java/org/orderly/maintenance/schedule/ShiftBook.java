package org.orderly.maintenance.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orderly.maintenance.schedule.planning.Fixed;
import org.orderly.maintenance.schedule.planning.Shift;
import org.orderly.maintenance.schedule.planning.Span;
import org.orderly.maintenance.schedule.planning.Walk;
import org.orderly.maintenance.schedule.planning.Worker;

/**
 * Who works when in a frame, for the planner and the board alike: every shift that touches it, so also the one that began
 * the evening before. Leave and holidays are taken off, and what two shifts share belongs to the first.
 */
final class ShiftBook {

    private static final long DAYS = 1_000_000;

    private final Frame frame;
    private final Map<Long, WorkCalendar> calendars;
    private final Map<Long, Worker> workers = new HashMap<>();
    private final Map<Long, List<Fixed>> fixed = new HashMap<>();
    /** By technician, in order of the date on which they begin: all of each shift. */
    private final Map<Long, Map<Long, List<Span>>> whole = new LinkedHashMap<>();

    private final Span past;

    /**
     * @param now what is before it cannot be planned any more
     * @param calendars of each of the technicians
     * @param places zones by index; the homes of the technicians are added
     */
    ShiftBook(
            Frame frame,
            Instant now,
            List<Technician> technicians,
            Map<Long, WorkCalendar> calendars,
            List<Absence> absences,
            List<Long> places) {
        this.frame = frame;
        this.calendars = calendars;
        this.past = new Span(Integer.MIN_VALUE / 2, frame.minute(now));
        Map<Long, List<Span>> away = new HashMap<>();
        for (Absence absence : absences) {
            away.computeIfAbsent(absence.technicianId, none -> new ArrayList<>())
                    .add(new Span(frame.minute(absence.startsAt), frame.minute(absence.endsAt)));
        }
        for (Technician technician : technicians) {
            workers.put(technician.id, worker(technician, places));
            whole.put(technician.id, shifts(technician, away.getOrDefault(technician.id, List.of())));
        }
    }

    private Map<Long, List<Span>> shifts(Technician technician, List<Span> away) {
        WorkCalendar calendar = calendars.get(technician.id);
        List<Duty> duties = technician.hours();
        Map<Long, List<Span>> shifts = new LinkedHashMap<>();
        List<Span> before = List.of();
        int end = frame.minute(frame.end());
        // The clocks of their site may be up to a day ahead of or behind those of the frame.
        for (int day = -2; day <= frame.days(); day++) {
            LocalDate date = frame.from().plusDays(day);
            List<Span> agreed = calendar.shift(duties, date, frame);
            List<Span> theirs = Span.without(Span.without(agreed, before), away);
            if (theirs.stream().anyMatch(span -> span.until() > 0)
                    && theirs.get(0).from() < end) {
                shifts.put(id(technician.id, date), theirs);
            }
            before = agreed;
        }
        return shifts;
    }

    private Worker worker(Technician technician, List<Long> places) {
        Map<String, Integer> skills = new HashMap<>();
        technician.skillDays().forEach((skill, day) -> skills.put(skill, until(technician.id, day)));
        return new Worker(technician.id, technician.name, skills, home(technician, places));
    }

    private int until(long technician, LocalDate lastDay) {
        return lastDay.equals(LocalDate.MAX)
                ? Worker.FOR_GOOD
                : frame.minute(calendars.get(technician).endOf(lastDay));
    }

    private static int home(Technician technician, List<Long> places) {
        if (technician.homeZoneId == null) {
            return Walk.THERE;
        }
        if (!places.contains(technician.homeZoneId)) {
            places.add(technician.homeZoneId);
        }
        return places.indexOf(technician.homeZoneId);
    }

    private static long id(long technician, LocalDate day) {
        return technician * DAYS + day.toEpochDay();
    }

    /** By which clocks and holidays they work. */
    WorkCalendar calendar(long technician) {
        return calendars.get(technician);
    }

    /** Whether work that needs the skill and is done at that time may be given to them; null needs none. */
    boolean can(long technician, String skill, Instant done) {
        return workers.get(technician).can(skill, frame.minute(done));
    }

    /** The number of the shift in which that minute lies, of the one that would begin that day if it lies in none. */
    long shiftAt(long technician, Instant at) {
        int minute = frame.minute(at);
        return whole.getOrDefault(technician, Map.of()).entrySet().stream()
                .filter(shift ->
                        shift.getValue().stream().anyMatch(span -> span.from() <= minute && minute < span.until()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> id(technician, calendars.get(technician).date(at)));
    }

    /** Whether that shift, as far as it is not over, has them there from the one minute to the other. */
    boolean isOpen(long technician, long shift, int from, int until) {
        return open(whole.getOrDefault(technician, Map.of()).getOrDefault(shift, List.of())).stream()
                .anyMatch(span -> span.from() <= from && until <= span.until());
    }

    /** Whether they work from the one minute to the other, in one shift or in two that touch. */
    boolean works(long technician, int from, int until) {
        return hours(technician).stream().anyMatch(span -> span.from() <= from && until <= span.until());
    }

    /** They do this then, whatever else is planned: no shift that it touches has room there. */
    void fix(long technician, Fixed block) {
        fixed.computeIfAbsent(technician, none -> new ArrayList<>()).add(block);
    }

    /** A shift for everybody and every day on which they work. */
    List<Shift> shifts(Walk walk) {
        List<Shift> shifts = new ArrayList<>();
        whole.forEach((technician, theirs) -> theirs.forEach((id, spans) -> {
            List<Span> open = open(spans);
            if (!open.isEmpty()) {
                LocalDate day = LocalDate.ofEpochDay(id - technician * DAYS);
                List<Fixed> blocks = fixed.getOrDefault(technician, List.of());
                shifts.add(new Shift(id, workers.get(technician), day, open, blocks, walk));
            }
        }));
        return shifts;
    }

    /** When somebody works, in order. */
    List<Span> hours(long technician) {
        return Frame.joined(whole.getOrDefault(technician, Map.of()).values().stream()
                .flatMap(List::stream)
                .toList());
    }

    private List<Span> open(List<Span> spans) {
        return Span.without(spans, List.of(past));
    }
}
