package org.orderly.maintenance.hunt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.orderly.maintenance.OrderDesk.biomed;
import static org.orderly.maintenance.OrderDesk.nurse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.orderly.TinyHospital;
import org.orderly.TinyHospital.Room;
import org.orderly.location.TaggedDevice;
import org.orderly.maintenance.OrderDesk;

@QuarkusTest
class HuntTest {

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @Test
    void the_list_leads_from_the_workshop_floor_by_floor_with_what_a_patient_has_last() {
        long withPatient = due(in(TinyHospital.EMERGENCY));
        long upstairs = due(in(TinyHospital.CLEAN_UTILITY));
        long near = due(in(TinyHospital.GROUND_STORAGE));

        JsonPath list = list("");

        List<Long> order = list.getList("stops.order.id", Long.class);
        assertThat(order.stream().filter(List.of(withPatient, upstairs, near)::contains))
                .containsExactly(near, upstairs, withPatient);
        assertThat(list.getString("start.zone.code")).isEqualTo("T0-WS");
        assertThat(list.getLong("metres")).isPositive();
        assertThat(list.getBoolean("stops.find { it.order.id == " + withPatient + " }.inUse"))
                .isTrue();
        assertThat(list("&floor=T-1").getList("stops.order.id", Long.class))
                .contains(upstairs)
                .doesNotContain(near);
        assertThat(list("&from=T1-ST").getString("start.zone.code")).isEqualTo("T1-ST");
        biomed().get("/api/hunt?from=NOWHERE").then().statusCode(400);
    }

    @Test
    void what_is_due_later_or_lies_with_a_technician_is_not_on_the_list() {
        TaggedDevice device = in(TinyHospital.WARD_STORAGE);
        long later = OrderDesk.open(order(device, now.plus(Duration.ofDays(20))));
        TaggedDevice other = in(TinyHospital.WARD_STORAGE);
        long begun = due(other);
        OrderDesk.moved(begun, Map.of("to", "in-progress"));

        assertThat(list("").getList("stops.order.id", Long.class)).doesNotContain(later, begun);
        assertThat(list("&until=" + now.plus(Duration.ofDays(30))).getList("stops.order.id", Long.class))
                .contains(later);
    }

    @Test
    void a_device_that_was_never_seen_is_missing() {
        TaggedDevice never = TaggedDevice.registered();
        long order = due(never);

        assertThat(list("").getString("missing.find { it.order.id == " + order + " }.why"))
                .contains("never seen");
    }

    @Test
    void a_tick_that_is_sent_twice_is_kept_once() {
        long order = due(in(TinyHospital.CLEAN_UTILITY));
        UUID id = UUID.randomUUID();

        tick(order, id, "in-use", now.minusSeconds(600)).body("says", containsString("patient"));
        tick(order, id, "not-found", now).body("result", equalTo("in-use"));

        assertThat(list("").getString("stops.find { it.order.id == " + order + " }.tick.result"))
                .isEqualTo("in-use");
    }

    @Test
    void what_was_not_found_is_searched_for_until_it_is_seen_again() {
        TaggedDevice device = in(TinyHospital.CLEAN_UTILITY);
        long order = due(device);

        tick(order, UUID.randomUUID(), "not-found", now).body("says", containsString("searched"));

        assertThat(list("").getList("missing.order.id", Long.class)).contains(order);
        int task = biomed().get("/api/search-tasks?size=200")
                .path("items.find { it.asset.id == " + device.assetId() + " }.id");
        Awaitility.await().pollInterval(Duration.ofMillis(300)).untilAsserted(() -> {
            TaggedDevice.deliver(device.fix(TinyHospital.SOILED_UTILITY, Instant.now()));
            assertThat(list("").getList("missing.order.id", Long.class)).doesNotContain(order);
        });
        assertThat(list("").getList("stops.order.id", Long.class)).contains(order);
        biomed().get("/api/search-tasks?state=closed&size=200")
                .then()
                .body("items.find { it.id == " + task + " }.outcome", equalTo("seen-again"));
    }

