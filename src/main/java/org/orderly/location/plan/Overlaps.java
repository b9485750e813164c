package org.orderly.location.plan;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import org.orderly.location.plan.Draft.ZoneDraft;

/** Finds outlines that cross themselves, and zones of one floor that lie on each other. */
final class Overlaps {

    private static final double SMALLEST_ZONE = 0.1;
    private static final double NEGLIGIBLE = 1e-4;

    private final Faults faults;
    private final double sharedWallMetres;

    private record Shape(ZoneDraft zone, Polygon polygon) {}

    /** Looks for overlaps; a strip along a shared wall no wider than {@code sharedWallMetres} is none. */
    Overlaps(Faults faults, double sharedWallMetres) {
        this.faults = faults;
        this.sharedWallMetres = sharedWallMetres;
    }

    /** Checks all zones of one floor, each pair once, in the given order. */
    void check(List<ZoneDraft> zones) {
        STRtree tree = new STRtree();
        List<Shape> shapes = new ArrayList<>();
        for (ZoneDraft zone : zones) {
            Shape shape = valid(zone);
            if (shape != null) {
                shapes.add(shape);
                tree.insert(shape.polygon().getEnvelopeInternal(), shapes.size() - 1);
            }
        }
        for (int i = 0; i < shapes.size(); i++) {
            for (int j : near(tree, shapes.get(i), i)) {
                compare(shapes.get(i), shapes.get(j));
            }
        }
    }

    private static int[] near(STRtree tree, Shape shape, int after) {
        List<?> hits = tree.query(shape.polygon().getEnvelopeInternal());
        return hits.stream()
                .mapToInt(hit -> (Integer) hit)
                .filter(hit -> hit > after)
                .sorted()
                .toArray();
    }

    /** Checks one zone against the others of its floor. */
    void check(ZoneDraft zone, List<ZoneDraft> others) {
        Shape shape = valid(zone);
        if (shape != null) {
            others.forEach(
                    other -> compare(shape, new Shape(other, other.outline().polygon())));
        }
    }

    private Shape valid(ZoneDraft zone) {
        Polygon polygon = zone.outline().polygon();
        TopologyValidationError error = new IsValidOp(polygon).getValidationError();
        if (error != null) {
            Coordinate at = error.getCoordinate();
            String what =
                    switch (error.getErrorType()) {
                        case TopologyValidationError.SELF_INTERSECTION,
                                TopologyValidationError.RING_SELF_INTERSECTION -> "its outline crosses itself";
                        case TopologyValidationError.HOLE_OUTSIDE_SHELL -> "a hole lies outside its outline";
                        default -> "its outline is not valid (" + error.getMessage() + ")";
                    };
            faults.add(zone.field(), "Zone %s: %s near (%.2f, %.2f).", zone.code(), what, at.x, at.y);
            return null;
        }
        if (polygon.getArea() < SMALLEST_ZONE) {
            faults.add(zone.field(), "Zone %s: it covers less than %s m².", zone.code(), SMALLEST_ZONE);
            return null;
        }
        return new Shape(zone, polygon);
    }

    private void compare(Shape one, Shape other) {
        Envelope common =
                one.polygon().getEnvelopeInternal().intersection(other.polygon().getEnvelopeInternal());
        if (common.getWidth() <= sharedWallMetres || common.getHeight() <= sharedWallMetres) {
            return;
        }
        Geometry overlap = OverlayNGRobust.overlay(one.polygon(), other.polygon(), OverlayNG.INTERSECTION);
        if (overlap.getArea() < NEGLIGIBLE
                || overlap.buffer(-sharedWallMetres / 2).isEmpty()) {
            return;
        }
        Coordinate at = overlap.getInteriorPoint().getCoordinate();
        faults.add(
                other.zone().field(),
                "Zones %s and %s overlap by %.2f m² near (%.1f, %.1f) on floor %s.",
                one.zone().code(),
                other.zone().code(),
                overlap.getArea(),
                at.x,
                at.y,
                one.zone().floor());
    }
}
