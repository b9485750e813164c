package org.orderly.security;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** All accounts in memory, as they were last committed. */
@ApplicationScoped
class People {

    private final ConcurrentHashMap<String, Person> byUsername = new ConcurrentHashMap<>();
    private final Event<StaffChanged> news;

    People(Event<StaffChanged> news) {
        this.news = news;
    }

    /** The account of that name, active or not. */
    Optional<Person> named(String username) {
        return Optional.ofNullable(byUsername.get(User.normal(username)));
    }

    Collection<Person> all() {
        return List.copyOf(byUsername.values());
    }

    @Transactional
    void load(@Observes @Priority(1) StartupEvent start) {
        User.<User>streamAll().map(User::person).forEach(this::keep);
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) PersonChanged event) {
        keep(event.person());
        news.fire(new StaffChanged(event.person().username(), event.person().displayName()));
    }

    private void keep(Person person) {
        byUsername.put(person.username(), person);
    }
}
