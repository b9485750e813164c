package org.orderly.savings;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.orderly.assets.AssetCard;
import org.orderly.assets.AssetChanged;
import org.orderly.assets.AssetStatus;
import org.orderly.assets.Roster;
import org.orderly.assets.StatusHistory;

/** A device that was missing or retired and is there again: whatever counted it as gone is taken back. */
@ApplicationScoped
@Startup
class FoundAgain {

    private static final Logger LOG = Logger.getLogger(FoundAgain.class);
    private static final Set<AssetStatus> GONE = EnumSet.of(AssetStatus.MISSING, AssetStatus.RETIRED);

    private final Roster roster;
    private final StatusHistory statuses;
    private final Ledger ledger;
    private final Clock clock;
    private final Set<Long> gone = ConcurrentHashMap.newKeySet();

    FoundAgain(Roster roster, StatusHistory statuses, Ledger ledger, Clock clock) {
        this.roster = roster;
        this.statuses = statuses;
        this.ledger = ledger;
        this.clock = clock;
    }

    @PostConstruct
    void load() {
        roster.cards().forEach(this::isBack);
    }

    void changed(@Observes AssetChanged news) {
        roster.card(news.assetId()).filter(this::isBack).ifPresent(card -> takeBack(card, clock.instant()));
    }

    /** Whether it was gone until now. */
    private boolean isBack(AssetCard card) {
        if (GONE.contains(card.status())) {
            gone.add(card.id());
            return false;
        }
        return gone.remove(card.id());
    }

    /** Those that came back since that day: what the ledger still counts of them is taken back. */
    void missed(LocalDate since) {
        statuses.since(since.atStartOfDay(ZoneOffset.UTC).toInstant()).stream()
                .filter(Losses::isBack)
                .forEach(change -> roster.card(change.assetId()).ifPresent(card -> takeBack(card, change.at())));
    }

    private void takeBack(AssetCard card, Instant at) {
        Evidence found = Evidence.ofAsset(
                EvidenceKind.FOUND_AGAIN,
                card.id(),
                at.atZone(ZoneOffset.UTC).toLocalDate(),
                card.controlNumber() + " is there again.");
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> ledger.found(found, card.controlNumber() + " was found again."));
        } catch (RuntimeException e) {
            LOG.warnf(e, "a find was not taken to the ledger asset=%d", card.id());
        }
    }
}
