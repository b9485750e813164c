package org.orderly.location.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * The immutable outline of a zone in metres: one outer ring (counter-clockwise) and any number of holes (clockwise),
 * kept to the millimetre. Its questions are answered over flat arrays and allocate nothing.
 */
public final class Outline {

    /** What is nearer to a wall than this, in metres, touches it. */
    private static final double TOUCH = 1e-5;

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    /** Corners of all rings one after the other; each ring ends with its first corner again. */
    private final double[] xs;

    private final double[] ys;
    /** Where each ring starts in xs and ys, and at last their length. */
    private final int[] starts;

    private final double minX;
    private final double minY;
    private final double maxX;
    private final double maxY;
    private final boolean convex;

    private Outline(double[] xs, double[] ys, int[] starts) {
        this.xs = xs;
        this.ys = ys;
        this.starts = starts;
        minX = Arrays.stream(xs).min().orElseThrow();
        minY = Arrays.stream(ys).min().orElseThrow();
        maxX = Arrays.stream(xs).max().orElseThrow();
        maxY = Arrays.stream(ys).max().orElseThrow();
        convex = rings() == 1 && IntStream.range(0, corners(0)).noneMatch(corner -> turnsOutward(0, corner));
    }

    /**
     * Draws an outline.
     *
     * @param rings the outer ring and then the holes, each a closed list of at least four [x, y] in metres
     * @throws IllegalArgumentException when a ring is open, too short, or not made of numbers
     */
    public static Outline of(double[][][] rings) {
        if (rings.length == 0) {
            throw new IllegalArgumentException("a polygon needs an outer ring");
        }
        int[] starts = new int[rings.length + 1];
        for (int r = 0; r < rings.length; r++) {
            starts[r + 1] = starts[r] + rings[r].length;
        }
        double[] xs = new double[starts[rings.length]];
        double[] ys = new double[xs.length];
        for (int r = 0; r < rings.length; r++) {
            copy(rings[r], r == 0, xs, ys, starts[r]);
        }
        return new Outline(xs, ys, starts);
    }

    private static void copy(double[][] ring, boolean outer, double[] xs, double[] ys, int start) {
        int last = ring.length - 1;
        if (ring.length < 4 || ring[0][0] != ring[last][0] || ring[0][1] != ring[last][1]) {
            throw new IllegalArgumentException("a ring needs at least four positions, the last one equal to the first");
        }
        double twiceArea = 0;
        for (int i = 0; i < last; i++) {
            twiceArea += ring[i][0] * ring[i + 1][1] - ring[i + 1][0] * ring[i][1];
        }
        boolean turn = twiceArea > 0 != outer;
        for (int i = 0; i <= last; i++) {
            double[] corner = ring[turn ? last - i : i];
            double[] at = position(corner[0], corner[1]);
            xs[start + i] = at[0];
            ys[start + i] = at[1];
        }
    }

    /**
     * The position as it is kept: to the millimetre.
     *
     * @throws IllegalArgumentException when x or y is not a number, or farther away than any hospital reaches
     */
    static double[] position(double x, double y) {
        if (!(Math.abs(x) <= 100_000 && Math.abs(y) <= 100_000)) {
            throw new IllegalArgumentException("x and y must be metres, each within 100 km; coordinates of a map"
                    + " projection become so by taking those of a corner of the site from all of them");
        }
        return new double[] {Math.round(x * 1000) / 1000.0, Math.round(y * 1000) / 1000.0};
    }

    /** Reads what {@link #text} wrote. */
    static Outline parse(String text) {
        try {
            Polygon polygon = (Polygon) new WKTReader(GEOMETRY).read(text);
            double[][][] rings = new double[1 + polygon.getNumInteriorRing()][][];
            rings[0] = positions(polygon.getExteriorRing());
            for (int hole = 1; hole < rings.length; hole++) {
                rings[hole] = positions(polygon.getInteriorRingN(hole - 1));
            }
            return of(rings);
        } catch (ParseException unreadable) {
            throw new IllegalStateException("The stored outline cannot be read: " + text, unreadable);
        }
    }

