package org.orderly.maintenance.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.orderly.location.plan.Plans;

/** What time it is at the site: of the first one if there are several, UTC if there is none. */
@ApplicationScoped
class SiteTime {

    private final Plans plans;
    private final Clock clock;

    SiteTime(Plans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    ZoneId zone() {
        return plans.now().sites().stream()
                .findFirst()
                .<ZoneId>map(site -> ZoneId.of(site.timeZone()))
                .orElse(ZoneOffset.UTC);
    }

    LocalDate today() {
        return now().atZone(zone()).toLocalDate();
    }

    Frame frame(LocalDate from, int days) {
        return new Frame(from, days, zone());
    }
}
