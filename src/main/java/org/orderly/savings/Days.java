package org.orderly.savings;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.orderly.http.Problem;
import org.orderly.http.Problems;
import org.orderly.location.plan.PlanSite;
import org.orderly.location.plan.Plans;

/** On which days something can have been saved: no later than today, wherever among the sites that is latest. */
@ApplicationScoped
class Days {

    /** Nobody has records of devices that are older. */
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

    /** A need is met for as long as a device lasts, and no longer. */
    private static final int LONGEST_DEMAND_YEARS = 20;

    private final Plans plans;
    private final Clock clock;

    Days(Plans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    /** @throws Problem 400 if one of its days cannot be meant */
    void check(NewEntry claim) {
        LocalDate today = today();
        check("on must be a day", claim.on(), today, "today, ");
        claim.events().forEach(event -> check("events: on must be a day", event.on(), today, "today, "));
        claim.covered().forEach(demand -> Stream.of(demand.from(), demand.to())
                .forEach(day ->
                        check("demand: from and to must be days", day, today.plusYears(LONGEST_DEMAND_YEARS), "")));
    }

    private static void check(String must, LocalDate day, LocalDate last, String words) {
        if (day.isBefore(FIRST) || day.isAfter(last)) {
            throw Problems.badRequest(must + " from " + FIRST + " to " + words + last + ".");
        }
    }

    private LocalDate today() {
        return Stream.concat(
                        Stream.of((ZoneId) ZoneOffset.UTC),
                        plans.now().sites().stream().map(PlanSite::zone))
                .map(zone -> clock.instant().atZone(zone).toLocalDate())
                .max(LocalDate::compareTo)
                .orElseThrow();
    }
}
