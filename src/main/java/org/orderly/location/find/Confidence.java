package org.orderly.location.find;

import org.orderly.location.Place;
import org.orderly.location.plan.PlanZone;

/**
 * How far to believe that a unit is in its zone:
 *
 * <pre>confidence = exp(-age / τ) · Φ(d / σ)</pre>
 *
 * where τ is {@link FindingConfig#trustFades}, σ the standard error of the position, d its distance to the nearest wall
 * of the zone (negative outside), and Φ the normal distribution: the chance that an error of that size does not carry
 * the position across that wall. Other walls are neglected.
 */
final class Confidence {

    private static final double SMALLEST_ERROR = 0.05;

    private Confidence() {}

    /**
     * Between 0 and 1, rounded to hundredths; 0 in a zone that is no longer on the plan.
     *
     * @param zone null when it is no longer on the plan
     * @param trustFadesMs τ in milliseconds
     */
    static double of(Place place, PlanZone zone, long nowMs, double trustFadesMs) {
        if (zone == null) {
            return 0;
        }
        double wall = zone.distanceToEdge(place.x(), place.y());
        double inside = zone.contains(place.x(), place.y()) ? wall : -wall;
        double sigma = Math.max(SMALLEST_ERROR, place.accuracy());
        double age = Math.max(0, nowMs - place.atMs());
        return Math.round(100 * Math.exp(-age / trustFadesMs) * normal(inside / sigma)) / 100.0;
    }

    /** The normal distribution, by Abramowitz and Stegun 26.2.17; its error is below 1e-7. */
    static double normal(double z) {
        if (z < 0) {
            return 1 - normal(-z);
        }
        double t = 1 / (1 + 0.2316419 * z);
        double polynomial =
                t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return 1 - Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * polynomial;
    }
}
