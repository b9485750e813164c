package org.orderly.telemetry;

import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.orderly.security.Logins.as;
import static org.orderly.security.Logins.gateway;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.location.TaggedDevice;
import org.orderly.security.Roles;

/** What people see of the readings, in a service that takes old ones too. */
@QuarkusTest
@TestProfile(DeviceHealthDoorsTest.Patient.class)
class DeviceHealthDoorsTest {

    public static class Patient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "orderly.telemetry.oldest",
                    "P400D",
                    "quarkus.datasource.jdbc.url",
                    "jdbc:h2:mem:patient;DB_CLOSE_DELAY=-1");
        }
    }

    private static final RestAssuredConfig DOUBLES =
            RestAssuredConfig.config().jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE));

    @Inject
    RollUp rollUp;

    private TaggedDevice tagged;
    private String device;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @BeforeEach
    void a_wearable_of_its_own() {
        tagged = TaggedDevice.registered();
        device = tagged.tag();
    }

    @Test
    void the_catalogue_is_public_to_people() {
        as(Roles.NURSE)
                .get("/api/signals")
                .then()
                .statusCode(200)
                .body("find { it.signal == 'charge-time' }.faultHigh", equalTo(10f))
                .body("find { it.signal == 'charge-time' }.warnLow", nullValue());
    }

    @Test
    void a_device_shows_each_signal_with_its_newest_reading_and_its_state() {
        deliver(reading("battery-capacity", 84, 2), reading("lead-off", 2, 1), reading("rssi", -99, 30 * 24));
        as(Roles.BIOMED)
                .get("/api/assets/{id}/signals", tagged.assetId())
                .then()
                .statusCode(200)
                .body("find { it.signal == 'battery-capacity' }.state", equalTo("warning"))
                .body("find { it.signal == 'battery-capacity' }.last.value", equalTo(84f))
                .body("find { it.signal == 'lead-off' }.state", equalTo("ok"))
                .body("find { it.signal == 'rssi' }.state", equalTo("silent"))
                .body("find { it.signal == 'battery-charge' }.last", nullValue());
        as(Roles.BIOMED).get("/api/assets/999999/signals").then().statusCode(404);
    }

    @Test
    void a_series_is_as_fine_as_its_length_allows_and_keeps_its_peaks() throws SQLException {
        for (int hour = 24 * 100; hour > 0; hour -= 12) {
            deliver(reading("battery-capacity", hour == 1200 ? 20 : 80 + hour / 120.0, hour));
        }
        for (boolean rolledUp : new boolean[] {false, true}) {
            if (rolledUp) {
                rollUp.run();
            }
            series("battery-capacity", 100, 50)
                    .body("resolution", equalTo("day"))
                    .body("points.size()", equalTo(50))
                    .body("points*.min.min()", closeTo(20, 1e-9))
                    .body("points*.max.max()", closeTo(100, 0.11))
                    .body("forecast.points", hasSize(30))
                    .body("forecast.points[29].mid", closeTo(80 - 30 * 0.2, 1.0))
                    .body("forecast.points[29].low", org.hamcrest.Matchers.lessThan(80.0));
            series("battery-capacity", 30, 400)
                    .body("resolution", equalTo("hour"))
                    .body("points", hasSize(greaterThan(28)));
            series("battery-capacity", 1, 400)
                    .body("resolution", equalTo("raw"))
                    .body("points", hasSize(1));
        }
        series("battery-charge", 1, 400).body("points", hasSize(0)).body("forecast", nullValue());
        as(Roles.BIOMED)
                .get("/api/assets/{id}/signals/flux/series", tagged.assetId())
                .then()
                .statusCode(404);
        as(Roles.BIOMED)
                .get("/api/assets/{id}/signals/rssi/series?from={f}&to={f}", tagged.assetId(), now, now)
                .then()
                .statusCode(400);
    }

    @Test
    void events_come_newest_first_and_by_kind() {
        deliver(event("error", 5), event("self-test-failed", 4), event("error", 3));
        as(Roles.NURSE)
                .get("/api/assets/{id}/device-events", tagged.assetId())
                .then()
                .statusCode(200)
                .body("total", equalTo(3))
                .body("items.kind", equalTo(List.of("error", "self-test-failed", "error")));
        as(Roles.NURSE)
                .get("/api/assets/{id}/device-events?kind=error&size=1", tagged.assetId())
                .then()
                .body("total", equalTo(2))
                .body("items", hasSize(1));
        as(Roles.NURSE)
                .get("/api/assets/{id}/device-events?kind=bang", tagged.assetId())
                .then()
                .statusCode(400);
    }

    @Test
    void what_nobody_knows_is_listed_until_it_is_registered() {
        deliver(reading("flux", 3, 1), reading("rssi", -60, 1).replace(device, "stray-" + device));
        as(Roles.BIOMED)
                .get("/api/unknown-signals")
                .then()
                .body("items.find { it.lastDevice == '" + device + "' }.signal", equalTo("flux"))
                .body("items.find { it.lastDevice == '" + device + "' }.lastSaid", equalTo("flux 3.0"));
        as(Roles.ADMIN).get("/api/unknown-devices").then().body("items.device", hasItem("stray-" + device));
        String csv = """
                control_number,name,class,maker,model,serial_number,department,criticality,status
                stray-%1$s,Device,vital-signs-wearable,Test,Patch 1,SX-%1$s,Ward 1,medium,in-service
                """.formatted(device);
        as(Roles.ADMIN)
                .contentType("text/csv")
                .body(csv)
                .post("/api/assets/import")
                .then()
                .statusCode(200);
        as(Roles.ADMIN).get("/api/unknown-devices").then().body("items.device", not(hasItem("stray-" + device)));
        as(Roles.NURSE).get("/api/unknown-devices").then().statusCode(403);
    }

    @Test
    void what_the_filter_saved_is_told_with_its_error() {
        deliver(reading("battery-charge", 80, 1), reading("battery-charge", 81.5, 0));
        as(Roles.FINANCE)
                .get("/api/telemetry/savings")
                .then()
                .statusCode(200)
                .body("filtered", greaterThan(0))
                .body("signals.find { it.signal == 'battery-charge' }.errorBound", equalTo(6f))
                .body("signals.find { it.signal == 'battery-charge' }.largestError", equalTo(1.5f));
    }

    private ValidatableResponse series(String signal, int days, int points) {
        return as(Roles.NURSE)
                .config(DOUBLES)
                .queryParam("from", now.minus(days, ChronoUnit.DAYS).toString())
                .queryParam("points", points)
                .get("/api/assets/{id}/signals/{signal}/series", tagged.assetId(), signal)
                .then()
                .statusCode(200);
    }

    private String reading(String signal, double value, int hoursAgo) {
        return "{\"device\":\"%s\",\"signal\":\"%s\",\"value\":%s,\"at\":%d}"
                .formatted(
                        device,
                        signal,
                        value,
                        now.toEpochMilli() - hoursAgo * 3_600_000L + (hoursAgo == 1 ? 3_000_000 : 0));
    }

    private String event(String kind, int hoursAgo) {
        return "{\"device\":\"%s\",\"event\":\"%s\",\"code\":\"E-1\",\"at\":%d}"
                .formatted(device, kind, now.toEpochMilli() - hoursAgo * 3_600_000L);
    }

    private static void deliver(String... elements) {
        gateway()
                .contentType(ContentType.JSON)
                .body("[" + String.join(",", elements) + "]")
                .post("/api/readings")
                .then()
                .statusCode(200);
    }
}
