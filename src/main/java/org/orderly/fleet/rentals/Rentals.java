package org.orderly.fleet.rentals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.orderly.fleet.Days;
import org.orderly.fleet.RentalReturned;

/** What is and was on hire: the door for other rooms. Days are UTC days, both ends of a period included. */
@ApplicationScoped
@Transactional
public class Rentals {

    private final Clock clock;

    Rentals(Clock clock) {
        this.clock = clock;
    }

    /**
     * For how many days units of the class were on hire in the period; two units on one day are two days. Days after
     * today do not count.
     *
     * @param department who hired them, or null for everybody
     */
    public int daysRented(String classCode, String department, LocalDate from, LocalDate to) {
        LocalDate today = Days.today(clock);
        return Rental.<Rental>list(
                        "classCode = ?1 and (?2 is null or department = ?2) and fromDay <= ?3"
                                + " and (returnedOn is null or returnedOn >= ?4)",
                        classCode,
                        department,
                        to,
                        from)
                .stream()
                .mapToInt(rental -> rental.hire().days(from, to, today))
                .sum();
    }

    /**
     * What was brought back in the period, the earliest first.
     *
     * @param classCode null for every class
     */
    public List<RentalReturned> returnedBetween(String classCode, LocalDate from, LocalDate to) {
        return Rental.<Rental>list(
                        "(?1 is null or classCode = ?1) and returnedOn between ?2 and ?3 order by returnedOn, id",
                        classCode,
                        from,
                        to)
                .stream()
                .map(Rental::news)
                .toList();
    }

    /** The assets that are, or ever were, on hire: they are not the hospital's own. */
    public Set<Long> hiredAssets() {
        return Rental.<Rental>list("assetId is not null").stream()
                .map(rental -> rental.assetId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** The assets that were on hire and are not any more: since when each of them is back at its supplier. */
    public Map<Long, LocalDate> givenBack() {
        Map<Long, LocalDate> back = new HashMap<>();
        Rental.<Rental>list("assetId is not null and returnedOn is not null")
                .forEach(rental -> back.merge(
                        rental.assetId, rental.returnedOn, (one, other) -> one.isAfter(other) ? one : other));
        Rental.<Rental>list("assetId is not null and returnedOn is null")
                .forEach(rental -> back.remove(rental.assetId));
        return back;
    }

    /** Those that run, the one due first coming first. */
    List<Rental> running() {
        return Rental.running();
    }
}
