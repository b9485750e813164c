package org.orderly.prediction.serving.risk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** The door to every device's risk as it is now, for whoever plans by it. */
@ApplicationScoped
public class KnownRisks {

    private final Risks risks;

    KnownRisks(Risks risks) {
        this.risks = risks;
    }

    /**
     * How likely a device is to fail.
     *
     * @param risk7 the chance of a failure within 7 days, 0 to 1
     * @param risk30 the same within 30 days
     * @param at when it was computed
     */
    public record KnownRisk(double risk7, double risk30, Instant at) {}

    /** The risk of a device, if it is known. */
    public Optional<KnownRisk> of(long assetId) {
        return Optional.ofNullable(risks.of(assetId))
                .map(risk -> new KnownRisk(risk.risk7(), risk.risk30(), Instant.ofEpochMilli(risk.atMs())));
    }
}