    @Test
    void done_on_the_spot_is_done_unless_the_checklist_has_open_lines() {
        long plain = due(in(TinyHospital.CLEAN_UTILITY));
        Map<String, Object> request = order(in(TinyHospital.CLEAN_UTILITY), now.plusSeconds(3600));
        request.put("checklist", List.of(Map.of("text", "Earth resistance", "unit", "Ohm", "high", 0.3)));
        long checked = OrderDesk.open(request);

        tick(plain, UUID.randomUUID(), "done-on-the-spot", now).body("says", equalTo("Done."));
        tick(checked, UUID.randomUUID(), "done-on-the-spot", now).body("says", containsString("checklist"));

        OrderDesk.read(plain).then().body("state", equalTo("done")).body("finding", equalTo("no-fault"));
        assertThat(OrderDesk.state(checked)).isEqualTo("in-progress");
    }

    @Test
    void a_tick_of_an_order_that_somebody_closed_meanwhile_is_kept_and_says_so() {
        long order = due(in(TinyHospital.CLEAN_UTILITY));
        OrderDesk.moved(order, Map.of("to", "cancelled", "why", "Sold"));

        tick(order, UUID.randomUUID(), "done-on-the-spot", now).body("says", containsString("cancelled"));
    }

    @Test
    void a_tick_from_long_ago_or_of_no_order_is_refused() {
        long order = due(in(TinyHospital.CLEAN_UTILITY));

        post(order, UUID.randomUUID(), "found", now.minus(Duration.ofDays(40))).statusCode(400);
        post(99_999_999, UUID.randomUUID(), "found", now).statusCode(404);
        biomed().body("{\"id\":\"no uuid\",\"result\":\"found\",\"at\":\"" + now + "\"}")
                .post("/api/hunt/" + order + "/ticks")
                .then()
                .statusCode(400);
        nurse().get("/api/hunt").then().statusCode(403);
    }

    @Test
    void a_nurse_who_says_it_is_not_there_begins_a_search_and_somebody_who_finds_it_ends_it() {
        TaggedDevice device = in(TinyHospital.PATIENT_101);
        nurse().body(Map.of("kind", "not-there", "note", "Not in room 101"))
                .post("/api/assets/" + device.assetId() + "/reports")
                .then()
                .statusCode(201);

        String mine = "items.find { it.asset.id == " + device.assetId() + " }";
        JsonPath tasks = biomed().get("/api/search-tasks?size=200").jsonPath();
        assertThat(tasks.getString(mine + ".source")).isEqualTo("nurse-report");
        int task = tasks.getInt(mine + ".id");
        biomed().body(Map.of("outcome", "found"))
                .post("/api/search-tasks/" + task + "/close")
                .then()
                .statusCode(428);
        biomed().header("If-Match", "*")
                .body(Map.of("outcome", "found", "note", "In the store"))
                .post("/api/search-tasks/" + task + "/close")
                .then()
                .statusCode(200)
                .body("closedAt", notNullValue());
        biomed().header("If-Match", "*")
                .body(Map.of("outcome", "found"))
                .post("/api/search-tasks/" + task + "/close")
                .then()
                .statusCode(409);
        assertThat(OrderDesk.status(device.assetId())).isEqualTo("in-service");
    }

    private static TaggedDevice in(Room room) {
        TaggedDevice device = TaggedDevice.registered();
        device.seen(room, Instant.now());
        return device;
    }

    private long due(TaggedDevice device) {
        return OrderDesk.open(order(device, now.plus(Duration.ofDays(1))));
    }

    private static Map<String, Object> order(TaggedDevice device, Instant dueAt) {
        Map<String, Object> request = OrderDesk.request(device.assetId(), "planned", "Inspection");
        request.put("dueAt", dueAt.toString());
        return request;
    }

    private static JsonPath list(String more) {
        return biomed().get("/api/hunt?x=1" + more)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse tick(long order, UUID id, String result, Instant at) {
        return post(order, id, result, at).statusCode(200);
    }

    private static ValidatableResponse post(long order, UUID id, String result, Instant at) {
        return biomed().body(Map.of("id", id.toString(), "result", result, "at", at.toString()))
                .post("/api/hunt/" + order + "/ticks")
                .then();
    }
}
