package org.orderly.location.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A GeoJSON geometry (RFC 7946), of which places use Polygon and Point; coordinates are metres, not degrees, and a third
 * one is not looked at. A MultiPolygon, MultiPoint or GeometryCollection of one part is that part.
 */
public record Geometry(
        String type,
        JsonNode coordinates,
        @JsonInclude(JsonInclude.Include.NON_NULL) JsonNode geometries) {

    private static final int MOST_PARTS = 1_000;

    static Geometry of(Outline outline) {
        ArrayNode rings = JsonNodeFactory.instance.arrayNode();
        outline.coordinates().forEach(ring -> {
            ArrayNode positions = rings.addArray();
            ring.forEach(at -> positions.addArray().add(at[0]).add(at[1]));
        });
        return new Geometry("Polygon", rings, null);
    }

    static Geometry point(double x, double y) {
        return new Geometry("Point", JsonNodeFactory.instance.arrayNode().add(x).add(y), null);
    }

    /** This geometry, or its only part. */
    private Geometry single() {
        if (type != null && type.startsWith("Multi") && coordinates != null && coordinates.isArray()) {
            refuseParts(coordinates.size());
            return new Geometry(type.substring("Multi".length()), coordinates.get(0), null);
        }
        if ("GeometryCollection".equals(type) && geometries != null && geometries.isArray()) {
            refuseParts(geometries.size());
            JsonNode only = geometries.get(0);
            return new Geometry(only.path("type").asText(null), only.get("coordinates"), only.get("geometries"));
        }
        return this;
    }

    private void refuseParts(int parts) {
        if (parts != 1) {
            throw new IllegalArgumentException(
                    "its " + type + " has " + parts + " parts; draw each part as a feature of its own");
        }
    }

    private Geometry plain() {
        Geometry part = single();
        return "GeometryCollection".equals(type) ? part.single() : part;
    }

    /**
     * The outline this polygon draws.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    Outline outline() {
        Geometry polygon = plain();
        if (!"Polygon".equals(polygon.type) || polygon.coordinates == null || !polygon.coordinates.isArray()) {
            throw new IllegalArgumentException("its geometry must be a Polygon with coordinates" + given(polygon.type));
        }
        double[][][] rings = new double[polygon.coordinates.size()][][];
        for (int r = 0; r < rings.length; r++) {
            rings[r] = ring(polygon.coordinates.get(r));
        }
        return Outline.of(rings);
    }

    /** The corners of a ring, without those that are drawn twice in a row. */
    private static double[][] ring(JsonNode ring) {
        List<double[]> corners = new ArrayList<>();
        for (JsonNode position : ring) {
            double[] at = position(position);
            double[] before = corners.isEmpty() ? null : corners.get(corners.size() - 1);
            if (before == null || before[0] != at[0] || before[1] != at[1]) {
                corners.add(at);
            }
        }
        if (ring.size() >= 4 && corners.size() < 4) {
            throw new IllegalArgumentException("a ring needs at least three corners that differ by a millimetre");
        }
        return corners.toArray(double[][]::new);
    }

    /**
     * The [x, y] of this point.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    double[] position() {
        Geometry point = plain();
        if (!"Point".equals(point.type) || point.coordinates == null) {
            throw new IllegalArgumentException("its geometry must be a Point with coordinates" + given(point.type));
        }
        return position(point.coordinates);
    }

    private static String given(String type) {
        return type == null ? "" : "; this is a " + (type.length() > 40 ? type.substring(0, 40) : type);
    }

    private static double[] position(JsonNode at) {
        if (!at.isArray()
                || at.size() < 2
                || !at.get(0).isNumber()
                || !at.get(1).isNumber()) {
            throw new IllegalArgumentException("a position must be [x, y] in metres");
        }
        return Outline.position(at.get(0).doubleValue(), at.get(1).doubleValue());
    }

    /** Hands on every [x, y] there is in it, however it is nested, and whether or not the rest makes sense. */
    void positions(Consumer<double[]> taking) {
        walk(coordinates, taking, 0);
        if (geometries != null && geometries.isArray()) {
            for (int i = 0; i < Math.min(geometries.size(), MOST_PARTS); i++) {
                walk(geometries.get(i).get("coordinates"), taking, 0);
            }
        }
    }

    private static void walk(JsonNode node, Consumer<double[]> taking, int depth) {
        if (node == null || !node.isArray() || depth > 4) {
            return;
        }
        if (node.size() >= 2 && node.get(0).isNumber() && node.get(1).isNumber()) {
            taking.accept(new double[] {node.get(0).doubleValue(), node.get(1).doubleValue()});
        } else {
            node.forEach(inner -> walk(inner, taking, depth + 1));
        }
    }
}
