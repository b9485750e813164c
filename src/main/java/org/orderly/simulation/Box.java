package org.orderly.simulation;

/** A rectangle along the walls, in metres of the site's coordinates. */
public record Box(double minX, double minY, double maxX, double maxY) {

    private static final double TOUCH = 0.01;

    /** Whether the point lies inside or on the edge. */
    boolean contains(double x, double y) {
        return x >= minX - TOUCH && x <= maxX + TOUCH && y >= minY - TOUCH && y <= maxY + TOUCH;
    }

    double centreX() {
        return (minX + maxX) / 2;
    }

    double centreY() {
        return (minY + maxY) / 2;
    }

    double area() {
        return (maxX - minX) * (maxY - minY);
    }

    /** The point at fractions of the box's sides, kept {@code margin} metres off the walls where the box allows it. */
    Spot at(String floor, double across, double up, double margin) {
        double mx = Math.min(margin, (maxX - minX) / 2);
        double my = Math.min(margin, (maxY - minY) / 2);
        return new Spot(floor, minX + mx + across * (maxX - minX - 2 * mx), minY + my + up * (maxY - minY - 2 * my));
    }
}
