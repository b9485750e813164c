package org.orderly.location.plan;

import java.util.List;
import java.util.Objects;

/**
 * Tells drawings in degrees of longitude and latitude, whichever comes first, from drawings in metres. In degrees a
 * hospital is smaller than a metre would be, and a room smaller than a coin; in metres neither is.
 * What a member "crs" says is not looked at: drawing programs write degrees there for drawings in metres, too.
 */
final class Degrees {

    static final String SAYS = "these look like degrees of longitude and latitude; metres are wanted, counted from a"
            + " corner of the site to the east (x) and the north (y)";

    /** A site in degrees is narrower than this: 111 km; one in metres is wider. */
    private static final double SITE = 1;
    /** A zone in degrees is narrower than this: 2 km; one in metres is wider. */
    private static final double ZONE = 0.02;

    private static final double MOST = 180;

    /** What a set of positions covers. */
    private static final class Extent {
        private double minX = Double.POSITIVE_INFINITY;
        private double minY = Double.POSITIVE_INFINITY;
        private double maxX = Double.NEGATIVE_INFINITY;
        private double maxY = Double.NEGATIVE_INFINITY;

        void take(double[] at) {
            minX = Math.min(minX, at[0]);
            minY = Math.min(minY, at[1]);
            maxX = Math.max(maxX, at[0]);
            maxY = Math.max(maxY, at[1]);
        }

        boolean isWithin(double size) {
            return maxX - minX < size
                    && maxY - minY < size
                    && Math.max(maxX, -minX) <= MOST
                    && Math.max(maxY, -minY) <= MOST;
        }

        /** Whether it covers anything: one point, or one drawn over and over, does not. */
        boolean isArea() {
            return maxX > minX && maxY > minY;
        }
    }

    private Degrees() {}

    /** Whether all of these features together can only be in degrees. */
    static boolean areIn(List<Feature> features) {
        Extent all = new Extent();
        boolean areas = false;
        boolean allSmall = true;
        for (Feature feature : features) {
            if (feature == null || feature.geometry() == null) {
                continue;
            }
            Extent one = new Extent();
            feature.geometry().positions(at -> {
                all.take(at);
                one.take(at);
            });
            if (one.isArea()) {
                areas = true;
                allSmall &= one.isWithin(ZONE);
            }
        }
        return areas && (all.isWithin(SITE) || allSmall);
    }

    /** Whether one outline can only be in degrees. */
    static boolean isIn(Geometry geometry) {
        Extent extent = new Extent();
        Objects.requireNonNull(geometry).positions(extent::take);
        return extent.isArea() && extent.isWithin(ZONE);
    }
}
