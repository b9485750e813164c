package org.orderly.prediction.serving.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.orderly.security.Logins.as;
import static org.orderly.security.Logins.gateway;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.TinyHospital;
import org.orderly.prediction.serving.Database;
import org.orderly.prediction.serving.RiskRaised;
import org.orderly.prediction.serving.shelf.Bundles;
import org.orderly.security.Roles;

/** Pumps tell of their batteries; a model is put into the folder; people see risks, reasons and what came of them. */
@QuarkusTest
class RisksTest {

    private static final Path MODELS = Path.of("target/test-models");

    private long pump;

    @BeforeEach
    void a_model_and_a_pump_that_reports() throws IOException {
        Path second = MODELS.resolve(Bundles.NAME).resolve("2");
        if (Files.exists(second)) {
            try (Stream<Path> files = Files.list(second)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(second);
        }
        if (!Files.exists(MODELS.resolve(Bundles.NAME).resolve("1/manifest.json"))) {
            Bundles.write(MODELS, "1");
        }
        TinyHospital.open();
        pump = TinyHospital.assetId(TinyHospital.UNITS.get(0));
        as(Roles.ADMIN).post("/api/prediction-models/rescan").then().statusCode(200);
        report("P-0001", 78.4);
        report("P-0002", 99.1);
        refreshed();
    }

    private static void report(String device, double capacity) {
        List<Map<String, Object>> told = List.of(
                Map.of(
                        "device",
                        device,
                        "signal",
                        "battery-capacity",
                        "value",
                        capacity + 2,
                        "at",
                        Instant.now().minus(Duration.ofHours(2)).toString()),
                Map.of("device", device, "signal", "battery-capacity", "value", capacity),
                Map.of("device", device, "event", "self-test-failed", "code", "T1"));
        given(told);
    }

    private static void given(List<Map<String, Object>> told) {
        gateway()
                .contentType(ContentType.JSON)
                .body(told)
                .post("/api/readings")
                .then()
                .statusCode(200);
    }

    private void refreshed() {
        Refresh refresh = Arc.container().instance(Refresh.class).get();
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            refresh.refresh(TimeUnit.SECONDS.toNanos(5));
            as(Roles.BIOMED).get("/api/assets/{id}/risk", pump).then().body("risk30", notNullValue());
        });
    }

    @Test
    void a_device_that_reports_has_a_risk_with_reasons_and_a_remaining_life() {
        as(Roles.BIOMED)
                .get("/api/assets/{id}/risk", pump)
                .then()
                .statusCode(200)
                .body("asset.controlNumber", equalTo("P-0001"))
                .body("risk30", greaterThanOrEqualTo(0.01f))
                .body("risk30", lessThanOrEqualTo(0.99f))
                .body("risk7", notNullValue())
                .body("expectedHarm", greaterThan(0f))
                .body("reasons", not(hasSize(0)))
                .body("reasons.text", everyItem(notNullValue()))
                .body("remainingLife.coverage", equalTo(0.9f))
                .body("evidence.failures", equalTo(61))
                .body("evidence.threshold30", equalTo(0.5f))
                .body("challenger", nullValue())
                .body("similar", notNullValue())
                .body("model.name", equalTo("device-failure"));
    }

    @Test
    void the_list_is_sorted_by_expected_harm_and_can_be_filtered() {
        List<Float> harms = as(Roles.FINANCE)
                .get("/api/risks?class=infusion-pump&size=200")
                .then()
                .statusCode(200)
                .body("items.asset.controlNumber", hasItem("P-0001"))
                .body("items[0].reasons.size()", lessThanOrEqualTo(3))
                .extract()
                .jsonPath()
                .getList("items.findAll { it.expectedHarm != null }.expectedHarm", Float.class);
        assertThat(harms).hasSizeGreaterThanOrEqualTo(2).isSortedAccordingTo((a, b) -> Float.compare(b, a));
        as(Roles.BIOMED)
                .get("/api/risks?q=P-0001")
                .then()
                .body("items", hasSize(1))
                .body("items[0].asset.id", equalTo((int) pump));
        as(Roles.BIOMED)
                .get("/api/risks?level=unknown&class=bed&size=200")
                .then()
                .body("items.level", everyItem(equalTo("unknown")))
                .body("items.asset.controlNumber", hasItem("B-0001"));
        as(Roles.BIOMED).get("/api/risks?building=nowhere").then().body("total", equalTo(0));
        as(Roles.BIOMED).get("/api/risks?level=terrible").then().statusCode(400);
    }

    @Test
    void the_summary_counts_every_device_once() {
        as(Roles.BIOMED)
                .get("/api/risks/summary")
                .then()
                .statusCode(200)
                .body("byClass.find { it.classCode == 'bed' }.unknown", greaterThanOrEqualTo(1))
                .body("model.version", equalTo("1"))
                .body("lastRescoreAt", notNullValue())
                .body("departments", hasItem("ICU"))
                .body("buildings.code", hasItem("T"));
    }

    @Test
    void the_history_holds_what_was_noted() {
        as(Roles.BIOMED)
                .get("/api/assets/{id}/risk/history", pump)
                .then()
                .statusCode(200)
                .body("risk30", hasSize(greaterThanOrEqualTo(1)))
                .body("modelVersion", hasItem("device-failure/1"));
        as(Roles.BIOMED)
                .get("/api/assets/{id}/risk/history?from=yesterday", pump)
                .then()
                .statusCode(400);
    }

    @Test
    void a_verdict_is_kept_and_not_a_fault_becomes_a_label() {
        as(Roles.BIOMED)
                .contentType(ContentType.JSON)
                .body(Map.of("verdict", "not-a-fault", "note", "Battery was replaced"))
                .post("/api/assets/{id}/verdicts", pump)
                .then()
                .statusCode(201)
                .body("by", equalTo("test-biomed"))
                .body("risk30", notNullValue());
        as(Roles.FINANCE)
                .get("/api/assets/{id}/verdicts", pump)
                .then()
                .body("items[0].note", equalTo("Battery was replaced"));
        as(Roles.BIOMED)
                .get("/api/training-data/events.csv")
                .then()
                .statusCode(200)
                .body(containsString("no-fault"));
        as(Roles.BIOMED)
                .contentType(ContentType.JSON)
                .body(Map.of("verdict", "perhaps"))
                .post("/api/assets/{id}/verdicts", pump)
                .then()
                .statusCode(400);
    }

    @Test
    void models_are_listed_read_and_given_roles() throws IOException {
        Bundles.write(MODELS, "2");
        as(Roles.ADMIN).post("/api/prediction-models/rescan").then().body("version", hasItem("2"));
        role("1", "champion");
        role("2", "challenger");
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> as(Roles.BIOMED)
                .get("/api/assets/{id}/risk", pump)
                .then()
                .body("challenger.version", equalTo("2"))
                .body("challenger.risk30", notNullValue()));
        as(Roles.BIOMED)
                .get("/api/prediction-models/device-failure/1")
                .then()
                .body("role", equalTo("champion"))
                .body("card", equalTo("# Device failure\n"))
                .body("evaluation.seed", equalTo(7))
                .body("live.scored", greaterThanOrEqualTo(2));
        role("2", "idle");
        as(Roles.BIOMED).get("/api/prediction-models/device-failure/77").then().statusCode(404);
        as(Roles.BIOMED)
                .contentType(ContentType.JSON)
                .body(Map.of("role", "idle"))
                .put("/api/prediction-models/device-failure/1/role")
                .then()
                .statusCode(403);
    }

    private static void role(String version, String role) {
        as(Roles.ADMIN)
                .contentType(ContentType.JSON)
                .body(Map.of("role", role))
                .put("/api/prediction-models/device-failure/{version}/role", version)
                .then()
                .statusCode(200)
                .body("find { it.version == '" + version + "' }.role", equalTo(role));
    }

    @Test
    void drift_says_in_one_sentence_what_to_do() {
        as(Roles.FINANCE)
                .get("/api/prediction-models/drift")
                .then()
                .statusCode(200)
                .body("overall", notNullValue())
                .body("says", containsString("Too few devices"));
    }

    @Test
    void nurses_see_nothing_of_this() {
        for (String door :
                List.of("/api/risks", "/api/risks/summary", "/api/prediction-models", "/api/prediction-models/drift")) {
            as(Roles.NURSE).get(door).then().statusCode(403);
        }
        as(Roles.FINANCE).get("/api/training-data/devices.csv").then().statusCode(403);
    }

    @Test
    void what_is_exported_is_what_was_told() {
        Database database = Arc.container().instance(Database.class).get();
        int signal = database.list(
                        "SELECT id FROM telemetry_signals WHERE code = 'battery-capacity'", row -> row.getInt(1))
                .get(0);
        long ventilator = TinyHospital.assetId(TinyHospital.UNITS.get(3));
        database.change("DELETE FROM readings_daily WHERE asset_id = ?", ventilator);
        database.change(
                "INSERT INTO readings_daily (asset_id, signal_id, epoch_day, minimum, maximum, total, readings, last_ms,"
                        + " last_reading) VALUES (?, ?, 20000, 80, 84, 246, 3, 1728043200000, 82)",
                ventilator,
                signal);
        as(Roles.ADMIN)
                .get("/api/training-data/readings.csv")
                .then()
                .statusCode(200)
                .body(containsString("device,signal,at,value\n"))
                .body(containsString("V-0001,battery-capacity,1728028800000,84.0\n"))
                .body(containsString("V-0001,battery-capacity,1728043200000,82.0\n"));
        as(Roles.ADMIN)
                .get("/api/training-data/devices.csv")
                .then()
                .body(containsString("V-0001,ventilator,Air 500,Brise,ICU,life-support,,2024-10-04T00:00:00Z,"))
                .body(containsString("P-0001,infusion-pump,Flow 2,Acme,Ward 1,medium,"));
    }

    @Test
    void a_risk_at_the_threshold_raises_one_alarm_until_it_calms_down() {
        Alarms alarms = Arc.container().instance(Alarms.class).get();
        assertThat(alarms.judge(List.of(risk(0.8f)))).hasSize(1);
        assertThat(alarms.judge(List.of(risk(0.9f)))).isEmpty();
        assertThat(alarms.judge(List.of(risk(0.45f)))).isEmpty();
        assertThat(alarms.judge(List.of(risk(0.7f)))).isEmpty();
        assertThat(alarms.judge(List.of(risk(0.1f)))).isEmpty();
        assertThat(alarms.judge(List.of(risk(0.6f)))).hasSize(1);
        assertThat(new RiskRaised(1, Instant.EPOCH, 0.6, 0.5, 1.2, "", "m/1").risk30())
                .isCloseTo(0.6, within(1e-9));
    }

    private static DeviceRisk risk(float risk30) {
        return new DeviceRisk(
                987_654,
                Instant.now().toEpochMilli(),
                0.1f,
                risk30,
                0.5,
                Level.of(risk30, 0.5, 0.5),
                null,
                Float.NaN,
                new org.orderly.prediction.serving.shelf.ModelName("device-failure", "1"));
    }
}
