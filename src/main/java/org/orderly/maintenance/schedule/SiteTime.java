package org.orderly.maintenance.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orderly.location.SiteZones;
import org.orderly.location.plan.Plan;
import org.orderly.location.plan.PlanSite;
import org.orderly.location.plan.Plans;

/** What time it is at the site: of the first one if there are several, UTC if there is none. */
@ApplicationScoped
class SiteTime {

    private final Plans plans;
    private final SiteZones zones;
    private final Clock clock;

    SiteTime(Plans plans, SiteZones zones, Clock clock) {
        this.plans = plans;
        this.zones = zones;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    ZoneId zone() {
        return zones.usual();
    }

    LocalDate today() {
        return now().atZone(zone()).toLocalDate();
    }

    Frame frame(LocalDate from, int days) {
        return new Frame(from, days, zone());
    }

    /** By which clocks and holidays each of them works; within a transaction. */
    Map<Long, WorkCalendar> calendars(List<Technician> technicians, Frame frame) {
        Map<String, Map<LocalDate, String>> holidays =
                Holiday.between(frame.from().minusDays(3), frame.from().plusDays(frame.days() + 3L));
        Map<Long, WorkCalendar> calendars = new HashMap<>();
        technicians.forEach(technician -> calendars.put(
                technician.id,
                site(technician)
                        .map(site -> new WorkCalendar(
                                site.code(), site.zone(), holidays.getOrDefault(site.code(), Map.of())))
                        .orElseGet(() -> new WorkCalendar(null, zone(), Map.of()))));
        return calendars;
    }

    /** Where their day begins; the first site if nobody has said, or if the plan has that place no longer. */
    private Optional<PlanSite> site(Technician technician) {
        Plan plan = plans.now();
        return Optional.ofNullable(technician.homeZoneId).flatMap(plan::siteOf).or(() -> plan.sites().stream()
                .findFirst());
    }
}
