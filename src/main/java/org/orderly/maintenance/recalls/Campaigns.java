package org.orderly.maintenance.recalls;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.orderly.assets.Quarantines;
import org.orderly.http.Problem;
import org.orderly.http.Problems;
import org.orderly.maintenance.NewOrder;
import org.orderly.maintenance.OrderKind;
import org.orderly.maintenance.OrderMoved;
import org.orderly.maintenance.OrderReopened;
import org.orderly.maintenance.OrderSource;
import org.orderly.maintenance.WorkOrders;
import org.orderly.security.AuditTrail;
import org.orderly.security.Caller;
import org.orderly.security.Change;

/**
 * What a hospital does about a recall: an order for each device that is concerned, a reason for each that is not. A device
 * in quarantine is released when its order is verified, or when somebody says that it is not concerned.
 */
@ApplicationScoped
class Campaigns {

    private static final Logger LOG = Logger.getLogger(Campaigns.class);
    private static final String KIND = "recall";
    private static final int TITLE = 160;
    private static final int WORDS = 3_500;

    private final WorkOrders orders;
    private final Quarantines quarantines;
    private final AuditTrail trail;
    private final Caller caller;
    private final EntityManager database;
    private final Clock clock;

    Campaigns(
            WorkOrders orders,
            Quarantines quarantines,
            AuditTrail trail,
            Caller caller,
            EntityManager database,
            Clock clock) {
        this.orders = orders;
        this.quarantines = quarantines;
        this.trail = trail;
        this.caller = caller;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Begins a campaign, or adds devices to it: each gets an order of its own, in a transaction of its own. Asking again
     * changes nothing for a device that has one.
     *
     * @param assets the devices, or null for all that nobody has decided about
     * @param due when the orders must be done, or null for what the service level says
     * @throws Problem 404 if there is no such recall; 409 if a device is not among its matches, or there is none
     */
    void open(long recallId, Collection<Long> assets, boolean quarantine, Instant due) {
        List<Long> chosen = QuarkusTransaction.requiringNew().call(() -> {
            Recall recall = Recall.existing(recallId);
            List<Long> ids = assets == null ? undecided(recallId) : refuseStrangers(recallId, assets);
            if (ids.isEmpty()) {
                throw Problems.conflict("No device waits for a decision, so there is nothing to order.");
            }
            begin(recall, quarantine, due, ids.size());
            return ids;
        });
        for (long asset : chosen) {
            QuarkusTransaction.requiringNew().run(() -> order(recallId, asset, quarantine, due));
        }
    }

    /**
     * These devices are not concerned: they need no order, and are released if this recall held them.
     *
     * @throws Problem 404, 409 if one of them has an order already
     */
    void dismiss(long recallId, Collection<Long> assets, String why) {
        QuarkusTransaction.requiringNew().run(() -> {
            Recall recall = Recall.existing(recallId);
            refuseStrangers(recallId, assets);
            List<Long> busy = ordered(recallId, assets);
            if (!busy.isEmpty()) {
                throw Problems.conflict("Cancel their orders first: these devices are in the campaign.")
                        .with("assets", busy);
            }
            for (RecallMatch match : matches(recallId, assets)) {
                match.dismissedAt = now();
                match.dismissedBy = caller.name();
                match.dismissedWhy = why;
                match.orderId = null;
                release(recall, match);
            }
            trail.record(KIND, recallId, "dismissed", Map.of("devices", new Change(null, assets.size() + ": " + why)));
        });
    }

    void reopened(@Observes OrderReopened news) {
        RecallMatch.update("orderId = ?1 where orderId = ?2", news.as(), news.id());
    }

    void moved(@Observes OrderMoved news) {
        if (news.to().equals("verified")) {
            QuarkusTransaction.requiringNew()
                    .run(() -> RecallMatch.<RecallMatch>list("orderId = ?1 and quarantined = true", news.id())
                            .forEach(match -> release(match.recall, match)));
        }
    }

    /** Devices whose order was verified while we could not release them, such as just before a crash. */
    @Scheduled(every = "60s", delayed = "15s")
    void catchUp() {
        List<?> late = QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(
                        "SELECT m.id FROM recall_matches m JOIN work_orders w ON w.id = m.order_id"
                                + " WHERE m.quarantined AND w.state = 'verified'",
                        Long.class)
                .getResultList());
        for (Object id : late) {
            try {
                QuarkusTransaction.requiringNew().run(() -> {
                    RecallMatch match = RecallMatch.findById(id);
                    release(match.recall, match);
                });
            } catch (RuntimeException e) {
                LOG.warnf(e, "a device is not released yet match=%s", id);
            }
        }
    }

