package org.orderly.maintenance.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.orderly.http.Moments;
import org.orderly.http.Problem;
import org.orderly.http.Problems;
import org.orderly.location.SiteZones;

/** Days and years where the hospital is: the time zone of its first site, UTC before there is one. */
@ApplicationScoped
class Calendar {

    private final SiteZones zones;
    private final Clock clock;

    Calendar(SiteZones zones, Clock clock) {
        this.zones = zones;
        this.clock = clock;
    }

    ZoneId zone() {
        return zones.usual();
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
        LocalDate last = Moments.day("to", to, today);
        LocalDate first = Moments.day("from", from, last.minusYears(1).plusDays(1));
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
}
