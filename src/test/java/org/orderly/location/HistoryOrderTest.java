package org.orderly.location;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.orderly.security.Logins.as;
import static org.orderly.security.Logins.gateway;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderly.TinyHospital;
import org.orderly.TinyHospital.Room;
import org.orderly.security.Roles;

/**
 * Two devices go the same way. The pings of one come in order; those of the other in any order, in any portions, some
 * again, while pings are sorted and the service begins anew. Their histories are the same.
 */
@QuarkusTest
class HistoryOrderTest {

    private static final List<String> READERS = List.of("R-COR-W", "R-COR-E", "R-CU", "R-WS");

    @Inject
    Locating locating;

    @Inject
    FixSorter sorter;

    @Inject
    Whereabouts whereabouts;

    /** What a ping says, but for its tag. */
    private record Said(long atMs, String rest) {
        String of(String tag) {
            return "{\"tag\":\"" + tag + "\",\"at\":" + atMs + "," + rest + "}";
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9})
    void however_pings_come_history_is_as_if_they_had_come_in_order(long seed) throws SQLException {
        Random chance = new Random(seed);
        List<Said> way = way(chance, 30 + chance.nextInt(120), seed % 3);
        TaggedDevice inOrder = TaggedDevice.registered();
        TaggedDevice anyhow = TaggedDevice.registered();

        deliver(
                inOrder,
                way.stream().sorted(Comparator.comparingLong(Said::atMs)).toList());
        List<Said> shuffled = shuffled(way, chance);
        for (int from = 0; from < shuffled.size(); ) {
            int to = Math.min(shuffled.size(), from + 1 + chance.nextInt(20));
            deliver(anyhow, shuffled.subList(from, to));
            if (chance.nextInt(4) == 0) {
                int again = chance.nextInt(to);
                deliver(anyhow, shuffled.subList(again, Math.min(to, again + 5)));
            }
            somethingHappens(chance);
            from = to;
        }

        assertThat(stays(anyhow)).as("stays").isEqualTo(stays(inOrder)).isNotEmpty();
        assertThat(track(anyhow)).as("track").isEqualTo(track(inOrder));
        assertThat(place(anyhow)).as("place").isEqualTo(place(inOrder));
    }

    @Test
    void track_and_stays_of_one_asset_tell_the_same_zone() {
        Random chance = new Random(77);
        TaggedDevice device = TaggedDevice.registered();
        deliver(device, shuffled(way(chance, 150, 0), chance));
        List<Map<String, Object>> stays = stays(device);
        for (Map<String, Object> point : track(device)) {
            Instant at = Instant.parse((String) point.get("at"));
            assertThat(stays)
                    .as("the stays at %s", at)
                    .anyMatch(stay -> !at.isBefore(Instant.parse((String) stay.get("from")))
                            && (stay.get("to") == null || !at.isAfter(Instant.parse((String) stay.get("to"))))
                            && ((Map<?, ?>) stay.get("zone")).get("name").equals(point.get("zone")));
        }
    }

    @Test
    void a_batch_that_comes_newest_first_tells_every_stay() {
        TaggedDevice device = TaggedDevice.registered();
        long begin = Instant.now()
                .truncatedTo(ChronoUnit.SECONDS)
                .minusSeconds(3 * 3600)
                .toEpochMilli();
        List<Said> way = new ArrayList<>();
        List<Room> rooms = List.of(TinyHospital.CLEAN_UTILITY, TinyHospital.WARD_CORRIDOR, TinyHospital.PATIENT_101);
        for (int i = 0; i < 60; i++) {
            way.add(fix(begin + i * 30_000L, rooms.get(i / 20), 1));
        }
        Collections.reverse(way);
        way.forEach(said -> deliver(device, List.of(said)));
        assertThat(stays(device))
                .extracting(stay -> stay.get("from") + " " + stay.get("to"))
                .containsExactly(
                        time(begin, 40) + " " + time(begin, 59),
                        time(begin, 20) + " " + time(begin, 40),
                        time(begin, 0) + " " + time(begin, 20));
    }

    private static Instant time(long begin, int step) {
        return Instant.ofEpochMilli(begin + step * 30_000L);
    }

    private void somethingHappens(Random chance) throws SQLException {
        switch (chance.nextInt(6)) {
            case 0 -> sorter.whenEnoughWait();
            case 1 -> {
                locating.keepUnsettled();
                sorter.sort();
            }
            case 2 -> locating.beginAnew();
            default -> {}
        }
    }

