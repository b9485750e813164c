package org.orderly.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who works here, for other rooms: names and roles, never more. */
@ApplicationScoped
public class Staff {

    private final People people;

    Staff(People people) {
        this.people = people;
    }

    /** Somebody who may sign in. */
    public record Colleague(String username, String displayName, Set<String> roles) {

        private static Colleague of(Person person) {
            return new Colleague(person.username(), person.displayName(), person.roles());
        }
    }

    /** The colleague of that username, if there is one who may sign in. */
    public Optional<Colleague> named(String username) {
        return people.named(username).filter(Person::active).map(Colleague::of);
    }

    /** Everybody who has that role and may sign in, by username. */
    public List<Colleague> having(String role) {
        return people.all().stream()
                .filter(person -> person.active() && person.roles().contains(role))
                .map(Colleague::of)
                .sorted(Comparator.comparing(Colleague::username))
                .toList();
    }
}
