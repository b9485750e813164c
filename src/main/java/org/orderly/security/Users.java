package org.orderly.security;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Collection;
import org.orderly.http.Problems;

/** The accounts of people, as they are kept; every change tells {@link People}. */
@ApplicationScoped
@Unremovable
class Users {

    private final Event<PersonChanged> changed;

    Users(Event<PersonChanged> changed) {
        this.changed = changed;
    }

    @Transactional
    Person create(String username, String displayName, String password, Collection<String> roles, boolean demo) {
        if (User.count("username", User.normal(username)) > 0) {
            throw Problems.conflict("There is already a user " + User.normal(username) + ".");
        }
        User user = new User(username, displayName, password, roles, demo);
        user.persist();
        return kept(user);
    }

    private Person kept(User user) {
        User.flush();
        Person person = user.person();
        changed.fire(new PersonChanged(person));
        return person;
    }
}
