package org.orderly.fleet.leaving;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.orderly.assets.AssetCard;
import org.orderly.assets.AssetStatus;
import org.orderly.assets.Roster;
import org.orderly.fleet.EgressStopped;
import org.orderly.fleet.FleetConfig;
import org.orderly.fleet.rentals.Rentals;
import org.orderly.location.LocationEvent;
import org.orderly.location.Place;
import org.orderly.location.Whereabouts;
import org.orderly.location.plan.PlanZone;
import org.orderly.location.plan.Plans;
import org.orderly.location.plan.Purpose;

/**
 * Watches the exits. A device on its way to repair, one that is retired and one that goes back to its lender have a
 * reason to leave.
 */
@ApplicationScoped
class Exits {

    private static final Logger LOG = Logger.getLogger(Exits.class);

    /** The devices that stand in an exit, so that thousands of moves a second cost nothing. */
    private final Set<Long> open = ConcurrentHashMap.newKeySet();

    private final Roster roster;
    private final Plans plans;
    private final Whereabouts whereabouts;
    private final Rentals rentals;
    private final EgressCorrection correction;
    private final Event<EgressStopped> stopped;
    private final FleetConfig config;
    private final Clock clock;

    Exits(
            Roster roster,
            Plans plans,
            Whereabouts whereabouts,
            Rentals rentals,
            EgressCorrection correction,
            Event<EgressStopped> stopped,
            FleetConfig config,
            Clock clock) {
        this.roster = roster;
        this.plans = plans;
        this.whereabouts = whereabouts;
        this.rentals = rentals;
        this.correction = correction;
        this.stopped = stopped;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent start) {
        QuarkusTransaction.requiringNew()
                .run(() -> Egress.<Egress>list("openAssetId > 0") // by its index, however many have ended
                        .forEach(egress -> open.add(egress.assetId)));
    }

    void moved(@Observes LocationEvent event) {
        if (event instanceof LocationEvent.HistoryAmended amended) {
            amended(amended);
            return;
        }
        if (!(event instanceof LocationEvent.ZoneEntered entered)) {
            return;
        }
        PlanZone zone = plans.now().zone(entered.zoneId());
        if (zone != null && zone.purpose() == Purpose.EXIT) {
            if (hasNoReason(entered.assetId()) && open.add(entered.assetId())) {
                QuarkusTransaction.requiringNew().run(() -> begin(entered, zone));
            }
        } else if (open.remove(entered.assetId())) {
            back(entered.assetId(), entered.at());
        }
    }

    private boolean hasNoReason(long assetId) {
        AssetCard card = roster.card(assetId).orElse(null);
        return card != null
                && card.status() != AssetStatus.IN_REPAIR
                && card.status() != AssetStatus.RETIRED
                && !rentals.hiredAssets().contains(assetId);
    }

    private static void begin(LocationEvent.ZoneEntered entered, PlanZone zone) {
        Egress.begun(entered.assetId(), zone.name(), entered.at()).persist();
        LOG.infof("a device is about to leave asset=%d exit=%s", entered.assetId(), zone.code());
    }

    /** Pings that came late told of exits that nobody noticed, and of others that were none. */
    private void amended(LocationEvent.HistoryAmended news) {
        EgressCorrection.Corrected corrected = correction.of(news, hasNoReason(news.assetId()));
        if (corrected.isOpen()) {
            open.add(news.assetId());
        } else {
            open.remove(news.assetId());
        }
        corrected.stopped().forEach(stopped::fire);
    }

    private void back(long assetId, Instant at) {
        Egress ended = QuarkusTransaction.requiringNew().call(() -> Egress.openOf(assetId)
                .map(egress -> {
                    egress.back(at, config.passing());
                    return egress;
                })
                .orElse(null));
        if (ended != null && ended.state == EgressState.STOPPED) {
            stopped.fire(ended.news());
        }
    }

    /** A device that was heard of last in the exit, and not since, is gone. */
    @Scheduled(every = "60s", delayed = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (long assetId : List.copyOf(open)) {
            Place place = whereabouts.of(assetId);
            boolean gone = place == null
                    || Instant.ofEpochMilli(place.atMs())
                            .plus(config.goneAfter())
                            .isBefore(now);
            if (gone && open.remove(assetId)) {
                QuarkusTransaction.requiringNew()
                        .run(() -> Egress.openOf(assetId).ifPresent(egress -> egress.end(EgressState.GONE, now)));
                LOG.infof("a device has left asset=%d", assetId);
            }
        }
    }
}
