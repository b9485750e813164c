package org.orderly.prediction.serving;

import java.time.Instant;

/**
 * The risk of a device reached the threshold of its class. Fired once it is on record, and not again before the risk has
 * fallen well below the threshold.
 *
 * @param risk30 the chance of a failure within 30 days, 0 to 1
 * @param threshold of the class, 0 to 1
 * @param reason the strongest reason in words: "battery capacity 78 % and falling 1.2 % a week"; or empty
 * @param model name and version: {@code device-failure/1}
 */
public record RiskRaised(
        long assetId, Instant at, double risk30, double threshold, double expectedHarm, String reason, String model) {}
