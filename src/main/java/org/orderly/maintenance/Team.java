package org.orderly.maintenance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.orderly.http.Problem;
import org.orderly.http.Problems;
import org.orderly.security.Roles;
import org.orderly.security.Staff;

/** Who may be given work: whoever is of clinical engineering, or administers the service. */
@ApplicationScoped
class Team {

    private static final Set<String> WORKERS = Set.of(Roles.BIOMED, Roles.ADMIN);

    private final Staff staff;

    Team(Staff staff) {
        this.staff = staff;
    }

    /** Everybody of the team, by the name that is shown. */
    List<Staff.Colleague> members() {
        return WORKERS.stream()
                .flatMap(role -> staff.having(role).stream())
                .distinct()
                .sorted(Comparator.comparing(Staff.Colleague::displayName).thenComparing(Staff.Colleague::username))
                .toList();
    }

    boolean isMember(String username) {
        return staff.named(username)
                .filter(colleague -> colleague.roles().stream().anyMatch(WORKERS::contains))
                .isPresent();
    }

    /** @throws Problem 400 if that is nobody of the team; nothing for null */
    void refuseStranger(String username) {
        if (username != null && !isMember(username)) {
            throw Problems.badRequest("assignee: nobody of the team has the username " + username + ".");
        }
    }
}
