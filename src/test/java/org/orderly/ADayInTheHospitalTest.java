package org.orderly;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.orderly.security.Logins.as;
import static org.orderly.security.Logins.gateway;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.orderly.prediction.WornBatteries;
import org.orderly.security.Roles;

/**
 * Everything that Orderly does for one pump, through the public doors only: its battery wears, the risk is raised and
 * proposed, somebody accepts it, it is scheduled, hunted for, repaired, and the nurse who looks for a pump finds it free.
 */
@QuarkusTest
@TestProfile(ADayInTheHospitalTest.WithAModel.class)
class ADayInTheHospitalTest {

    private static final String PUMP = "P-0001";
    private static final String TAG = "tag-p1";

    /** A service with a database of its own and a model that has learnt what worn batteries do. */
    public static final class WithAModel implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            Path models = Path.of("target/a-day/models");
            try {
                WornBatteries.write(models);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Map.of(
                    "orderly.prediction.models", models.toString(),
                    "orderly.prediction.pause", "PT1S",
                    "orderly.maintenance.attachments", "target/a-day/attachments",
                    "quarkus.datasource.jdbc.url", "jdbc:h2:mem:a-day;DB_CLOSE_DELAY=-1");
        }
    }

    @Test
    void a_worn_battery_is_foreseen_replaced_and_the_pump_is_free_again() {
        TinyHospital.open();
        long pump = TinyHospital.idOf(as(Roles.ADMIN), PUMP);
        stands(TinyHospital.CLEAN_UTILITY);
        assertThat(usablePumps()).contains(PUMP);

        // The battery wears, and the service says so before it fails.
        wears(88, 78);
        long order = proposal(pump);
        read(order).then().body("evidence", containsString("attery capacity")).body("state", equalTo("proposed"));

        // Somebody of the team takes it up, and the schedule finds it a place.
        move(order, Map.of("to", "accept", "why", "Before it stops on a ward"));
        scheduled(order);
        read(order).then().body("state", equalTo("assigned")).body("assignee", equalTo("test-biomed"));

        // It is hunted for where it stands, and found.
        JsonPath stop = huntedFor(order);
        assertThat(stop.getString("place.zone.code")).isEqualTo(TinyHospital.CLEAN_UTILITY.code());
        ticked(order, "found");

        // On the bench: nobody is sent to it meanwhile.
        stands(TinyHospital.WORKSHOP);
        move(order, Map.of("to", "in-progress"));
        service(order, false);
        assertThat(usablePumps()).doesNotContain(PUMP);
        assertThat(status(pump)).isEqualTo("in-repair");

        // Done, checked and signed; what was found goes back to the model.
        wears(78, 100);
        move(
                order,
                Map.of(
                        "to", "done",
                        "finding", "confirmed",
                        "failureCode", "battery-worn",
                        "resolution", "Battery replaced, full self-test passed"));
        signed(order, "performed");
        move(order, Map.of("to", "verified", "why", "Looked at it, all as it should be"));
        as(Roles.BIOMED)
                .get("/api/prediction-models/device-failure/1")
                .then()
                .statusCode(200)
                .body("live.confirmed", greaterThan(0));

        // Back on the ward: the nurse finds it, ready to use.
        assertThat(status(pump)).isEqualTo("in-service");
        // Nobody carries a pump over a floor in a second: its tag is believed once the way could have been walked.
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    stands(TinyHospital.CLEAN_UTILITY);
                    assertThat(usablePumps()).contains(PUMP);
                });
        assertThat(history(order))
                .containsSubsequence("proposed", "triaged", "assigned", "in-progress", "done", "verified");
    }

    private static void stands(TinyHospital.Room room) {
        long at = Instant.now().toEpochMilli();
        gateway()
                .contentType(ContentType.JSON)
                .body(List.of(Map.of(
                        "tag",
                        TAG,
                        "floor",
                        room.floor(),
                        "x",
                        room.middleX(),
                        "y",
                        room.middleY(),
                        "accuracy",
                        1,
                        "at",
                        at)))
                .post("/api/pings")
                .then()
                .statusCode(200);
    }

    /** A week of the battery's capacity, in percent, twice a day. */
    private static void wears(double from, double to) {
        int steps = 12;
        List<Map<String, Object>> readings = new ArrayList<>();
        for (int i = 0; i <= steps; i++) {
            readings.add(Map.of(
                    "device",
                    PUMP,
                    "signal",
                    "battery-capacity",
                    "value",
                    from + (to - from) * i / steps,
                    "at",
                    Instant.now().minus(Duration.ofMinutes(12L * (steps - i))).toString()));
        }
        gateway()
                .contentType(ContentType.JSON)
                .body(readings)
                .post("/api/readings")
                .then()
                .statusCode(200);
    }

    private static long proposal(long pump) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> as(Roles.BIOMED)
                                .get("/api/work-orders?state=proposed&asset=" + pump)
                                .jsonPath()
                                .getList("items.id", Long.class),
                        ids -> !ids.isEmpty())
                .get(0);
    }

    private static void scheduled(long order) {
        List<Map<String, String>> always = Arrays.stream(DayOfWeek.values())
                .map(day -> Map.of("day", day.name().toLowerCase(Locale.ROOT), "from", "00:00", "to", "23:30"))
                .toList();
        biomed().body(Map.of("username", "test-biomed", "name", "Test biomed", "skills", List.of(), "hours", always))
                .post("/api/technicians")
                .then()
                .statusCode(201);
        long search = biomed().body(Map.of("seconds", 2))
                .post("/api/schedule/solve")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getLong("id");
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> biomed().get("/api/schedule/solve/" + search)
                .path("state")
                .equals("done"));
        assertThat(biomed().get("/api/schedule").jsonPath().getList("slots.order.id", Long.class))
                .contains(order);
        String preview = biomed().get("/api/schedule/publication").path("preview");
        biomed().body(Map.of("preview", preview))
                .post("/api/schedule/publish")
                .then()
                .statusCode(200);
    }

    private static JsonPath huntedFor(long order) {
        JsonPath list = biomed().get("/api/hunt?until=" + Instant.now().plus(Duration.ofDays(31)))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        int place = list.getList("stops.order.id", Long.class).indexOf(order);
        assertThat(place).isNotNegative();
        return new JsonPath(list.prettify()).setRootPath("stops[" + place + "]");
    }

    private static void ticked(long order, String result) {
        biomed().body(Map.of(
                        "id",
                        UUID.randomUUID().toString(),
                        "result",
                        result,
                        "at",
                        Instant.now().toString()))
                .post("/api/hunt/" + order + "/ticks")
                .then()
                .statusCode(200);
    }

    private static void service(long order, boolean inService) {
        biomed().header("If-Match", read(order).header("ETag"))
                .body(Map.of("inService", inService, "reason", "under-maintenance"))
                .put("/api/work-orders/" + order + "/service")
                .then()
                .statusCode(200);
    }

    private static void signed(long order, String meaning) {
        biomed().header("If-Match", read(order).header("ETag"))
                .body(Map.of("meaning", meaning))
                .post("/api/work-orders/" + order + "/signatures")
                .then()
                .statusCode(201);
    }

    private static void move(long order, Map<String, Object> move) {
        biomed().header("If-Match", read(order).header("ETag"))
                .body(move)
                .post("/api/work-orders/" + order + "/moves")
                .then()
                .statusCode(200);
    }

    private static Response read(long order) {
        return biomed().get("/api/work-orders/" + order);
    }

    /** The states it went through, the first first. */
    private static List<String> history(long order) {
        List<String> states = new ArrayList<>(biomed().get("/api/work-orders/" + order + "/history")
                .jsonPath()
                .getList("items.to", String.class));
        Collections.reverse(states);
        return states;
    }

    /** What a nurse in room 101 is offered who looks for a pump. */
    private static List<String> usablePumps() {
        return given(as(Roles.NURSE))
                .queryParam("class", "infusion-pump")
                .queryParam("usable", true)
                .queryParam("near", TinyHospital.PATIENT_101.code())
                .get("/api/locate")
                .jsonPath()
                .getList("found.asset.controlNumber", String.class);
    }

    private static String status(long asset) {
        return as(Roles.NURSE).get("/api/assets/" + asset).path("status");
    }

    private static RequestSpecification biomed() {
        return as(Roles.BIOMED).contentType(ContentType.JSON);
    }
}
