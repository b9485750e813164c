package org.orderly.location;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.orderly.TinyHospital.CLEAN_UTILITY;
import static org.orderly.TinyHospital.PATIENT_101;
import static org.orderly.TinyHospital.PATIENT_102;
import static org.orderly.TinyHospital.SOILED_UTILITY;
import static org.orderly.TinyHospital.WARD_CORRIDOR;
import static org.orderly.location.TaggedDevice.deliver;
import static org.orderly.security.Logins.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderly.TinyHospital;
import org.orderly.TinyHospital.Room;
import org.orderly.security.Roles;

/** A stay ends when the asset is out of sight, and a ping belongs to who wore its tag. */
@QuarkusTest
class StaysEndTest {

    @Inject
    Locating locating;

    @Inject
    Whereabouts whereabouts;

    @Inject
    DataSource database;

    private TaggedDevice device;
    private long id;
    private Instant now;

    @BeforeEach
    void a_device() {
        device = TaggedDevice.registered();
        id = device.assetId();
        now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    @Test
    void a_gap_is_never_a_stay() {
        Instant then = now.minusSeconds(20 * 3600);
        for (int i = 0; i < 5; i++) {
            device.seen(PATIENT_101, then.plusSeconds(10L * i));
        }
        assertThat(stays()).containsExactly("T1-101 " + then + " " + then.plusSeconds(40));
        assertThat(occupants(PATIENT_101, then.plusSeconds(20))).contains((int) id);
        assertThat(occupants(PATIENT_101, then.plusSeconds(36_000))).doesNotContain((int) id);
        device.seen(PATIENT_101, now.minusSeconds(20));
        assertThat(stays())
                .containsExactly(
                        "T1-101 " + now.minusSeconds(20) + " null", "T1-101 " + then + " " + then.plusSeconds(40));
    }

    @Test
    void who_is_silent_is_unknown_since_it_was_heard_last_and_goes_on_staying_when_it_was_the_radio() {
        for (int i = 20; i >= 10; i--) {
            device.seen(CLEAN_UTILITY, now.minusSeconds(60L * i));
        }
        assertThat(stays()).containsExactly("T1-CU " + now.minusSeconds(1200) + " " + now.minusSeconds(600));
        as(Roles.NURSE)
                .get("/api/assets/{id}/place", id)
                .then()
                .body("silent", equalTo(true))
                .body("unknownSince", equalTo(now.minusSeconds(600).toString()));
        device.seen(CLEAN_UTILITY, now);
        assertThat(stays()).containsExactly("T1-CU " + now.minusSeconds(1200) + " null");
    }

    @Test
    void a_tag_that_is_taken_off_ends_the_stay() {
        device.seen(PATIENT_101, now.minusSeconds(60));
        device.seen(PATIENT_101, now.minusSeconds(5));
        as(Roles.BIOMED)
                .delete("/api/assets/{id}/tags/{code}", id, device.tag())
                .then()
                .statusCode(200);
        assertThat(stays()).containsExactly("T1-101 " + now.minusSeconds(60) + " " + now.minusSeconds(5));
        assertThat(whereabouts.of(id).silent()).isTrue();
        deliver(device.fix(PATIENT_101, Instant.now())).body("refused.'unknown-tag'", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"retired", "missing"})
    void what_is_retired_or_lost_is_nowhere_until_it_is_heard_again(String status) {
        device.seen(PATIENT_101, now.minusSeconds(60));
        change(Map.of("status", status));
        assertThat(stays()).containsExactly("T1-101 " + now.minusSeconds(60) + " " + now.minusSeconds(60));
        Instant again = Instant.now().plusMillis(1).truncatedTo(ChronoUnit.MILLIS);
        device.seen(PATIENT_101, again);
        assertThat(stays()).hasSize(2);
    }

    @Test
    void a_ping_belongs_to_who_wore_the_tag_when_it_was_taken() {
        long otherId = TaggedDevice.registered().assetId();
        device.seen(PATIENT_101, now.minusSeconds(120));
        as(Roles.BIOMED)
                .contentType(ContentType.JSON)
                .body(Map.of("code", device.tag(), "move", true))
                .post("/api/assets/{id}/tags", otherId)
                .then()
                .statusCode(200);
        deliver(device.fix(WARD_CORRIDOR, now.minusSeconds(60))).body("accepted", equalTo(1));
        assertThat(staysOf(id)).hasSize(2).first().asString().startsWith("T1-COR");
        assertThat(staysOf(otherId)).isEmpty();
        deliver(device.fix(PATIENT_102, Instant.now())).body("accepted", equalTo(1));
        assertThat(staysOf(otherId)).hasSize(1).first().asString().startsWith("T1-102");
        assertThat(staysOf(id)).hasSize(2);
    }

    @Test
    void the_better_of_two_positions_of_one_moment_counts_whichever_comes_first() {
        for (boolean betterFirst : List.of(true, false)) {
            TaggedDevice tagged = TaggedDevice.registered();
            Instant at = now.minusSeconds(30);
            String better = with(tagged.fix(PATIENT_102, at), 0.3);
            String worse = with(tagged.fix(PATIENT_101, at), 8);
            deliver(betterFirst ? "[" + better + "," + worse + "]" : "[" + worse + "," + better + "]")
                    .body("accepted", equalTo(2));
            assertThat(staysOf(tagged.assetId())).containsExactly("T1-102 " + at + " null");
        }
    }

    @Test
    void a_time_after_now_is_never_believed_not_even_in_state_that_comes_back() throws SQLException {
        device.seen(PATIENT_102, now.minusSeconds(40));
        Instant future = now.plus(400, ChronoUnit.DAYS);
        Place place = whereabouts.of(id);
        Fix wrong = new Fix(id, future.toEpochMilli(), place.tagId(), 0, 100, 20, 14, 20, 14, 1, CLEAN_UTILITY.id());
        execute(
                "UPDATE stays SET until_ms = " + future.toEpochMilli() + " WHERE asset_id = " + id,
                "INSERT INTO stays (asset_id, from_ms, zone_id) VALUES (" + id + ", " + future.toEpochMilli() + ", "
                        + CLEAN_UTILITY.id() + ")");
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(FixGroups.INSERT)) {
            FixGroups.fill(insert, -id, Clock.systemUTC().millis(), List.of(wrong));
            insert.executeUpdate();
        }
        locating.beginAnew();
        assertThat(stays()).containsExactly("T1-102 " + now.minusSeconds(40) + " null");
        deliver(with(device.fix(WARD_CORRIDOR, now), 0.3)).body("accepted", equalTo(1));
        assertThat(stays()).containsExactly("T1-COR " + now + " null", "T1-102 " + now.minusSeconds(40) + " " + now);
        assertThat(whereabouts.of(id).atMs()).isEqualTo(now.toEpochMilli());
    }

