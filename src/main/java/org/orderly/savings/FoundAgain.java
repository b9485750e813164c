package org.orderly.savings;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
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

/** A device that was missing or retired and is there again: whatever counted it as gone is taken back. */
@ApplicationScoped
@Startup
class FoundAgain {

    private static final Logger LOG = Logger.getLogger(FoundAgain.class);
    private static final Set<AssetStatus> GONE = EnumSet.of(AssetStatus.MISSING, AssetStatus.RETIRED);

    private final Roster roster;
    private final Ledger ledger;
    private final Clock clock;
    private final Set<Long> gone = ConcurrentHashMap.newKeySet();

    FoundAgain(Roster roster, Ledger ledger, Clock clock) {
        this.roster = roster;
        this.ledger = ledger;
        this.clock = clock;
    }

    @PostConstruct
    void load() {
        roster.cards().forEach(this::isBack);
    }

    void changed(@Observes AssetChanged news) {
        roster.card(news.assetId()).filter(this::isBack).ifPresent(this::takeBack);
    }

    /** Whether it was gone until now. */
    private boolean isBack(AssetCard card) {
        if (GONE.contains(card.status())) {
            gone.add(card.id());
            return false;
        }
        return gone.remove(card.id());
    }

    private void takeBack(AssetCard card) {
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        Evidence found =
                Evidence.ofAsset(EvidenceKind.FOUND_AGAIN, card.id(), today, card.controlNumber() + " is there again.");
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> ledger.found(found, card.controlNumber() + " was found again."));
        } catch (RuntimeException e) {
            LOG.warnf(e, "a find was not taken to the ledger asset=%d", card.id());
        }
    }
}