    /** A way through rooms with noise, silences, jumps that nobody believes, and several pings of one moment. */
    private static List<Said> way(Random chance, int steps, long kind) {
        List<Said> way = new ArrayList<>();
        long atMs = Instant.now().toEpochMilli() - 20 * 3_600_000L + chance.nextInt(1000);
        Room room = TinyHospital.PATIENT_101;
        for (int i = 0; i < steps; i++) {
            atMs += 1_000 + chance.nextInt(kind == 1 ? 6_000 : 40_000) + (chance.nextInt(25) == 0 ? 40 * 60_000 : 0);
            if (chance.nextInt(8) == 0) {
                room = TinyHospital.ROOMS.get(chance.nextInt(TinyHospital.ROOMS.size()));
            }
            boolean heard = kind == 1 || (kind == 2 && chance.nextBoolean());
            way.add(heard ? sighting(atMs, chance) : fix(atMs, room, chance));
            if (chance.nextInt(10) == 0) {
                way.add(heard ? sighting(atMs, chance) : fix(atMs, room, chance));
            }
            if (chance.nextInt(15) == 0) {
                atMs += 1_000;
                way.add(fix(atMs, TinyHospital.ROOMS.get(chance.nextInt(TinyHospital.ROOMS.size())), chance));
            }
        }
        return way;
    }

    private static Said fix(long atMs, Room room, Random chance) {
        return said(
                atMs,
                room,
                room.middleX() + 2 * chance.nextGaussian(),
                room.middleY() + 2 * chance.nextGaussian(),
                chance.nextBoolean() ? Double.NaN : 0.3 + chance.nextInt(40) / 10.0);
    }

    private static Said fix(long atMs, Room room, double accuracy) {
        return said(atMs, room, room.middleX(), room.middleY(), accuracy);
    }

    private static Said said(long atMs, Room room, double x, double y, double accuracy) {
        return new Said(
                atMs,
                "\"x\":" + Math.max(0, Math.min(30, x)) + ",\"y\":" + Math.max(6, Math.min(18, y)) + ",\"floor\":\""
                        + room.floor() + "\"" + (Double.isNaN(accuracy) ? "" : ",\"accuracy\":" + accuracy));
    }

    private static Said sighting(long atMs, Random chance) {
        return new Said(
                atMs,
                "\"reader\":\"" + READERS.get(chance.nextInt(READERS.size())) + "\",\"rssi\":"
                        + (-50 - chance.nextInt(40)));
    }

    /** Somewhat out of order, or altogether. */
    private static List<Said> shuffled(List<Said> way, Random chance) {
        List<Said> shuffled = new ArrayList<>(way);
        if (chance.nextBoolean()) {
            Collections.shuffle(shuffled, chance);
        } else {
            for (int i = 0; i < shuffled.size() / 4; i++) {
                int one = chance.nextInt(shuffled.size());
                Collections.swap(shuffled, one, Math.min(shuffled.size() - 1, one + chance.nextInt(6)));
            }
        }
        return shuffled;
    }

    private static void deliver(TaggedDevice device, List<Said> pings) {
        String body = pings.stream().map(said -> said.of(device.tag())).toList().toString();
        given(gateway())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/pings")
                .then()
                .statusCode(200)
                .body("refused.malformed", equalTo(null));
    }

    private static List<Map<String, Object>> stays(TaggedDevice device) {
        return as(Roles.NURSE)
                .queryParam("size", 200)
                .get("/api/assets/{id}/stays", device.assetId())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    /** When it was where; two meters more or less are the filter's. */
    private static List<Map<String, Object>> track(TaggedDevice device) {
        List<Map<String, Object>> track = as(Roles.NURSE)
                .queryParam("limit", 5000)
                .get("/api/assets/{id}/track", device.assetId())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("$");
        return track.stream()
                .map(point -> Map.of("at", point.get("at"), "zone", point.get("zone"), "floor", point.get("floor")))
                .toList();
    }

    private String place(TaggedDevice device) {
        locating.settle(device.assetId());
        Place place = whereabouts.of(device.assetId());
        return place.atMs() + " " + place.zoneId() + " " + place.sinceMs() + " " + Math.round(place.x() * 100) + " "
                + Math.round(place.y() * 100) + " " + place.silent();
    }
}
