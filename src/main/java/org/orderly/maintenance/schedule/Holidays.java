package org.orderly.maintenance.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orderly.http.Problems;
import org.orderly.location.plan.PlanSite;
import org.orderly.location.plan.Plans;
import org.orderly.security.AuditTrail;
import org.orderly.security.Change;

/** Keeps the public holidays of the sites; each change is on record, and the schedule hears of it. */
@ApplicationScoped
class Holidays {

    private static final String KIND = "site";

    private final Plans plans;
    private final AuditTrail trail;
    private final Replanning news;

    Holidays(Plans plans, AuditTrail trail, Replanning news) {
        this.plans = plans;
        this.trail = trail;
        this.news = news;
    }

    /** What became of a list. */
    record Taken(int added, int changed, int same) {}

    /** @throws org.orderly.http.Problem 404 if there is no such site */
    PlanSite site(String code) {
        return plans.now().sites().stream()
                .filter(site -> site.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Problems.notFound("There is no site " + code + "."));
    }

    @Transactional
    Holiday put(PlanSite site, LocalDate day, String name) {
        Optional<Holiday> known = Holiday.of(site.code(), day);
        Holiday holiday = known.orElseGet(Holiday::new);
        String before = holiday.name;
        if (!name.equals(before)) {
            holiday.site = site.code();
            holiday.day = day;
            holiday.name = name;
            holiday.persist();
            trail.record(KIND, site.id(), "holiday", Map.of(day.toString(), new Change(before, name)));
            news.tell("holidays", name + " is a public holiday at " + site.name() + ".");
        }
        return holiday;
    }

    @Transactional
    Taken take(PlanSite site, List<HolidayFile.Day> days) {
        int added = 0;
        int changed = 0;
        int same = 0;
        for (HolidayFile.Day day : days) {
            Optional<String> before = Holiday.of(site.code(), day.date()).map(known -> known.name);
            put(site, day.date(), day.name());
            added += before.isEmpty() ? 1 : 0;
            same += before.filter(day.name()::equals).isPresent() ? 1 : 0;
            changed += before.isPresent() && !before.get().equals(day.name()) ? 1 : 0;
        }
        return new Taken(added, changed, same);
    }

    /** @throws org.orderly.http.Problem 404 if that day is none */
    @Transactional
    void remove(PlanSite site, LocalDate day) {
        Holiday holiday = Holiday.of(site.code(), day)
                .orElseThrow(() -> Problems.notFound(day + " is no holiday at " + site.name() + "."));
        holiday.delete();
        trail.record(KIND, site.id(), "no holiday", Map.of(day.toString(), new Change(holiday.name, null)));
        news.tell("holidays", holiday.name + " is no public holiday at " + site.name() + " any more.");
    }
}
