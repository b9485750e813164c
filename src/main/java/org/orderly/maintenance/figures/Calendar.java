package org.orderly.maintenance.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.orderly.http.Problem;
import org.orderly.http.Problems;
import org.orderly.location.plan.PlanSite;
import org.orderly.location.plan.Plans;

/** Days and years where the hospital is: the time zone of its first site, UTC before there is one. */
@ApplicationScoped
class Calendar {

    private final Plans plans;
    private final Clock clock;

    Calendar(Plans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    ZoneId zone() {
        try {
            return plans.now().sites().stream()
                    .findFirst()
                    .map(PlanSite::timeZone)
                    .map(ZoneId::of)
                    .orElse(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    Instant now() {
        return clock.instant();
    }

    Instant start(LocalDate day) {
        return day.atStartOfDay(zone()).toInstant();
    }

    /**
     * The days from the first to the last one, but not beyond now; the last twelve months if nothing is said.
     *
     * @throws Problem 400 if they are no days, or no period
     */
    Period period(String from, String to) {
        LocalDate today = now().atZone(zone()).toLocalDate();
        LocalDate last = day("to", to, today);
        LocalDate first = day("from", from, last.minusYears(1).plusDays(1));
        if (first.isAfter(last)) {
            throw Problems.badRequest("from must not be after to.");
        }
        if (first.isBefore(last.minusYears(50))) {
            throw Problems.badRequest("Ask for at most 50 years.");
        }
        Period days = new Period(start(first), start(last.plusDays(1)));
        return days.from().isAfter(now()) ? days : new Period(days.from(), min(days.to(), now()));
    }

    /** The calendar year in which the period ends. */
    int year(Period period) {
        return period.to().minusMillis(1).atZone(zone()).getYear();
    }

    Period year(int year) {
        return new Period(start(LocalDate.of(year, 1, 1)), start(LocalDate.of(year + 1, 1, 1)));
    }

    private static Instant min(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate day(String name, String text, LocalDate otherwise) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw Problems.badRequest(name + " must be a day such as 2026-03-01.");
        }
    }
}