    private static double[][] positions(LinearRing ring) {
        return Arrays.stream(ring.getCoordinates())
                .map(c -> new double[] {c.x, c.y})
                .toArray(double[][]::new);
    }

    /** As well-known text, for the database. */
    String text() {
        return polygon().toText();
    }

    /** As a JTS polygon, for set operations and checks; made anew at each call. */
    Polygon polygon() {
        LinearRing[] rings = new LinearRing[starts.length - 1];
        for (int r = 0; r < rings.length; r++) {
            Coordinate[] corners = new Coordinate[starts[r + 1] - starts[r]];
            for (int i = 0; i < corners.length; i++) {
                corners[i] = new Coordinate(xs[starts[r] + i], ys[starts[r] + i]);
            }
            rings[r] = GEOMETRY.createLinearRing(corners);
        }
        return GEOMETRY.createPolygon(rings[0], Arrays.copyOfRange(rings, 1, rings.length));
    }

    /** The coordinates of a GeoJSON polygon (RFC 7946): rings of [x, y]. */
    public List<List<double[]>> coordinates() {
        List<List<double[]>> rings = new ArrayList<>();
        for (int r = 0; r + 1 < starts.length; r++) {
            List<double[]> ring = new ArrayList<>();
            for (int i = starts[r]; i < starts[r + 1]; i++) {
                ring.add(new double[] {xs[i], ys[i]});
            }
            rings.add(ring);
        }
        return rings;
    }

    public double minX() {
        return minX;
    }

    public double minY() {
        return minY;
    }

    public double maxX() {
        return maxX;
    }

    public double maxY() {
        return maxY;
    }

    /** The number of rings: one, and one more for each hole. */
    public int rings() {
        return starts.length - 1;
    }

    /** The corners of a ring, each once. */
    public int corners(int ring) {
        return starts[ring + 1] - starts[ring] - 1;
    }

    /** The x of a corner in metres; indices run around the ring, so -1 is the last corner. */
    public double x(int ring, int corner) {
        return xs[starts[ring] + Math.floorMod(corner, corners(ring))];
    }

    /** The y of a corner in metres; indices run around the ring, so -1 is the last corner. */
    public double y(int ring, int corner) {
        return ys[starts[ring] + Math.floorMod(corner, corners(ring))];
    }

    /** Whether the point lies inside (even-odd rule; a point exactly on a wall may count as either). */
    public boolean contains(double x, double y) {
        if (!(x >= minX && x <= maxX && y >= minY && y <= maxY)) {
            return false;
        }
        boolean inside = false;
        for (int r = 0; r + 1 < starts.length; r++) {
            for (int i = starts[r], end = starts[r + 1] - 1; i < end; i++) {
                if (ys[i] > y != ys[i + 1] > y && x < (xs[i + 1] - xs[i]) * (y - ys[i]) / (ys[i + 1] - ys[i]) + xs[i]) {
                    inside = !inside;
                }
            }
        }
        return inside;
    }

