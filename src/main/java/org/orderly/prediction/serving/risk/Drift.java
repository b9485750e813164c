package org.orderly.prediction.serving.risk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.orderly.assets.Roster;
import org.orderly.prediction.features.Feature;
import org.orderly.prediction.serving.ServingConfig;
import org.orderly.prediction.serving.shelf.ClassModel;
import org.orderly.telemetry.SignalCatalogue;

/** Whether the champion still knows the devices it scores. Computed when asked, at most every few minutes. */
@ApplicationScoped
class Drift {

    private static final long LASTS_MS = TimeUnit.MINUTES.toMillis(2);

    private final Risks risks;
    private final FeatureStore store;
    private final Hits hits;
    private final Roster roster;
    private final ServingConfig config;
    private final Clock clock;
    private final SignalCatalogue catalogue = SignalCatalogue.load();
    private volatile Made made;

    private record Made(Engine engine, long atMs, View view) {}

    Drift(Risks risks, FeatureStore store, Hits hits, Roster roster, ServingConfig config, Clock clock) {
        this.risks = risks;
        this.store = store;
        this.hits = hits;
        this.roster = roster;
        this.config = config;
        this.clock = clock;
    }

    /** A feature of a class in words, its population stability index, and stable, watch or drifted. */
    record FeatureView(String classCode, String feature, String words, double psi, String state) {}

    /** @param says one sentence: whether to train again, and why */
    @Schema(example = """
            {"overall":"watch","features":[{"classCode":"infusion-pump","feature":"battery-capacity.last30",
            "words":"battery capacity, latest reading","psi":0.17,"state":"watch"}],
            "calibration":[{"expected":0.08,"observed":0.07,"count":112}],
            "says":"Keep an eye on it: battery capacity of infusion pumps has moved away from the training."}""")
    record View(String overall, List<FeatureView> features, List<Hits.Bin> calibration, String says) {}

    @SuppressWarnings("ReferenceEquality")
    View view() {
        Made known = made;
        long nowMs = clock.millis();
        Engine engine = risks.engine();
        if (known == null || known.engine() != engine || nowMs - known.atMs() > LASTS_MS) {
            known = new Made(engine, nowMs, judge(engine, nowMs));
            made = known;
        }
        return known.view();
    }

    private View judge(Engine engine, long nowMs) {
        Map<String, List<float[]>> classes = new HashMap<>();
        for (DeviceFeatures features : store.all()) {
            roster.card(features.assetId())
                    .filter(card -> engine.layout(card.classCode()) != null
                            && engine.layout(card.classCode()).code().equals(features.layout()))
                    .ifPresent(card -> classes.computeIfAbsent(card.classCode(), code -> new ArrayList<>())
                            .add(features.row()));
        }
        List<FeatureView> features = new ArrayList<>();
        classes.forEach((code, rows) -> {
            if (rows.size() >= config.driftDevices()) {
                features.addAll(features(engine.model(code), rows));
            }
        });
        features.sort(Comparator.comparingDouble(FeatureView::psi)
                .reversed()
                .thenComparing(FeatureView::classCode)
                .thenComparing(FeatureView::feature));
        List<Hits.Bin> calibration = hits.since(nowMs);
        Judgement judgement = Judgement.of(features, calibration, engine.champion() != null);
        return new View(judgement.overall(), features, calibration, judgement.says());
    }

    private List<FeatureView> features(ClassModel model, List<float[]> rows) {
        List<FeatureView> views = new ArrayList<>();
        for (int i = 0; i < model.schema().size(); i++) {
            Feature feature = model.schema().features().get(i);
            double psi = Stability.index(model.reference().get(i), rows, i);
            views.add(new FeatureView(
                    model.classCode(),
                    feature.name(),
                    FeatureWords.of(feature, model.classCode(), catalogue),
                    Math.round(psi * 1_000) / 1_000.0,
                    Stability.state(psi)));
        }
        return views;
    }
}