    @Test
    void a_gateway_whose_clock_is_ahead_is_found_out_and_its_pings_are_of_now() throws InterruptedException {
        String key = newKey();
        for (int i = 0; i < 8; i++) {
            Instant ahead = Instant.now().plusSeconds(30);
            given().header("X-API-Key", key)
                    .contentType(ContentType.JSON)
                    .body(device.fix(PATIENT_101, ahead))
                    .post("/api/pings")
                    .then()
                    .body("accepted", equalTo(1));
            assertThat(whereabouts.of(id).atMs())
                    .isLessThanOrEqualTo(Instant.now().toEpochMilli());
            Thread.sleep(250); // the gateway's pace, not a wait for luck
        }
        List<Map<String, Object>> clocks = as(Roles.ADMIN)
                .queryParam("size", 200)
                .get("/api/sender-clocks")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
        assertThat(clocks).anySatisfy(clock -> {
            assertThat(clock.get("kind")).isEqualTo("gateway");
            assertThat(((Number) clock.get("aheadSeconds")).doubleValue()).isBetween(28.0, 30.5);
        });
    }

    @Test
    void a_changed_plan_places_at_once_what_stands() {
        device.seen(SOILED_UTILITY, now.minusSeconds(5));
        Map<String, Object> site = TinyHospital.drawing();
        try {
            Instant before = Instant.now();
            draw(split(site));
            assertThat(whereabouts.of(id).zoneId())
                    .isEqualTo(TinyHospital.plan().zone("T1-SUB").id());
            assertThat(stays()).hasSize(2).first().asString().startsWith("T1-SUB");
            assertThat(occupants("T1-SUB", null)).contains((int) id);
            assertThat(occupants("T1-SU", null)).doesNotContain((int) id);
            Instant turned = Instant.ofEpochMilli(whereabouts.of(id).sinceMs());
            assertThat(turned).isAfterOrEqualTo(before.truncatedTo(ChronoUnit.MILLIS));

            draw(without(split(site), "T1-SUB"));
            assertThat(whereabouts.of(id).silent()).isTrue();
            assertThat(occupants("T1-SU", null)).doesNotContain((int) id);
        } finally {
            draw(site);
        }
        assertThat(stays()).as("nothing is open").noneMatch(stay -> stay.endsWith("null"));
    }