    private void begin(Recall recall, boolean quarantine, Instant due, int devices) {
        if (recall.campaignAt == null) {
            recall.campaignAt = now();
            recall.campaignBy = caller.name();
        }
        recall.campaignDue = due == null ? recall.campaignDue : due;
        recall.quarantine |= quarantine;
        Map<String, Change> changes = new LinkedHashMap<>();
        changes.put("devices", new Change(null, devices));
        changes.put("quarantine", new Change(null, quarantine));
        trail.record(KIND, recall.id, "campaign", changes);
    }

    private void order(long recallId, long asset, boolean quarantine, Instant due) {
        Recall recall = Recall.existing(recallId);
        RecallMatch match = matches(recallId, Set.of(asset)).get(0);
        if (ordered(recallId, Set.of(asset)).isEmpty()) {
            match.orderId =
                    orders.open(NewOrder.of(asset, OrderKind.RECALL, title(recall), OrderSource.RECALL, recallId)
                            .describedAs(description(recall, match))
                            .between(null, due));
            match.dismissedAt = null;
            match.dismissedBy = null;
            match.dismissedWhy = null;
        }
        if (quarantine && !match.quarantined) {
            quarantines.put(asset, recall.holder(), "Recall " + recall.number);
            match.quarantined = true;
        }
    }

    private void release(Recall recall, RecallMatch match) {
        if (match.quarantined) {
            quarantines.lift(match.assetId, recall.holder());
            match.quarantined = false;
        }
    }

    private static List<Long> undecided(long recallId) {
        return RecallMatch.of(recallId).stream()
                .filter(RecallMatch::isUndecided)
                .map(match -> match.assetId)
                .toList();
    }

    /** Those of these devices that have an order which was not cancelled. */
    private List<Long> ordered(long recallId, Collection<Long> assets) {
        List<?> ids = database.createNativeQuery(
                        "SELECT m.asset_id FROM recall_matches m JOIN work_orders w ON w.id = m.order_id"
                                + " WHERE m.recall_id = ?1 AND m.asset_id IN (?2) AND w.state <> 'cancelled'",
                        Long.class)
                .setParameter(1, recallId)
                .setParameter(2, assets)
                .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }

    private static List<RecallMatch> matches(long recallId, Collection<Long> assets) {
        return RecallMatch.list("recall.id = ?1 and assetId in ?2", recallId, assets);
    }

    private static List<Long> refuseStrangers(long recallId, Collection<Long> assets) {
        List<Long> known =
                matches(recallId, assets).stream().map(match -> match.assetId).toList();
        List<Long> strangers = assets.stream().filter(id -> !known.contains(id)).toList();
        if (!strangers.isEmpty()) {
            throw Problems.conflict("The recall was not matched with these devices.")
                    .with("assets", strangers);
        }
        return known;
    }

    private static String title(Recall recall) {
        String product = recall.product.lines().findFirst().orElse(recall.firm).strip();
        return "Recall " + recall.number + ": " + cut(product, TITLE - recall.number.length() - 10);
    }

    private static String description(Recall recall, RecallMatch match) {
        String action = recall.action == null ? "" : "\n\nWhat the firm asks for: " + recall.action;
        return cut("Why: " + recall.reason + action, WORDS) + "\n\nMatched by " + match.rule.code() + ": "
                + match.evidence;
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + "…";
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
