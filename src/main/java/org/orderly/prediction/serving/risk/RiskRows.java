package org.orderly.prediction.serving.risk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.orderly.assets.AssetCard;
import org.orderly.location.Place;
import org.orderly.location.Whereabouts;
import org.orderly.location.plan.PlanZone;
import org.orderly.location.plan.Plans;
import org.orderly.location.plan.ZoneName;
import org.orderly.prediction.bundle.RemainingLife;
import org.orderly.prediction.serving.shelf.ClassModel;

/** Puts together what is shown of a device's risk. */
@ApplicationScoped
class RiskRows {

    private static final long WEEK_MS = TimeUnit.DAYS.toMillis(7);

    private final Risks risks;
    private final RiskHistory history;
    private final Whereabouts whereabouts;
    private final Plans plans;
    private final Clock clock;

    RiskRows(Risks risks, RiskHistory history, Whereabouts whereabouts, Plans plans, Clock clock) {
        this.risks = risks;
        this.history = history;
        this.whereabouts = whereabouts;
        this.plans = plans;
        this.clock = clock;
    }

    RiskRow of(AssetCard card, List<Reason> reasons) {
        DeviceRisk risk = risks.of(card.id());
        if (risk == null) {
            return new RiskRow(
                    RiskRow.AssetView.of(card),
                    place(card),
                    null,
                    null,
                    Level.UNKNOWN,
                    null,
                    null,
                    List.of(),
                    null,
                    null,
                    null);
        }
        return new RiskRow(
                RiskRow.AssetView.of(card),
                place(card),
                RiskRow.rounded(risk.risk7()),
                RiskRow.rounded(risk.risk30()),
                risk.level(),
                RiskRow.rounded(risks.harm(card)),
                change(risk),
                reasons,
                life(card, risk),
                Instant.ofEpochMilli(risk.atMs()),
                risk.model());
    }

    /** The zone it stands in, or null if it was never seen. */
    PlanZone zone(AssetCard card) {
        Place place = whereabouts.of(card.id());
        return place == null ? null : plans.now().zoneOfHistory(place.zoneId());
    }

    private RiskRow.PlaceView place(AssetCard card) {
        PlanZone zone = zone(card);
        return zone == null ? null : new RiskRow.PlaceView(ZoneName.of(zone), zone.floorCode(), zone.buildingCode());
    }

    private Double change(DeviceRisk risk) {
        Float before = history.risk30At(risk.assetId(), clock.millis() - WEEK_MS);
        return before == null ? null : RiskRow.rounded(risk.risk30() - before);
    }

    private RiskRow.LifeView life(AssetCard card, DeviceRisk risk) {
        RemainingLife.Interval life = risk.life();
        ClassModel model = risks.engine().model(card.classCode());
        return life == null || model == null || model.life() == null
                ? null
                : new RiskRow.LifeView(
                        tenths(life.days()),
                        tenths(life.lowDays()),
                        tenths(life.highDays()),
                        model.life().life().coverage());
    }

    private static double tenths(double days) {
        return Math.round(days * 10) / 10.0;
    }
}
