package org.orderly.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A site as the GeoJSON document that PUT /api/places/plan takes; coordinates are metres. */
public final class PlanDocument {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private PlanDocument() {}

    /** The whole site as one FeatureCollection. */
    public static JsonNode of(Site site) {
        ObjectNode document = JSON.objectNode();
        document.put("type", "FeatureCollection");
        document.putObject("site")
                .put("code", site.code())
                .put("name", site.name())
                .put("timeZone", site.timeZone());
        ArrayNode buildings = document.putArray("buildings");
        for (Site.Building building : site.buildings()) {
            ObjectNode one = buildings.addObject();
            one.put("code", building.code()).put("name", building.name());
            ArrayNode floors = one.putArray("floors");
            building.floors().forEach(floor -> floors.addObject()
                    .put("code", floor.code())
                    .put("name", floor.name())
                    .put("level", floor.level()));
        }
        ArrayNode features = document.putArray("features");
        site.rooms().forEach(room -> features.add(zone(room)));
        site.doorways().forEach(doorway -> features.add(passage(doorway)));
        site.readers().forEach(reader -> features.add(reader(reader)));
        return document;
    }

    private static ObjectNode zone(Room room) {
        ObjectNode geometry = JSON.objectNode();
        geometry.put("type", "Polygon");
        ArrayNode ring = geometry.putArray("coordinates").addArray();
        List<double[]> outline = room.outline();
        for (int i = 0; i <= outline.size(); i++) {
            double[] corner = outline.get(i % outline.size());
            ring.addArray().add(corner[0]).add(corner[1]);
        }
        ObjectNode feature = feature(geometry);
        ObjectNode facts = feature.withObject("/properties");
        facts.put("kind", "zone")
                .put("code", room.code())
                .put("name", room.name())
                .put("purpose", room.purpose())
                .put("floor", room.floor());
        if (room.department() != null) {
            facts.put("department", room.department());
        }
        return feature;
    }

    private static ObjectNode passage(Doorway doorway) {
        ObjectNode feature = feature(point(doorway.x(), doorway.y()));
        ObjectNode facts = feature.withObject("/properties");
        facts.put("kind", doorway.kind());
        facts.putArray("between").add(doorway.a().code()).add(doorway.b().code());
        return feature;
    }

    private static ObjectNode reader(Site.Reader reader) {
        ObjectNode feature = feature(point(reader.at().x(), reader.at().y()));
        feature.withObject("/properties")
                .put("kind", "reader")
                .put("code", reader.code())
                .put("floor", reader.at().floor());
        return feature;
    }

    private static ObjectNode feature(ObjectNode geometry) {
        ObjectNode feature = JSON.objectNode();
        feature.put("type", "Feature");
        feature.putObject("properties");
        feature.set("geometry", geometry);
        return feature;
    }

    private static ObjectNode point(double x, double y) {
        ObjectNode geometry = JSON.objectNode();
        geometry.put("type", "Point");
        geometry.putArray("coordinates").add(x).add(y);
        return geometry;
    }
}
