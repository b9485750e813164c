package org.orderly.prediction.serving.risk;

import org.orderly.assets.AssetCard;
import org.orderly.assets.Criticality;
import org.orderly.prediction.serving.ServingConfig;

/** How much harm a failure does, by what a patient loses with the device. */
record Weights(double lifeSupport, double high, double medium, double low) {

    static Weights of(ServingConfig config) {
        return new Weights(config.lifeSupportWeight(), config.highWeight(), config.mediumWeight(), config.lowWeight());
    }

    double of(Criticality criticality) {
        return switch (criticality) {
            case LIFE_SUPPORT -> lifeSupport;
            case HIGH -> high;
            case MEDIUM -> medium;
            case LOW -> low;
        };
    }

    /** Risk within 30 days times weight; null when the risk is not known. */
    Double harm(AssetCard card, DeviceRisk risk) {
        return risk == null || Float.isNaN(risk.risk30()) ? null : risk.risk30() * of(card.criticality());
    }
}
