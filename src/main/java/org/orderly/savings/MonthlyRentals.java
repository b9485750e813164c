package org.orderly.savings;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.orderly.assets.AssetCard;
import org.orderly.assets.Roster;
import org.orderly.fleet.RentalReturned;
import org.orderly.fleet.rentals.Rentals;

/** Rentals avoided in a month, for each class of which rental days are stated; the days on hire are those of the register. */
@ApplicationScoped
class MonthlyRentals implements MonthlyLine {

    private static final LocalDate EVER = LocalDate.EPOCH;

    private final Proposals proposals;
    private final Baselines baselines;
    private final Roster roster;
    private final Rentals rentals;
    private final StoredHistory history;

    MonthlyRentals(Proposals proposals, Baselines baselines, Roster roster, Rentals rentals, StoredHistory history) {
        this.proposals = proposals;
        this.baselines = baselines;
        this.roster = roster;
        this.rentals = rentals;
        this.history = history;
    }

    @Override
    public void claim(Month month) {
        Set<String> classes = new TreeSet<>();
        roster.cards().forEach(card -> classes.add(card.classCode()));
        boolean registered = classes.stream().anyMatch(code -> rentals.daysRented(code, null, EVER, month.last()) > 0);
        baselines.stated(Figure.RENTAL_DAYS).stream()
                .filter(one -> one.scope.equals(Scope.CLASS.code()))
                .forEach(one -> claim(month, new Whose(null, null, one.key), registered));
    }

    private void claim(Month month, Whose whose, boolean registered) {
        int rented = rentals.daysRented(whose.classCode(), null, month.first(), month.last());
        Evidence count = month.counted(
                EvidenceKind.RENTALS_COUNTED, Formula.RENTAL_AVOIDED, whose, rented + " days on hire in the register.");
        proposals.of(Formula.RENTAL_AVOIDED, count, () -> {
            if (!registered) {
                throw new Proposals.NotClaimed(
                        "Not claimed: until then no rental was ever registered, so that nobody knows how many there were.");
            }
            baselines.refuseWithin(Figure.RENTAL_DAYS, whose, month);
            return entry(month, whose, rented, count);
        });
    }

    private NewEntry entry(Month month, Whose whose, int rented, Evidence count) throws Proposals.NotClaimed {
        List<RentalReturned> returned = rentals.returnedBetween(whose.classCode(), month.first(), month.last());
        List<Posted> covering =
                history.covering(new Demand(whose.classCode(), null, null, month.first(), month.last()));
        for (Posted posted : covering) {
            if (posted.entry().line() != LineItem.PURCHASE_AVOIDED) {
                throw new Proposals.NotClaimed(
                        "Not claimed: entry " + posted.number() + " counts rentals of this month already.");
            }
        }
        List<Demand> taken = covering.stream()
                .flatMap(posted -> posted.entry().demand().stream())
                .filter(demand -> demand.classCode().equals(whose.classCode()))
                .toList();
        RentalDays days = RentalDays.of(whose.classCode(), departments(returned, taken), month, taken);
        if (days.open().isEmpty()) {
            throw new Proposals.NotClaimed("Not claimed: purchases avoided cover every day of this demand.");
        }
        return new NewEntry(
                month.last(),
                Formula.RENTAL_AVOIDED,
                null,
                Map.of("days", month.days(), "days-rented", BigDecimal.valueOf(rented + days.coveredByPurchases())),
                events(count, returned),
                days.open(),
                whose.site(),
                whose.department(),
                whose.classCode(),
                days.coveredByPurchases() == 0
                        ? null
                        : "Days rented: " + rented + ", and " + days.coveredByPurchases()
                                + " demand-days that purchases avoided cover and that are not counted here too.");
    }

    private Set<String> departments(List<RentalReturned> returned, List<Demand> taken) {
        Set<String> departments = new TreeSet<>();
        roster.cards().stream().map(AssetCard::department).forEach(departments::add);
        returned.forEach(rental -> departments.add(rental.department()));
        taken.stream().map(Demand::department).filter(one -> one != null).forEach(departments::add);
        return departments;
    }

    private List<Evidence> events(Evidence count, List<RentalReturned> returned) {
        List<Evidence> events = new ArrayList<>();
        events.add(count);
        returned.stream()
                .map(rental -> new Evidence(
                        EvidenceKind.RENTAL_RETURNED,
                        "rental/" + rental.rentalId(),
                        null,
                        rental.returnedOn(),
                        rental.reference() + " went back."))
                .filter(event -> history.fedBy(event.reference()).isEmpty())
                .forEach(events::add);
        return events;
    }
}
