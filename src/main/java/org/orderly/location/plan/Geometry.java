package org.orderly.location.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** A GeoJSON geometry (RFC 7946), of which places use Polygon and Point; coordinates are metres, not degrees. */
public record Geometry(String type, JsonNode coordinates) {

    static Geometry of(Outline outline) {
        ArrayNode rings = JsonNodeFactory.instance.arrayNode();
        outline.coordinates().forEach(ring -> {
            ArrayNode positions = rings.addArray();
            ring.forEach(at -> positions.addArray().add(at[0]).add(at[1]));
        });
        return new Geometry("Polygon", rings);
    }

    static Geometry point(double x, double y) {
        return new Geometry("Point", JsonNodeFactory.instance.arrayNode().add(x).add(y));
    }

    /**
     * The outline this polygon draws.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    Outline outline() {
        if (!"Polygon".equals(type) || coordinates == null || !coordinates.isArray()) {
            throw new IllegalArgumentException("its geometry must be a Polygon with coordinates");
        }
        double[][][] rings = new double[coordinates.size()][][];
        for (int r = 0; r < rings.length; r++) {
            JsonNode ring = coordinates.get(r);
            rings[r] = new double[ring.size()][];
            for (int i = 0; i < rings[r].length; i++) {
                rings[r][i] = position(ring.get(i));
            }
        }
        return Outline.of(rings);
    }

    /**
     * The [x, y] of this point.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    double[] position() {
        if (!"Point".equals(type) || coordinates == null) {
            throw new IllegalArgumentException("its geometry must be a Point with coordinates");
        }
        return position(coordinates);
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
}
