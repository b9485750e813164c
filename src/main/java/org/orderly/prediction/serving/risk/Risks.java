package org.orderly.prediction.serving.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.orderly.assets.AssetCard;
import org.orderly.assets.Roster;
import org.orderly.prediction.serving.RiskRaised;
import org.orderly.prediction.serving.ServingConfig;
import org.orderly.prediction.serving.shelf.Shelf;
import org.orderly.prediction.serving.shelf.ShelfChanged;

/** The risk of every device as it is now, in memory: scored when its features change, and all of them now and then. */
@ApplicationScoped
class Risks {

    private static final Logger LOG = Logger.getLogger(Risks.class);

    private final Map<Long, DeviceRisk> risks = new ConcurrentHashMap<>();
    private final Shelf shelf;
    private final FeatureStore store;
    private final RiskHistory history;
    private final Alarms alarms;
    private final Explanations explanations;
    private final Roster roster;
    private final ServingConfig config;
    private final Weights weights;
    private final Event<RiskRaised> raised;
    private final Clock clock;
    private volatile Engine engine;
    private volatile Instant rescoredAt;
    private boolean loaded;

    Risks(
            Shelf shelf,
            FeatureStore store,
            RiskHistory history,
            Alarms alarms,
            Explanations explanations,
            Roster roster,
            ServingConfig config,
            Event<RiskRaised> raised,
            Clock clock) {
        this.shelf = shelf;
        this.store = store;
        this.history = history;
        this.alarms = alarms;
        this.explanations = explanations;
        this.roster = roster;
        this.config = config;
        this.weights = Weights.of(config);
        this.raised = raised;
        this.clock = clock;
        this.engine = new Engine(null, null, config.watchShare());
    }

    /** Who scores now. */
    Engine engine() {
        return engine;
    }

    /** The risk of a device, or null if it is not known. */
    DeviceRisk of(long assetId) {
        return risks.get(assetId);
    }

    /** How many devices are scored now. */
    int scored() {
        return risks.size();
    }

    /** When all devices were scored last, or null. */
    Instant rescoredAt() {
        return rescoredAt;
    }

    /** Risk times weight of the device, or null if its risk is not known. */
    Double harm(AssetCard card) {
        return weights.harm(card, of(card.id()));
    }

    /** Why the risk is what it is; nothing if it is not known. */
    List<Reason> reasons(AssetCard card) {
        DeviceFeatures features = store.of(card.id());
        Engine now = engine;
        boolean fits = features != null
                && now.layout(card.classCode()) != null
                && now.layout(card.classCode()).code().equals(features.layout());
        return fits ? explanations.of(features, now.model(card.classCode())) : List.of();
    }

    void changed(@Observes ShelfChanged news) {
        synchronized (this) {
            if (!loaded) {
                store.load();
                history.load(clock.millis());
                alarms.load();
                loaded = true;
            }
            engine =
                    new Engine(shelf.champion().orElse(null), shelf.challenger().orElse(null), config.watchShare());
        }
        rescoreAll();
    }

    /** Scores every device anew from its stored features. */
    synchronized void rescoreAll() {
        long begin = System.nanoTime();
        Engine now = engine;
        Map<String, List<DeviceFeatures>> classes = new HashMap<>();
        for (DeviceFeatures features : store.all()) {
            roster.card(features.assetId())
                    .map(AssetCard::classCode)
                    .filter(code -> fits(now, code, features))
                    .ifPresent(code -> classes.computeIfAbsent(code, c -> new ArrayList<>())
                            .add(features));
        }
        risks.values().removeIf(risk -> !isScored(now, risk.assetId()));
        int scored = 0;
        for (Map.Entry<String, List<DeviceFeatures>> entry : classes.entrySet()) {
            take(now.score(entry.getKey(), entry.getValue(), clock.millis()));
            scored += entry.getValue().size();
        }
        if (now.champion() != null) {
            rescoredAt = clock.instant();
            LOG.infof("all devices scored devices=%d ms=%d", scored, (System.nanoTime() - begin) / 1_000_000);
        }
    }

    private boolean isScored(Engine now, long assetId) {
        Optional<AssetCard> card = roster.card(assetId);
        DeviceFeatures features = store.of(assetId);
        return features != null && card.isPresent() && fits(now, card.get().classCode(), features);
    }

    /** Keeps these features and scores their devices, all of one class. */
    synchronized void score(String classCode, List<DeviceFeatures> computed) {
        store.keep(computed);
        Engine now = engine;
        List<DeviceFeatures> fitting = computed.stream()
                .filter(features -> fits(now, classCode, features))
                .toList();
        if (!fitting.isEmpty()) {
            take(now.score(classCode, fitting, clock.millis()));
        }
    }

    /** Scores a device as it was at earlier times, so that its history does not begin today. */
    void lookBack(String classCode, List<DeviceFeatures> earlier) {
        Engine now = engine;
        List<DeviceRisk> points = new ArrayList<>();
        for (DeviceFeatures features : earlier) {
            if (fits(now, classCode, features)) {
                points.addAll(now.score(classCode, List.of(features), features.atMs()));
            }
        }
        history.noteInRetrospect(points);
    }

    /** Removes what has been kept for long enough. */
    void forgetOld() {
        history.removeOld(clock.millis());
    }

    /** Whether anything is known of how the device's risk was before today. */
    boolean hasPast(long assetId) {
        return history.reachesBack(assetId, clock.millis());
    }

    private static boolean fits(Engine engine, String classCode, DeviceFeatures features) {
        Layout layout = engine.layout(classCode);
        return layout != null && layout.code().equals(features.layout());
    }

    private void take(List<DeviceRisk> scored) {
        scored.forEach(risk -> risks.put(risk.assetId(), risk));
        history.note(scored);
        alarms.judge(scored).forEach(this::tell);
    }

    private void tell(DeviceRisk risk) {
        roster.card(risk.assetId())
                .ifPresent(card -> raised.fire(new RiskRaised(
                        risk.assetId(),
                        Instant.ofEpochMilli(risk.atMs()),
                        risk.risk30(),
                        risk.threshold(),
                        weights.harm(card, risk),
                        reasons(card).stream()
                                .filter(Reason::raises)
                                .findFirst()
                                .map(Reason::text)
                                .orElse(""),
                        risk.model().toString())));
    }
}
