package org.orderly.time;

import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Set;

/** The whole service on a clock whose hand the test moves; nothing happens by itself. */
public final class OnAHandClock implements QuarkusTestProfile {

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(Hand.class);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.scheduler.enabled",
                "false",
                "quarkus.datasource.jdbc.url",
                "jdbc:h2:mem:by-hand;DB_CLOSE_DELAY=-1");
    }

    /** The clock of the service. */
    @Alternative
    @Singleton
    public static final class Hand {

        private final HandClock clock = new HandClock("2027-02-20T08:00:00Z");

        /** For the test to move. */
        public HandClock clock() {
            return clock;
        }

        @Produces
        @Singleton
        Clock produced() {
            return clock;
        }
    }
}
