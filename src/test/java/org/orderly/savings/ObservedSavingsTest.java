package org.orderly.savings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.orderly.maintenance.OrderDesk.biomed;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orderly.maintenance.OrderDesk;
import org.orderly.prediction.serving.RiskRaised;
import org.orderly.security.Logins;
import org.orderly.security.Roles;

/** Entries that nobody writes by hand. */
@QuarkusTest
class ObservedSavingsTest {

    private static final String ENTRIES = "/api/savings/entries";

    @Test
    void a_predicted_failure_that_was_confirmed_is_proposed_as_a_repair_avoided() {
        long asset = OrderDesk.asset();
        StatedBaseline.ofDepartment(department(asset), "unplanned-repair-cost", "1850", "EUR");
        long order = predicted(asset);
        cost(order);
        OrderDesk.done(order);

        JsonPath entries = entries(department(asset));
        assertThat(entries.getList("items.lineItem")).containsExactly("repair-avoided");
        assertThat(entries.getString("items[0].state")).isEqualTo("proposed");
        // 1850.00 − (3 × 80.00 + 30 min at 61.00)
        assertThat(entries.getString("items[0].amount")).isEqualTo("1579.5");
        finance()
                .get(ENTRIES + "/" + entries.getInt("items[0].number"))
                .then()
                .body("events[0].reference", equalTo("work-order/" + order))
                .body("events[0].assetId", equalTo((int) asset))
                .body("history[0].by", equalTo(OrderDesk.BIOMED));
    }

    @Test
    void without_a_baseline_or_without_costs_it_is_not_claimed_and_says_why() {
        long asset = OrderDesk.asset();
        long costly = predicted(asset);
        cost(costly);
        OrderDesk.done(costly);
        long free = predicted(OrderDesk.asset());
        OrderDesk.done(free);

        assertThat(entries(department(asset)).getInt("total")).isZero();
        JsonPath unclaimed = finance().get("/api/savings/unclaimed?size=200").jsonPath();
        assertThat(why(unclaimed, costly)).isEqualTo("Not claimed: there is no baseline unplanned-repair-cost.");
        assertThat(why(unclaimed, free)).isEqualTo("Not claimed: what the work cost is not written down in the order.");
    }

    @Test
    void what_a_person_predicted_is_no_saving_of_the_predictions() {
        long asset = OrderDesk.asset();
        StatedBaseline.ofDepartment(department(asset), "unplanned-repair-cost", "1850", "EUR");
        long order = OrderDesk.open(OrderDesk.request(asset, "predictive", "It sounds odd"));
        cost(order);
        OrderDesk.done(order);
        assertThat(entries(department(asset)).getInt("total")).isZero();
        assertThat(why(finance().get("/api/savings/unclaimed?size=200").jsonPath(), order))
                .isEqualTo("Not claimed: a person opened this order, no prediction did.");
    }

    @Test
    void a_prediction_that_was_not_confirmed_saves_nothing() {
        long asset = OrderDesk.asset();
        StatedBaseline.ofDepartment(department(asset), "unplanned-repair-cost", "1850", "EUR");
        long order = predicted(asset);
        cost(order);
        OrderDesk.moved(order, Map.of("to", "in-progress"));
        OrderDesk.moved(order, Map.of("to", "done", "finding", "no-fault"));
        assertThat(entries(department(asset)).getInt("total")).isZero();
    }

    @Test
    void a_lost_device_that_is_there_again_takes_its_loss_back_and_the_rest_is_proposed_anew() {
        long asset = OrderDesk.asset();
        long other = OrderDesk.asset();
        String department = department(asset);
        StatedBaseline.ofDepartment(department, "loss-rate", "1", "1/a");
        StatedBaseline.ofDepartment(department, "replacement-cost", "2450", "EUR");
        status(asset, "missing");
        int number = losses(department, asset, other);
        decide(number);

        status(asset, "in-service");

        JsonPath entries = entries(department);
        assertThat(entries.getList("items.state")).containsExactly("proposed", "accepted", "reversed");
        // 10 expected, 2 lost: 8 × 2450; taken back; 1 lost: 9 × 2450
        assertThat(entries.getList("items.amount"))
                .extracting(Object::toString)
                .containsExactly("22050.0", "-19600.0", "19600.0");
        assertThat(entries.getInt("items[1].reverses")).isEqualTo(number);
        JsonPath anew =
                finance().get(ENTRIES + "/" + entries.getInt("items[0].number")).jsonPath();
        assertThat(anew.getList("events.kind")).containsExactly("inventory-count", "write-off", "found-again");
        finance().get("/api/savings/verification").then().body("problem", nullValue());
    }

    private static int losses(String department, long... devices) {
        List<Map<String, Object>> events = new ArrayList<>();
        events.add(Map.of("kind", "inventory-count", "reference", "count/" + department, "on", "2026-01-31"));
        for (long device : devices) {
            events.add(Map.of(
                    "kind",
                    "write-off",
                    "reference",
                    "asset/" + device + "/2026-01-31",
                    "assetId",
                    device,
                    "on",
                    "2026-01-31"));
        }
        Map<String, Object> claim = new HashMap<>();
        claim.put("on", "2026-01-31");
        claim.put("formula", "loss-avoided");
        claim.put("measured", Map.of("fleet", 10, "days", 365, "write-offs", devices.length));
        claim.put("department", department);
        claim.put("events", events);
        return finance()
                .body(claim)
                .post(ENTRIES)
                .then()
                .statusCode(201)
                .extract()
                .path("number");
    }

    private static void decide(int number) {
        finance()
                .body(Map.of("decision", "accept", "why", "Counted"))
                .post(ENTRIES + "/" + number + "/decisions")
                .then()
                .statusCode(200);
    }

    private static long predicted(long asset) {
        Arc.container()
                .beanManager()
                .getEvent()
                .select(RiskRaised.class)
                .fire(new RiskRaised(asset, Instant.now(), 0.43, 0.3, 1.29, "battery capacity 78 %", "test/1"));
        long order = OrderDesk.of(asset).get(0);
        OrderDesk.moved(order, Map.of("to", "accept"));
        return order;
    }

    private static void cost(long order) {
        String path = "/api/work-orders/" + order;
        biomed().body(Map.of("name", "Battery", "quantity", 3, "unitCost", 80, "currency", "EUR"))
                .post(path + "/parts")
                .then()
                .statusCode(201);
        biomed().body(Map.of("kind", "bench", "minutes", 30, "hourlyRate", 61, "currency", "EUR"))
                .post(path + "/labour")
                .then()
                .statusCode(201);
    }

    private static String why(JsonPath unclaimed, long order) {
        return unclaimed.getString("items.find { it.reference == 'work-order/" + order + "' }.why");
    }

    private static String department(long asset) {
        return biomed().get("/api/assets/" + asset).path("department");
    }

    private static void status(long asset, String status) {
        Response read = biomed().get("/api/assets/" + asset);
        Map<String, Object> facts = new HashMap<>();
        for (String name : List.of(
                "controlNumber", "name", "classCode", "maker", "model", "serialNumber", "department", "criticality")) {
            facts.put(name, read.path(name));
        }
        facts.put("status", status);
        biomed().header("If-Match", read.header("ETag"))
                .body(facts)
                .put("/api/assets/" + asset)
                .then()
                .statusCode(200);
    }

    private static JsonPath entries(String department) {
        return finance().queryParam("department", department).get(ENTRIES).jsonPath();
    }

    private static RequestSpecification finance() {
        return Logins.as(Roles.FINANCE).contentType(ContentType.JSON);
    }
}
