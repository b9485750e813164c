package org.orderly.maintenance.plans;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.orderly.assets.AssetCard;
import org.orderly.assets.AssetChanged;
import org.orderly.assets.Roster;
import org.orderly.location.plan.PlacesChanged;
import org.orderly.maintenance.OrderMoved;
import org.orderly.maintenance.WorkCompleted;

/** When every plan is due next at every device: computed as a whole, and anew when something has changed. */
@ApplicationScoped
class DueBook {

    /** Days go by and counters grow, even if nobody changes anything. */
    private static final Duration OLDEST = Duration.ofMinutes(5);

    private final Roster roster;
    private final Standings standings;
    private final Reckoning reckoning;
    private final Clock clock;
    private volatile boolean stale = true;
    private volatile Book book;

    DueBook(Roster roster, Standings standings, Reckoning reckoning, Clock clock) {
        this.roster = roster;
        this.standings = standings;
        this.reckoning = reckoning;
        this.clock = clock;
    }

    /** The book as of one moment: of every plan that is not retired at every device it is for. */
    record Book(Instant madeAt, List<Next> all, Map<Long, List<Next>> byAsset, Map<Long, Integer> devices) {}

    /** The book as it is now. */
    Book now() {
        Book known = book;
        return known == null || stale || known.madeAt().plus(OLDEST).isBefore(clock.instant()) ? made() : known;
    }

    private synchronized Book made() {
        stale = false;
        book = QuarkusTransaction.joiningExisting().call(this::make);
        return book;
    }

    private Book make() {
        Map<Standings.Key, Standing> known = standings.all();
        Reckoning.Purchases purchases = reckoning.purchases();
        List<Next> all = new ArrayList<>();
        for (PmPlan plan : PmPlan.notRetired()) {
            Scope scope = plan.scope();
            for (AssetCard card : candidates(scope)) {
                if (scope.covers(card)) {
                    Standing standing = known.getOrDefault(new Standings.Key(plan.id, card.id()), Standing.NEVER);
                    all.add(reckoning.next(plan, card, standing, purchases));
                }
            }
        }
        return new Book(
                clock.instant(),
                List.copyOf(all),
                all.stream().collect(Collectors.groupingBy(next -> next.asset().id())),
                all.stream().collect(Collectors.groupingBy(next -> next.plan().id, Collectors.summingInt(next -> 1))));
    }

    private Iterable<AssetCard> candidates(Scope scope) {
        return scope.assetId() == null
                ? roster.cards()
                : roster.card(scope.assetId()).map(List::of).orElse(List.of());
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) PlanChanged news) {
        stale = true;
    }

    void changed(@Observes OrderMoved news) {
        stale = true;
    }

    void changed(@Observes WorkCompleted news) {
        stale = true;
    }

    void changed(@Observes AssetChanged news) {
        stale = true;
    }

    void changed(@Observes PlacesChanged news) {
        stale = true;
    }
}
