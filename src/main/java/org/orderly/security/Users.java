package org.orderly.security;

import io.quarkus.arc.Unremovable;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.orderly.http.Page;
import org.orderly.http.PageQuery;
import org.orderly.http.Problems;
import org.orderly.http.Versions;

/** The accounts of people, as they are kept; every change is audited and told to {@link People}. */
@ApplicationScoped
@Unremovable
class Users {

    private static final String KIND = "user";

    private final AuditTrail trail;
    private final Event<PersonChanged> changed;

    Users(AuditTrail trail, Event<PersonChanged> changed) {
        this.trail = trail;
        this.changed = changed;
    }

    @Transactional
    Page<User> page(PageQuery which) {
        return Page.of(User.<User>findAll(Sort.by("username")), which, user -> user);
    }

    /** @throws org.orderly.http.Problem 404 if there is no such account */
    @Transactional
    User get(long id) {
        User user = User.findById(id);
        if (user == null) {
            throw Problems.notFound("No user " + id + ".");
        }
        return user;
    }

    /** @throws org.orderly.http.Problem 409 if the username is taken */
    @Transactional
    User create(String username, String displayName, String password, Collection<String> roles, boolean demo) {
        if (User.count("username", User.normal(username)) > 0) {
            throw Problems.conflict("There is already a user " + User.normal(username) + ".");
        }
        User user = new User(username, displayName, password, roles, demo);
        user.persist();
        trail.record(KIND, user.id, "created", Change.between(Map.of(), facts(user)));
        return kept(user);
    }

    /** @throws org.orderly.http.Problem 412, 428 (see {@link Versions}); 409 if nobody could administer afterwards */
    @Transactional
    User change(long id, String ifMatch, String displayName, Set<String> roles, boolean active) {
        User user = get(id);
        Versions.check(ifMatch, user.version);
        boolean administers = active && roles.contains(Roles.ADMIN);
        if (user.person().administers() && !administers && isLastAdministrator(user)) {
            throw Problems.conflict("This is the last administrator; make somebody else one first.");
        }
        Map<String, Object> before = facts(user);
        user.displayName = displayName;
        user.give(roles);
        user.active = active;
        trail.record(KIND, id, "changed", Change.between(before, facts(user)));
        return kept(user);
    }

    /** Sets a new password, which ends every session of this person. */
    @Transactional
    void changePassword(long id, String password) {
        User user = get(id);
        if (user.demo) {
            throw Problems.conflict("The demo accounts keep the passwords that the login page shows.");
        }
        user.changePassword(password);
        trail.record(KIND, id, "password changed", Map.of());
        kept(user);
    }

    private static boolean isLastAdministrator(User user) {
        return User.<User>streamAll()
                .map(User::person)
                .noneMatch(other -> other.id() != user.id && other.administers());
    }

    private static Map<String, Object> facts(User user) {
        return Map.of(
                "username", user.username,
                "displayName", user.displayName,
                "roles", user.roles(),
                "active", user.active);
    }

    private User kept(User user) {
        User.flush();
        changed.fire(new PersonChanged(user.person()));
        return user;
    }
}