    /** The soiled utility becomes two: the device stands in the new one. */
    private static Map<String, Object> split(Map<String, Object> site) {
        List<Map<String, Object>> features = new ArrayList<>(features(without(site, "T1-SU")));
        features.add(room("T1-SU", 24, 10, 24.5, 18));
        features.add(room("T1-SUB", 24.5, 10, 30, 18));
        Map<String, Object> changed = new HashMap<>(site);
        changed.put("features", features);
        return changed;
    }

    private static Map<String, Object> room(String code, double x0, double y0, double x1, double y1) {
        return Map.of(
                "type",
                "Feature",
                "geometry",
                Map.of(
                        "type",
                        "Polygon",
                        "coordinates",
                        List.of(List.of(
                                List.of(x0, y0), List.of(x1, y0), List.of(x1, y1), List.of(x0, y1), List.of(x0, y0)))),
                "properties",
                Map.of("kind", "zone", "code", code, "name", code, "purpose", "patient-room", "floor", "T-1"));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> features(Map<String, Object> site) {
        return (List<Map<String, Object>>) site.get("features");
    }

    private static Map<String, Object> without(Map<String, Object> site, String code) {
        Map<String, Object> changed = new HashMap<>(site);
        changed.put(
                "features",
                features(site).stream()
                        .filter(feature -> !feature.get("properties").toString().contains("=" + code + ",")
                                && !feature.get("properties").toString().contains("=" + code + "}")
                                && !feature.get("properties").toString().contains("[" + code + ","))
                        .toList());
        return changed;
    }

    private static void draw(Map<String, Object> site) {
        given(as(Roles.ADMIN))
                .contentType(ContentType.JSON)
                .body(site)
                .put("/api/places/plan")
                .then()
                .statusCode(200);
    }

    private void execute(String... commands) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    private static String newKey() {
        return as(Roles.ADMIN)
                .contentType(ContentType.JSON)
                .body(Map.of("name", "ahead-" + System.nanoTime()))
                .post("/api/gateways")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("key");
    }

    private void change(Map<String, Object> facts) {
        var asset = as(Roles.BIOMED).get("/api/assets/{id}", id).then().extract();
        Map<String, Object> wanted = new HashMap<>(asset.jsonPath().getMap("$"));
        wanted.putAll(facts);
        wanted.keySet()
                .retainAll(List.of(
                        "controlNumber",
                        "name",
                        "classCode",
                        "maker",
                        "model",
                        "serialNumber",
                        "department",
                        "criticality",
                        "status"));
        as(Roles.BIOMED)
                .contentType(ContentType.JSON)
                .header("If-Match", asset.header("ETag"))
                .body(wanted)
                .put("/api/assets/{id}", id)
                .then()
                .statusCode(200);
    }

    private static String with(String fix, double accuracy) {
        return fix.substring(0, fix.length() - 1) + ",\"accuracy\":" + accuracy + "}";
    }

    private List<String> stays() {
        return staysOf(id);
    }

    private static List<String> staysOf(long assetId) {
        List<Map<String, Object>> stays = as(Roles.NURSE)
                .queryParam("size", 200)
                .get("/api/assets/{id}/stays", assetId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
        return stays.stream()
                .map(stay -> ((Map<?, ?>) stay.get("zone")).get("code") + " " + stay.get("from") + " " + stay.get("to"))
                .toList();
    }

    private static List<Integer> occupants(Room room, Instant at) {
        return occupants(room.code(), at);
    }

    private static List<Integer> occupants(String code, Instant at) {
        var request = as(Roles.BIOMED).queryParam("size", 200);
        if (at != null) {
            request.queryParam("at", at.toString());
        }
        return request.get(
                        "/api/zones/{id}/assets", TinyHospital.plan().zone(code).id())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id");
    }
}
