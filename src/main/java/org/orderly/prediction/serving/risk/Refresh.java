package org.orderly.prediction.serving.risk;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.orderly.assets.AssetCard;
import org.orderly.assets.AssetStatus;
import org.orderly.assets.Roster;
import org.orderly.prediction.features.Features;
import org.orderly.prediction.serving.OutcomeRecorded;
import org.orderly.prediction.serving.ServingConfig;
import org.orderly.prediction.serving.shelf.ShelfChanged;
import org.orderly.telemetry.DeviceHistory;
import org.orderly.telemetry.ReadingsKept;
import org.orderly.time.ClockWatch;

/**
 * Keeps features fresh: of devices that told something new, and of all others within the hour. Takes no more than its
 * share of a core; whoever has waited longest comes first.
 */
@ApplicationScoped
class Refresh {

    private static final Logger LOG = Logger.getLogger(Refresh.class);
    private static final int EVERY_SECONDS = 5;
    private static final int BATCH = 100;
    private static final int LOOK_BACK_STEP = 3;

    private static final long SETTLED = Long.MAX_VALUE;

    private final Map<Long, Long> firstComputed = new ConcurrentHashMap<>();
    private final Set<Long> due = ConcurrentHashMap.newKeySet();
    private final Risks risks;
    private final FeatureStore store;
    private final PastFailures failures;
    private final Pasts pasts;
    private final KeptReadings readings;
    private final Roster roster;
    private final ServingConfig config;
    private final Clock clock;
    private final ClockWatch watch;

    Refresh(
            Risks risks,
            FeatureStore store,
            PastFailures failures,
            Pasts pasts,
            KeptReadings readings,
            Roster roster,
            ServingConfig config,
            Clock clock,
            ClockWatch watch) {
        this.watch = watch;
        this.risks = risks;
        this.store = store;
        this.failures = failures;
        this.pasts = pasts;
        this.readings = readings;
        this.roster = roster;
        this.config = config;
        this.clock = clock;
    }

    void kept(@Observes ReadingsKept news) {
        due.addAll(news.assetIds());
    }

    void found(@Observes OutcomeRecorded news) {
        due.add(news.assetId());
    }

    /** Another champion may want other features of every device that has ever told anything. */
    void changed(@Observes ShelfChanged news) {
        due.addAll(readings.devices());
    }

    @Scheduled(every = EVERY_SECONDS + "s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        refresh((long) (config.effort() * TimeUnit.SECONDS.toNanos(EVERY_SECONDS)));
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everything() {
        risks.rescoreAll();
        if (watch.mayRemove()) {
            risks.forgetOld();
        }
    }

    /** Computes features of those that are due until all is done or the time is up; answers how many. */
    int refresh(long budgetNanos) {
        long begin = System.nanoTime();
        int done = 0;
        Iterator<Long> waiting = waiting().iterator();
        Map<String, List<DeviceFeatures>> computed = new HashMap<>();
        while (waiting.hasNext() && System.nanoTime() - begin < budgetNanos) {
            long assetId = waiting.next();
            due.remove(assetId);
            AssetCard card = roster.card(assetId).orElse(null);
            DeviceFeatures features = card == null ? null : compute(card);
            if (features != null) {
                List<DeviceFeatures> batch = computed.computeIfAbsent(card.classCode(), code -> new ArrayList<>());
                batch.add(features);
                done++;
                if (batch.size() == BATCH) {
                    risks.score(card.classCode(), computed.remove(card.classCode()));
                }
            }
        }
        computed.forEach(risks::score);
        return done;
    }

    /** Those that told something and have not been looked at just now, and those whose features have grown old. */
    private List<Long> waiting() {
        long nowMs = clock.millis();
        List<Long> waiting = new ArrayList<>();
        for (long assetId : due) {
            DeviceFeatures known = store.of(assetId);
            if (known == null || nowMs - known.atMs() >= config.pause().toMillis() || !isCurrent(known)) {
                waiting.add(assetId);
            }
        }
        for (DeviceFeatures known : store.all()) {
            if ((nowMs - known.atMs() >= config.freshness().toMillis() || !isCurrent(known))
                    && !due.contains(known.assetId())) {
                waiting.add(known.assetId());
            }
        }
        return waiting;
    }

    private boolean isCurrent(DeviceFeatures known) {
        Layout layout = roster.card(known.assetId())
                .map(card -> risks.engine().layout(card.classCode()))
                .orElse(null);
        return layout == null || layout.code().equals(known.layout());
    }

    /** Once a device has told of itself for some minutes: a past that was told at once has settled by then. */
    private boolean isTimeToLookBack(long assetId, long nowMs) {
        long since = firstComputed.computeIfAbsent(assetId, id -> risks.hasPast(id) ? SETTLED : nowMs);
        boolean now =
                since != SETTLED && nowMs - since >= config.lookBackAfter().toMillis();
        if (now) {
            firstComputed.put(assetId, SETTLED);
        }
        return now;
    }

    /** Every few days of the last months, as far as the device had told anything by then. */
    private void lookBack(AssetCard card, DeviceHistory history, Layout layout, long nowMs) {
        long firstDay = history.signals().values().stream()
                .mapToLong(days -> days.epochDay(0))
                .min()
                .orElse(Long.MAX_VALUE);
        List<DeviceFeatures> earlier = new ArrayList<>();
        for (int days = config.lookBackDays(); days > 0; days -= LOOK_BACK_STEP) {
            long atMs = nowMs - TimeUnit.DAYS.toMillis(days);
            if (TimeUnit.MILLISECONDS.toDays(atMs) > firstDay) {
                earlier.add(new DeviceFeatures(
                        card.id(), atMs, layout.code(), Features.of(history, atMs, layout.schema())));
            }
        }
        risks.lookBack(card.classCode(), earlier);
    }

    private DeviceFeatures compute(AssetCard card) {
        Layout layout = risks.engine().layout(card.classCode());
        if (layout == null || card.status() == AssetStatus.RETIRED) {
            return null;
        }
        try {
            Instant now = clock.instant();
            DeviceHistory history = pasts.of(card.id(), now, layout.schema().memoryDays());
            if (history.signals().isEmpty()) {
                return null;
            }
            failures.gather(history, layout);
            if (isTimeToLookBack(card.id(), now.toEpochMilli())) {
                lookBack(card, history, layout, now.toEpochMilli());
            }
            float[] row = Features.now(history, now.toEpochMilli(), layout.schema());
            return new DeviceFeatures(card.id(), now.toEpochMilli(), layout.code(), row);
        } catch (RuntimeException e) {
            LOG.errorf(e, "The features of a device could not be computed asset=%d", card.id());
            return null;
        }
    }
}
