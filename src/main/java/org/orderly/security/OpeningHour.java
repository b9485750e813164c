package org.orderly.security;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.jboss.logging.Logger;

/** Sees to it, before any door opens, that the right people can come in and nobody else. */
@ApplicationScoped
class OpeningHour {

    private static final Logger LOG = Logger.getLogger(OpeningHour.class);
    private static final int RANDOM_BYTES = 15;

    private final People people;
    private final Users users;
    private final SecurityConfig config;

    OpeningHour(People people, Users users, SecurityConfig config) {
        this.people = people;
        this.users = users;
        this.config = config;
    }

    void open(@Observes @Priority(2) StartupEvent start) {
        Opening opening = Opening.decide(
                ConfigUtils.getProfiles(), people.all(), config.adminPassword(), OpeningHour::madeUpPassword);
        if (opening instanceof Opening.Refused refused) {
            throw new ConfigurationException(refused.message()); // its message is printed alone, and the exit code is 1
        } else if (opening instanceof Opening.Demo) {
            createDemoAccounts();
        } else if (opening instanceof Opening.FirstAdmin admin) {
            users.create("admin", "Administrator", admin.password(), Set.of(Roles.ADMIN), false);
            tell(admin);
        }
    }

    private void createDemoAccounts() {
        for (DemoAccount account : DemoAccount.values()) {
            if (people.named(account.username()).isEmpty()) {
                users.create(account.username(), account.displayName, account.password(), Set.of(account.role), true);
            }
        }
    }

    /** To the console, not to the log: logs are shipped and kept. */
    private static void tell(Opening.FirstAdmin admin) {
        LOG.info("Created the first administrator username=admin");
        if (admin.print()) {
            System.out.println(
                    "Log in as admin with the password " + admin.password() + " and change it; it is not shown again.");
        }
    }

    private static String madeUpPassword() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
