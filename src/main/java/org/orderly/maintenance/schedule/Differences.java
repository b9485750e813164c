package org.orderly.maintenance.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.orderly.maintenance.schedule.planning.Visit;
import org.orderly.maintenance.schedule.planning.WorkPlan;

/** What a plan would change of the schedule as it stands, in figures and in words. */
final class Differences {

    private static final int MOST_TOLD = 100;

    private Differences() {}

    static SolveJob.Difference between(Outlook look, WorkPlan plan) {
        int added = 0;
        int moved = 0;
        int removed = 0;
        int same = 0;
        List<String> words = new ArrayList<>();
        for (Visit visit : plan.visits()) {
            Assignment row = look.assignment(visit.id());
            boolean stood = row != null && row.endsAt.isAfter(look.now());
            if (visit.start() == null) {
                removed += stood ? 1 : 0;
                if (stood) {
                    words.add(number(look, visit) + " has no time any more; it was " + words(look, row) + ".");
                }
            } else if (!stood) {
                added++;
                words.add(number(look, visit) + " gets a time: " + words(look, visit) + ".");
            } else if (isSame(look, row, visit)) {
                same++;
            } else {
                moved++;
                words.add(number(look, visit) + " moves from " + words(look, row) + " to " + words(look, visit) + ".");
            }
        }
        return new SolveJob.Difference(
                added, moved, removed, same, words.stream().limit(MOST_TOLD).toList());
    }

    private static boolean isSame(Outlook look, Assignment row, Visit visit) {
        return row.technicianId == visit.shift().worker().id()
                && row.startsAt.equals(look.frame().at(visit.start()));
    }

    private static String number(Outlook look, Visit visit) {
        return look.orders().get(visit.id()).order().number();
    }

    private static String words(Outlook look, Assignment row) {
        return words(look, look.technicians().get(row.technicianId).name, row.startsAt);
    }

    private static String words(Outlook look, Visit visit) {
        return words(look, visit.shift().worker().name(), look.frame().at(visit.start()));
    }

    private static String words(Outlook look, String name, Instant at) {
        return name + ", " + look.frame().words(at);
    }
}
