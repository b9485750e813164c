package org.orderly.maintenance.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.orderly.maintenance.schedule.planning.Shift;
import org.orderly.maintenance.schedule.planning.Span;
import org.orderly.maintenance.schedule.planning.Task;

/** Says in words why an order stands where it does, which wishes are not met, and why it is not on the schedule. */
final class Reasons {

    private static final int LONG_WALK = 10;
    private static final int DAY = 24 * 60;

    private final Outlook look;
    private final Breaks breaks;
    private final String currency;

    Reasons(Outlook look, String currency) {
        this.look = look;
        this.breaks = new Breaks(look);
        this.currency = currency;
    }

    List<String> why(Circumstances found, Assignment row) {
        List<String> why = new ArrayList<>();
        Technician technician = look.technicians().get(row.technicianId);
        if (found.hasBegun()) {
            why.add("It has begun.");
        }
        if (row.pinned) {
            why.add("Pinned here by hand" + (row.anyway == null ? "." : ": " + row.anyway));
        }
        able(found, technician, row.endsAt, why);
        urgent(found, why);
        held(found, why);
        Assignment before = look.before(row);
        if (before != null) {
            why.add("From " + look.orders().get(before.orderId).order().number() + " it is a walk of "
                    + minutes(walk(before, found)) + ".");
        }
        return why;
    }

    List<String> unmet(Circumstances found, Assignment row) {
        Technician technician = look.technicians().get(row.technicianId);
        List<String> unmet = new ArrayList<>(breaks.of(found, technician, row.startsAt));
        Instant due = found.order().dueAt();
        if (due != null && row.endsAt.isAfter(due)) {
            Instant since = due.isBefore(look.now()) ? look.now() : due;
            unmet.add(
                    due.isBefore(look.now())
                            ? "It was due " + look.frame().words(due) + "; done " + lasting(since, row.endsAt)
                                    + " from now."
                            : "Done " + lasting(since, row.endsAt) + " after it is due.");
        }
        Assignment before = look.before(row);
        if (before != null && walk(before, found) > LONG_WALK) {
            unmet.add("The walk there is long: " + minutes(walk(before, found)) + ".");
        }
        return unmet;
    }

    /** Why an order is not on the schedule. */
    String leftOut(Circumstances found) {
        Task task = found.task();
        if (found.held() != null) {
            return found.held();
        }
        List<Shift> shifts = look.plan().shifts();
        if (shifts.isEmpty()) {
            return "Nobody works in these days.";
        }
        if (task.skill() != null
                && shifts.stream().noneMatch(shift -> shift.worker().skills().containsKey(task.skill()))) {
            return "Nobody on the team has the skill " + Skills.name(task.skill()) + ".";
        }
        List<Shift> able = shifts.stream()
                .filter(shift -> shift.open().stream()
                        .anyMatch(span -> shift.worker().can(task.skill(), span.from() + task.minutes())))
                .toList();
        if (able.isEmpty()) {
            return "Nobody's certificate for " + Skills.name(task.skill()) + " counts in these days.";
        }
        if (!look.frame().at(task.earliest()).isBefore(look.frame().end())) {
            return "It cannot begin before " + look.frame().words(look.frame().at(task.earliest())) + ".";
        }
        List<Span> hours = able.stream().flatMap(shift -> shift.open().stream()).toList();
        if (hours.stream().noneMatch(span -> span.minutes() >= task.minutes())) {
            return "It takes " + minutes(task.minutes()) + "; nobody who is able works that long in one piece.";
        }
        if (hours.stream().noneMatch(span -> fits(task, span))) {
            return "Nobody who is able works when the device can be had.";
        }
        return "The hours of those who are able are taken by work that costs more to let wait. Plan again, or move"
                + " something.";
    }

    private static boolean fits(Task task, Span hours) {
        Span[] windows = task.windows() == null ? new Span[] {hours} : task.windows();
        return Arrays.stream(windows)
                .anyMatch(window -> Math.max(Math.max(window.from(), hours.from()), task.earliest()) + task.minutes()
                        <= Math.min(window.until(), hours.until()));
    }

    private void able(Circumstances found, Technician technician, Instant done, List<String> why) {
        String skill = found.task().skill();
        if (skill == null || !technician.skillDays().containsKey(skill)) {
            return;
        }
        LocalDate until = technician.skillDays().get(skill);
        long others = look.technicians().values().stream()
                .filter(other -> !other.id.equals(technician.id))
                .filter(other -> look.book().can(other.id, skill, done))
                .count();
        why.add(technician.name + " has the skill " + Skills.name(skill)
                + (until.equals(LocalDate.MAX) ? "" : " until " + until)
                + (others == 0 ? ", and nobody else has." : "."));
    }

    private void urgent(Circumstances found, List<String> why) {
        double cents = found.task().waiting().cents(DAY);
        String cost = cents < 100 ? "less than 1" : String.format(Locale.ROOT, "about %,.0f", cents / 100);
        String state = found.outOfService()
                ? "The device is out of service"
                : String.format(
                        Locale.ROOT,
                        "Risk of a failure within 30 days %.0f %%%s",
                        100 * found.risk30(),
                        found.riskKnown() ? "" : ", assumed");
        boolean assumed = DowntimeCosts.of(found.asset().classCode()).assumed();
        why.add(state + ": a day of waiting costs " + cost + " " + currency
                + (assumed ? ", at an assumed price of an hour without it." : "."));
        if (found.order().highRisk()) {
            why.add("A failure may harm a patient: such devices come first.");
        }
        if (found.order().dueAt() != null) {
            why.add("Due " + look.frame().words(found.order().dueAt()) + ".");
        }
    }

    private void held(Circumstances found, List<String> why) {
        if (found.task().windows() != null) {
            why.add("The device can be had at certain hours only.");
        }
        Instant earliest = found.order().earliestAt();
        if (earliest != null && earliest.isAfter(look.now())) {
            why.add("Not before " + look.frame().words(earliest) + ".");
        } else if (found.inUse()) {
            why.add("The device is in use now, so it can be had later.");
        }
    }

    private int walk(Assignment before, Circumstances found) {
        return look.walk()
                .minutes(
                        look.orders().get(before.orderId).task().place(),
                        found.task().place());
    }

    private static String lasting(Instant from, Instant to) {
        long minutes = Duration.between(from, to).toMinutes();
        if (minutes < 120) {
            return minutes(minutes);
        }
        return minutes < 2 * DAY ? minutes / 60 + " hours" : minutes / DAY + " days";
    }

    private static String minutes(long minutes) {
        return minutes == 1 ? "1 minute" : minutes + " minutes";
    }
}
