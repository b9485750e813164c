package org.orderly.maintenance.schedule.planning;

import java.util.Map;

/**
 * Somebody of the team.
 *
 * @param skills code to the minute until which it counts; {@link #FOR_GOOD} if it does not end
 * @param home the place where a day begins, an index into {@link Walk}
 */
public record Worker(long id, String name, Map<String, Integer> skills, int home) {

    /** A skill that does not end. */
    public static final int FOR_GOOD = Integer.MAX_VALUE;

    public Worker {
        skills = Map.copyOf(skills);
    }

    /** Whether that may be given to them if it is done by that minute; everybody can do what needs no skill. */
    public boolean can(String skill, int done) {
        return skill == null || skills.getOrDefault(skill, Integer.MIN_VALUE) >= done;
    }
}
