package org.orderly.security;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What the service does about people before it opens its doors; decided here, done by {@link OpeningHour}. */
sealed interface Opening {

    /** The shortest password a person can have. */
    int SHORTEST_PASSWORD = 10;

    /** Where demo accounts belong, and nowhere else. */
    Set<String> DEMO_PROFILES = Set.of("demo", "dev");

    /** Do not open; the message is one line an operator can act on. */
    record Refused(String message) implements Opening {}

    /** Open as a demo hospital, with its accounts. */
    record Demo() implements Opening {}

    /** Open for the first time: create the administrator, and print the password if we made it up. */
    record FirstAdmin(String password, boolean print) implements Opening {}

    /** Open; everybody is there already. */
    record AsItIs() implements Opening {}

    static Opening decide(
            Collection<String> profiles,
            Collection<Person> people,
            Optional<String> adminPassword,
            Supplier<String> madeUp) {
        if (profiles.stream().anyMatch(DEMO_PROFILES::contains)) {
            return new Demo();
        }
        String demo = people.stream()
                .filter(Person::demo)
                .map(Person::username)
                .sorted()
                .collect(Collectors.joining(", "));
        if (!demo.isEmpty()) {
            return new Refused("Orderly does not start: the database has demo accounts (" + demo
                    + ") whose passwords everybody knows. Use another database, or start with -Dquarkus.profile=demo.");
        }
        if (!people.isEmpty()) {
            return new AsItIs();
        }
        if (adminPassword.isPresent() && adminPassword.get().length() < SHORTEST_PASSWORD) {
            return new Refused("Orderly does not start: ORDERLY_ADMIN_PASSWORD has fewer than " + SHORTEST_PASSWORD
                    + " characters.");
        }
        return adminPassword
                .map(password -> new FirstAdmin(password, false))
                .orElseGet(() -> new FirstAdmin(madeUp.get(), true));
    }
}
