package org.orderly.maintenance.schedule.planning;

import java.time.LocalDate;
import java.util.Map;

/**
 * Somebody of the team.
 *
 * @param skills code to the last day on which it counts; {@link LocalDate#MAX} if it does not end
 * @param home the place where a day begins, an index into {@link Walk}
 */
public record Worker(long id, String name, Map<String, LocalDate> skills, int home) {

    public Worker {
        skills = Map.copyOf(skills);
    }

    /** Whether that may be given to them on that day; everybody can do what needs no skill. */
    public boolean can(String skill, LocalDate day) {
        return skill == null || (skills.containsKey(skill) && !skills.get(skill).isBefore(day));
    }
}
