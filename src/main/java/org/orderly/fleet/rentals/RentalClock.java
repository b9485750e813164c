package org.orderly.fleet.rentals;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.orderly.assets.Roster;
import org.orderly.fleet.Days;
import org.orderly.fleet.FleetConfig;
import org.orderly.fleet.Stock;
import org.orderly.fleet.Unit;

/** Says which running rentals are about to cost a day for nothing. */
@ApplicationScoped
class RentalClock {

    private final Stock stock;
    private final Roster roster;
    private final FleetConfig config;
    private final Clock clock;

    RentalClock(Stock stock, Roster roster, FleetConfig config, Clock clock) {
        this.stock = stock;
        this.roster = roster;
        this.config = config;
        this.clock = clock;
    }

    /**
     * The alerts of these rentals by their numbers. Those that somebody has acknowledged today wait until tomorrow.
     *
     * @param running all that run, so that as many may go as units of one's own are free, and no more
     * @param hired the assets that are not the hospital's own
     */
    Map<Long, Alert> alerts(List<Rental> running, Set<Long> hired) {
        LocalDate today = Days.today(clock);
        Map<Long, Alert> alerts = new HashMap<>();
        running.stream()
                .collect(Collectors.groupingBy(rental -> rental.classCode))
                .forEach((classCode, rentals) -> ofClass(classCode, rentals, hired, today, alerts));
        running.stream()
                .filter(rental -> today.equals(rental.acknowledgedOn))
                .forEach(rental -> alerts.remove(rental.id));
        return alerts;
    }

    private void ofClass(
            String classCode, List<Rental> rentals, Set<Long> hired, LocalDate today, Map<Long, Alert> alerts) {
        Instant longAgo = clock.instant().minus(config.idleAfter());
        List<Unit> own = stock.of(classCode).stream()
                .filter(unit -> !hired.contains(unit.card().id()))
                .toList();
        int idle = (int) own.stream().filter(Unit::idle).count();
        int spare = idle - config.reserve(own.size());
        List<Rental> dearestFirst = rentals.stream()
                .sorted(Comparator.comparing((Rental rental) -> rental.rate)
                        .reversed()
                        .thenComparing(rental -> rental.id))
                .toList();
        for (Rental rental : dearestFirst) {
            Alert alert = Alert.ofDate(rental, today);
            if (alert == null && rental.assetId != null) {
                Unit unit = roster.card(rental.assetId).map(stock::now).orElse(null);
                alert = Alert.ofUnit(rental, unit, longAgo);
            }
            if (alert == null && spare > 0) {
                alert = Alert.ofOwn(rental, idle, own.size());
                spare--;
            }
            if (alert != null) {
                alerts.put(rental.id, alert);
            }
        }
    }
}
