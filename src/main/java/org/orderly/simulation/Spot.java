package org.orderly.simulation;

/** A point on a floor, in metres of the site's coordinates. */
public record Spot(String floor, double x, double y) {

    double metresTo(Spot other) {
        return Math.hypot(x - other.x, y - other.y);
    }

    /** The point a fraction of the way to another one of the same floor. */
    Spot towards(Spot other, double fraction) {
        return new Spot(floor, x + (other.x - x) * fraction, y + (other.y - y) * fraction);
    }
}
