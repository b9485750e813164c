package org.orderly.security;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Checks passwords, and makes guessing slow: see {@link FailedLogins}. */
@ApplicationScoped
class Passwords {

    /** Checked for a username that does not exist, so that the time of an answer does not tell which ones do. */
    private static final class Decoy {

        private static final String HASH =
                BcryptUtil.bcryptHash(UUID.randomUUID().toString());
    }

    private final People people;
    private final FailedLogins failed;

    Passwords(People people, FailedLogins failed) {
        this.people = people;
        this.failed = failed;
    }

    /**
     * Who has this username and this password and may come in; empty also for one who tried too often. Takes some 50 ms
     * on purpose (bcrypt): never call it on an I/O thread.
     */
    Optional<Person> check(String username, String password) {
        String name = User.normal(username);
        if (!failed.mayTry(name)) {
            return Optional.empty();
        }
        Optional<Person> person = people.named(name).filter(Person::active);
        String decoy = Decoy.HASH; // made by the first who comes, whoever it is
        boolean right =
                BcryptUtil.matches(password, person.map(Person::passwordHash).orElse(decoy));
        if (right && person.isPresent()) {
            failed.right(name);
            return person;
        }
        failed.wrong(name);
        return Optional.empty();
    }
}
