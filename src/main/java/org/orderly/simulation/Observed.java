package org.orderly.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the service says a unit is.
 *
 * @param seenAt epoch milliseconds
 */
record Observed(String controlNumber, Room room, Spot spot, long seenAt, boolean silent) {

    /** Asks floor by floor. */
    static List<Observed> all(Doors doors, Site site) throws IOException, InterruptedException {
        Map<String, Room> rooms = site.roomsByCode();
        List<Observed> all = new ArrayList<>();
        for (String floor : site.floorCodes()) {
            Map<Long, Room> zones = new HashMap<>();
            for (JsonNode feature : doors.get("/api/floors/" + floor + "/plan").path("features")) {
                JsonNode facts = feature.path("properties");
                Room room = rooms.get(facts.path("code").asText());
                if (facts.path("kind").asText().equals("zone") && room != null) {
                    zones.put(facts.path("id").asLong(), room);
                }
            }
            for (JsonNode asset : doors.get("/api/floors/" + floor + "/assets")) {
                Room room = zones.get(asset.path("zoneId").asLong());
                if (room != null) {
                    Spot spot = new Spot(
                            floor, asset.path("x").asDouble(), asset.path("y").asDouble());
                    all.add(new Observed(
                            asset.path("controlNumber").asText(),
                            room,
                            spot,
                            Instant.parse(asset.path("seenAt").asText()).toEpochMilli(),
                            asset.path("silent").asBoolean()));
                }
            }
        }
        return all;
    }

    /** The same as places to start from, by control number; a spot outside its room is moved to the room's middle. */
    static Map<String, Journey.Standing> places(Doors doors, Site site) throws IOException, InterruptedException {
        Map<String, Journey.Standing> places = new HashMap<>();
        for (Observed one : all(doors, site)) {
            Spot spot =
                    one.room().contains(one.spot()) ? one.spot() : one.room().centre();
            places.put(one.controlNumber(), new Journey.Standing(one.room(), spot));
        }
        return places;
    }
}
