package org.orderly.maintenance.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.orderly.maintenance.schedule.planning.Span;

/** Which rules it breaks to have somebody do an order at some time, in words. */
final class Breaks {

    private final Outlook look;

    Breaks(Outlook look) {
        this.look = look;
    }

    List<String> of(Circumstances found, Technician technician, Instant start) {
        List<String> broken = new ArrayList<>();
        int from = look.frame().minute(start);
        int until = from + found.task().minutes();
        skill(found, technician, look.frame().at(until), broken);
        hours(technician, start, from, until, broken);
        device(found, start, from, until, broken);
        for (Assignment other : look.assignments()) {
            if (other.technicianId == technician.id
                    && other.orderId != found.order().id()) {
                beside(found, other, from, until, broken);
            }
        }
        return broken;
    }

    private void skill(Circumstances found, Technician technician, Instant done, List<String> broken) {
        String skill = found.task().skill();
        if (skill == null) {
            return;
        }
        if (!technician.skillDays().containsKey(skill)) {
            broken.add(technician.name + " does not have the skill " + Skills.name(skill) + ".");
        } else if (!look.book().can(technician.id, skill, done)) {
            broken.add(technician.name + "'s certificate for " + Skills.name(skill) + " ends on "
                    + technician.skillDays().get(skill) + ".");
        }
    }

    private void hours(Technician technician, Instant start, int from, int until, List<String> broken) {
        boolean away = look.absences().stream()
                .anyMatch(absence -> absence.technicianId == technician.id
                        && absence.startsAt.isBefore(look.frame().at(until))
                        && absence.endsAt.isAfter(start));
        WorkCalendar calendar = look.book().calendar(technician.id);
        boolean there = look.book().works(technician.id, from, until);
        if (away) {
            broken.add(technician.name + " is away then.");
        } else if (!there && start.isAfter(look.now()) && calendar.holiday(start) != null) {
            broken.add(calendar.holiday(start) + " is a public holiday, on which " + technician.name
                    + " does not work then.");
        } else if (!there && start.isAfter(look.now())) {
            broken.add("It does not fit into the working hours of " + technician.name + ".");
        }
    }

    private void device(Circumstances found, Instant start, int from, int until, List<String> broken) {
        Span[] windows = found.task().windows();
        boolean free = windows == null;
        for (int i = 0; !free && i < windows.length; i++) {
            free = windows[i].from() <= from && until <= windows[i].until();
        }
        if (!free) {
            broken.add("The device cannot be had then.");
        }
        Instant earliest = found.order().earliestAt();
        if (earliest != null && start.isBefore(earliest)) {
            broken.add("It cannot begin before " + look.frame().words(earliest) + ".");
        }
        if (found.cannot() != null) {
            broken.add(found.cannot());
        }
    }

    private void beside(Circumstances found, Assignment other, int from, int until, List<String> broken) {
        Circumstances neighbour = look.orders().get(other.orderId);
        int theirs = look.frame().minute(other.startsAt);
        int end = look.frame().minute(other.endsAt);
        int walk = look.walk().delay(neighbour.task().place(), found.task().place());
        if (theirs < until && from < end) {
            broken.add("At the same time there is " + neighbour.order().number() + ".");
        } else if (theirs < until + walk && from < end + walk) {
            long gap = Duration.ofMinutes(Math.max(theirs - until, from - end)).toMinutes();
            int minutes =
                    look.walk().minutes(neighbour.task().place(), found.task().place());
            broken.add("The walk between it and " + neighbour.order().number() + " takes " + minutes
                    + " minutes; there are " + gap + ".");
        }
    }
}
