package org.orderly.maintenance.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orderly.maintenance.schedule.planning.Fixed;
import org.orderly.maintenance.schedule.planning.Shift;
import org.orderly.maintenance.schedule.planning.Span;
import org.orderly.maintenance.schedule.planning.Walk;
import org.orderly.maintenance.schedule.planning.Worker;

/** Who works when in a frame, before anything is given to anybody. */
final class ShiftBook {

    private static final long DAYS = 1_000_000;

    private final Frame frame;
    private final Map<Long, List<Span>> away = new HashMap<>();
    private final Map<Long, Worker> workers = new HashMap<>();
    private final Map<Long, List<Fixed>> fixed = new HashMap<>();
    private final Map<Long, List<Span>> open = new HashMap<>();
    private final List<Technician> technicians;

    /** @param places zones by index; the homes of the technicians are added */
    ShiftBook(Frame frame, Instant now, List<Technician> technicians, List<Absence> absences, List<Long> places) {
        this.frame = frame;
        this.technicians = technicians;
        for (Absence absence : absences) {
            away.computeIfAbsent(absence.technicianId, none -> new ArrayList<>())
                    .add(new Span(frame.minute(absence.startsAt), frame.minute(absence.endsAt)));
        }
        Span past = new Span(Integer.MIN_VALUE / 2, frame.minute(now));
        for (Technician technician : technicians) {
            workers.put(
                    technician.id,
                    new Worker(technician.id, technician.name, technician.skillDays(), home(technician, places)));
            for (int day = 0; day < frame.days(); day++) {
                LocalDate date = frame.from().plusDays(day);
                List<Span> working = Span.without(
                        frame.spans(technician.hours(), date), away.getOrDefault(technician.id, List.of()));
                open.put(id(technician.id, date), Span.without(working, List.of(past)));
            }
        }
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

    /** The number of the shift in which that minute lies, of the same day if it lies in none. */
    long shiftAt(long technician, Instant at) {
        LocalDate day = frame.day(at);
        int minute = frame.minute(at);
        long before = id(technician, day.minusDays(1));
        boolean night = open.getOrDefault(before, List.of()).stream()
                .anyMatch(span -> span.from() <= minute && minute < span.until());
        return night ? before : id(technician, day);
    }

    /** Whether they are there then, from the one minute to the other. */
    boolean isOpen(long shift, int from, int until) {
        return open.getOrDefault(shift, List.of()).stream()
                .anyMatch(span -> span.from() <= from && until <= span.until());
    }

    void fix(long technician, Instant at, Fixed block) {
        fixed.computeIfAbsent(shiftAt(technician, at), none -> new ArrayList<>())
                .add(block);
    }

    /** A shift for everybody and every day on which they work. */
    List<Shift> shifts(Walk walk) {
        List<Shift> shifts = new ArrayList<>();
        for (Technician technician : technicians) {
            for (int day = 0; day < frame.days(); day++) {
                LocalDate date = frame.from().plusDays(day);
                long id = id(technician.id, date);
                List<Fixed> blocks = fixed.getOrDefault(id, List.of());
                if (!open.get(id).isEmpty() || !blocks.isEmpty()) {
                    shifts.add(new Shift(id, workers.get(technician.id), date, open.get(id), blocks, walk));
                }
            }
        }
        return shifts;
    }

    /** When somebody works, in order. */
    List<Span> hours(long technician) {
        List<Span> hours = new ArrayList<>();
        for (int day = 0; day < frame.days(); day++) {
            hours.addAll(open.get(id(technician, frame.from().plusDays(day))));
        }
        return hours;
    }

    static Shift at(List<Shift> shifts, long technician, Frame frame, Instant at) {
        LocalDate day = frame.day(at);
        int minute = frame.minute(at);
        Shift sameDay = null;
        for (Shift shift : shifts) {
            if (shift.worker().id() == technician) {
                if (shift.open().stream().anyMatch(span -> span.from() <= minute && minute < span.until())) {
                    return shift;
                }
                if (shift.day().equals(day)) {
                    sameDay = shift;
                }
            }
        }
        return sameDay;
    }
}