    /** Metres to the nearest wall, from inside or outside. */
    public double distanceToEdge(double x, double y) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int r = 0; r + 1 < starts.length; r++) {
            for (int i = starts[r], end = starts[r + 1] - 1; i < end; i++) {
                nearest = Math.min(nearest, squaredDistance(i, x, y));
            }
        }
        return Math.sqrt(nearest);
    }

    private double squaredDistance(int i, double x, double y) {
        double share = nearestShare(i, x, y);
        double dx = xs[i] + share * (xs[i + 1] - xs[i]) - x;
        double dy = ys[i] + share * (ys[i + 1] - ys[i]) - y;
        return dx * dx + dy * dy;
    }

    private double nearestShare(int i, double x, double y) {
        double ex = xs[i + 1] - xs[i];
        double ey = ys[i + 1] - ys[i];
        double length = ex * ex + ey * ey;
        double share = length == 0 ? 0 : ((x - xs[i]) * ex + (y - ys[i]) * ey) / length;
        return Math.max(0, Math.min(1, share));
    }

    /** Metres from the point to the zone; 0 inside. */
    public double distanceOutside(double x, double y) {
        return contains(x, y) ? 0 : distanceToEdge(x, y);
    }

    /** The point of the zone nearest to (x, y), as [x, y]: the point itself when it lies inside. */
    public double[] nearest(double x, double y) {
        if (contains(x, y)) {
            return new double[] {x, y};
        }
        double best = Double.POSITIVE_INFINITY;
        double[] nearest = {x, y};
        for (int r = 0; r + 1 < starts.length; r++) {
            for (int i = starts[r], end = starts[r + 1] - 1; i < end; i++) {
                double distance = squaredDistance(i, x, y);
                if (distance < best) {
                    double share = nearestShare(i, x, y);
                    best = distance;
                    nearest[0] = xs[i] + share * (xs[i + 1] - xs[i]);
                    nearest[1] = ys[i] + share * (ys[i + 1] - ys[i]);
                }
            }
        }
        return nearest;
    }

    /** Whether the zone bends around this corner, so that a shortest way may touch it. */
    public boolean turnsOutward(int ring, int corner) {
        double x = x(ring, corner);
        double y = y(ring, corner);
        return cross(x(ring, corner - 1), y(ring, corner - 1), x, y, x(ring, corner + 1), y(ring, corner + 1)) < 0;
    }

    /**
     * Whether one can walk straight from a to b without leaving the zone. Both must lie in it or on its wall; walking
     * along a wall is fine.
     */
    public boolean sees(double ax, double ay, double bx, double by) {
        double length = Math.hypot(bx - ax, by - ay);
        if (convex || length < TOUCH) {
            return true;
        }
        double[] touches = {0, 1};
        for (int r = 0; r + 1 < starts.length; r++) {
            for (int i = starts[r], end = starts[r + 1] - 1; i < end; i++) {
                double px = xs[i];
                double py = ys[i];
                double p = cross(ax, ay, bx, by, px, py) / length;
                double q = cross(ax, ay, bx, by, xs[i + 1], ys[i + 1]) / length;
                double wall = Math.hypot(xs[i + 1] - px, ys[i + 1] - py);
                double a = cross(px, py, xs[i + 1], ys[i + 1], ax, ay) / wall;
                double b = cross(px, py, xs[i + 1], ys[i + 1], bx, by) / wall;
                if (apart(p, q) && apart(a, b)) {
                    return false;
                }
                double share = ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / (length * length);
                if (Math.abs(p) <= TOUCH && share > 0 && share < 1) {
                    touches = Arrays.copyOf(touches, touches.length + 1);
                    touches[touches.length - 1] = share;
                }
            }
        }
        Arrays.sort(touches);
        for (int t = 0; t + 1 < touches.length; t++) {
            double share = (touches[t] + touches[t + 1]) / 2;
            double x = ax + share * (bx - ax);
            double y = ay + share * (by - ay);
            if (!contains(x, y) && distanceToEdge(x, y) > 2 * TOUCH) {
                return false;
            }
        }
        return true;
    }

    /** Whether two points lie on different sides of a line, both clearly off it. */
    private static boolean apart(double one, double other) {
        return (one > TOUCH && other < -TOUCH) || (one < -TOUCH && other > TOUCH);
    }

    /** Twice the area of the triangle a b c; positive when it turns left. */
    private static double cross(double ax, double ay, double bx, double by, double cx, double cy) {
        return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
    }

    /** A point well inside, as [x, y]: where a label or a person standing "in the zone" goes. */
    public double[] middle() {
        Coordinate middle = polygon().getInteriorPoint().getCoordinate();
        return new double[] {middle.x, middle.y};
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Outline that
                && Arrays.equals(xs, that.xs)
                && Arrays.equals(ys, that.ys)
                && Arrays.equals(starts, that.starts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(xs) + Arrays.hashCode(ys);
    }

    @Override
    public String toString() {
        return text();
    }
}
