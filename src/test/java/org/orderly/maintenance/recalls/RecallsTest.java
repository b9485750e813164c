package org.orderly.maintenance.recalls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.orderly.security.Logins;
import org.orderly.security.Roles;

/** Recalls through their doors: imported, matched, worked off, proven. */
@QuarkusTest
class RecallsTest {

    private static final AtomicInteger NEXT = new AtomicInteger();

    @Inject
    Matching matching;

    private static RequestSpecification biomed() {
        return Logins.as(Roles.BIOMED).contentType(ContentType.JSON);
    }

    private static String fresh(String prefix) {
        return prefix + String.format("%04d", NEXT.incrementAndGet());
    }

    private static long pump(String serial, String model) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "controlNumber",
                fresh("RC-"),
                "name",
                "Pump",
                "classCode",
                "infusion-pump",
                "maker",
                "Recallia Medical",
                "model",
                model,
                "serialNumber",
                serial,
                "department",
                "Ward R"));
        return biomed().body(facts)
                .post("/api/assets")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private static String enforcement(String number, String product, String codes) {
        return """
                {"recall_number":"%s","event_id":"97001","classification":"Class I","status":"Ongoing",
                "recalling_firm":"Recallia Medical, Inc.","product_description":"%s","reason_for_recall":"It may stop",
                "code_info":"%s","recall_initiation_date":"20260210"}""".formatted(number, product, codes);
    }

    private static Response imported(String... elements) {
        return biomed().body("{\"meta\":{},\"results\":[" + String.join(",", elements) + "]}")
                .post("/api/recalls/import");
    }

    private static long idOf(String number) {
        return biomed().get("/api/recalls?q=" + number).jsonPath().getLong("items[0].id");
    }

    @Test
    void a_file_is_imported_once_however_often_it_is_sent() {
        String number = "Z-" + fresh("") + "-2026";
        String element = enforcement(number, "Nothing of ours", "none");
        imported(element).then().statusCode(200).body("created", equalTo(1)).body("failed", equalTo(0));
        imported(element).then().body("created", equalTo(0)).body("unchanged", equalTo(1));
        imported(element.replace("Ongoing", "Terminated")).then().body("updated", equalTo(1));
        biomed().get("/api/recalls/" + idOf(number))
                .then()
                .body("class", equalTo("I"))
                .body("open", equalTo(false))
                .body("sources", contains("enforcement"));
    }

    @Test
    void a_bad_element_is_named_and_the_rest_is_kept() {
        String good = "Z-" + fresh("") + "-2026";
        imported(
                        enforcement("Z-" + fresh("") + "-2026", "Pump", "none").replace("20260210", "20261340"),
                        "17",
                        enforcement(good, "Pump", "none"))
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("failed", equalTo(2))
                .body("errors.element", contains(1, 2))
                .body("errors[0].message", containsString("20261340"));
        assertThat(idOf(good)).isPositive();
        biomed().body("controlNumber,name").post("/api/recalls/import").then().statusCode(400);
    }

    @Test
    void a_trial_keeps_nothing_but_counts_what_would_match() {
        String number = "Z-" + fresh("") + "-2026";
        String serial = fresh("TRIAL-");
        pump(serial, "Trial 1");
        biomed().body("[" + enforcement(number, "Pump", serial) + "]")
                .post("/api/recalls/import?dryRun=true")
                .then()
                .body("created", equalTo(1))
                .body("matched", equalTo(1))
                .body("dryRun", equalTo(true));
        biomed().get("/api/recalls?q=" + number).then().body("total", equalTo(0));
    }

    @Test
    void a_device_that_comes_later_is_matched_too() {
        String number = "Z-" + fresh("") + "-2026";
        String serial = fresh("LATE-");
        imported(enforcement(number, "Pump", serial)).then().body("matched", equalTo(0));
        long late = pump(serial, "Late 1");
        matching.catchUp();
        biomed().get("/api/assets/" + late + "/recalls")
                .then()
                .body("number", contains(number))
                .body("rule", contains("serial"))
                .body("state", contains("undecided"));
    }

    @Test
    void a_campaign_orders_quarantines_and_proves() {
        String number = "Z-" + fresh("") + "-2026";
        String model = fresh("Campaign ");
        String serial = fresh("CAMP-");
        long concerned = pump(serial, model);
        long other = pump(fresh("CAMP-"), model);
        imported(enforcement(number, model + " pump", serial)).then().body("matched", equalTo(2));
        long recall = idOf(number);
        biomed().body(Map.of("assets", List.of(other), "why", "Its board was replaced"))
                .post("/api/recalls/" + recall + "/dismissals")
                .then()
                .statusCode(200)
                .body("matches.dismissed", equalTo(1))
                .body("matches.undecided", equalTo(1));
        String campaign = "/api/recalls/" + recall + "/campaign";
        Map<String, Object> all = Map.of("all", true, "quarantine", true, "due", "2030-01-01T00:00:00Z");
        biomed().body(all).post(campaign).then().statusCode(200).body("matches.open", equalTo(1));
        biomed().body(all).post(campaign).then().statusCode(409);
        assertQuarantine(concerned, "Recall " + number);
        biomed().body(Map.of("assets", List.of(concerned), "why", "No"))
                .post("/api/recalls/" + recall + "/dismissals")
                .then()
                .statusCode(409);

        long order = biomed().get("/api/recalls/" + recall + "/matches")
                .jsonPath()
                .getLong("items.find { it.asset.id == " + concerned + " }.order.id");
        biomed().get("/api/work-orders/" + order)
                .then()
                .body("kind", equalTo("recall"))
                .body("source", equalTo("recall"))
                .body("dueAt", equalTo("2030-01-01T00:00:00Z"));
        moved(order, Map.of("to", "in-progress"));
        moved(order, Map.of("to", "done", "finding", "confirmed", "resolution", "=Board replaced"));
        biomed().header("If-Match", biomed().get("/api/work-orders/" + order).header("ETag"))
                .body(Map.of("meaning", "performed"))
                .post("/api/work-orders/" + order + "/signatures")
                .then()
                .statusCode(201);
        assertQuarantine(concerned, "Recall " + number);
        moved(order, Map.of("to", "verified"));
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertQuarantine(concerned, null));
        biomed().get("/api/recalls/" + recall)
                .then()
                .body("matches.verified", equalTo(1))
                .body("campaign.quarantine", equalTo(true));
        String proof = biomed().get("/api/recalls/" + recall + "/proof.csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(proof)
                .contains("recall,controlNumber")
                .contains("verified")
                .contains("performed by")
                .contains("'=Board replaced")
                .contains("Its board was replaced");
    }

    @Test
    void a_cancelled_order_leaves_the_device_to_be_decided_again() {
        String number = "Z-" + fresh("") + "-2026";
        String serial = fresh("AGAIN-");
        long pump = pump(serial, "Again 1");
        imported(enforcement(number, "Pump", serial));
        long recall = idOf(number);
        Map<String, Object> some = Map.of("assets", List.of(pump), "quarantine", true);
        biomed().body(some).post("/api/recalls/" + recall + "/campaign").then().statusCode(200);
        long first = orderOf(recall);
        moved(first, Map.of("to", "cancelled", "why", "Wrong device"));
        assertQuarantine(pump, "Recall " + number);
        biomed().get("/api/recalls/" + recall).then().body("matches.cancelled", equalTo(1));
        biomed().body(some).post("/api/recalls/" + recall + "/campaign").then().body("matches.open", equalTo(1));
        assertThat(orderOf(recall)).isNotEqualTo(first);
        moved(orderOf(recall), Map.of("to", "cancelled", "why", "Wrong device"));
        biomed().body(Map.of("assets", List.of(pump), "why", "Not concerned"))
                .post("/api/recalls/" + recall + "/dismissals")
                .then()
                .statusCode(200);
        assertQuarantine(pump, null);
    }

    @Test
    void lists_are_filtered() {
        String number = "Z-" + fresh("") + "-2026";
        String serial = fresh("LIST-");
        pump(serial, "List 1");
        imported(enforcement(number, "Pump", serial));
        String q = "/api/recalls?q=" + number;
        for (String yes : List.of("&class=I", "&open=true", "&matched=true", "&undecided=true")) {
            biomed().get(q + yes).then().statusCode(200).body("items.number", contains(number));
        }
        for (String no : List.of("&class=II", "&class=none", "&open=false", "&matched=false", "&undecided=false")) {
            biomed().get(q + no).then().statusCode(200).body("items", empty());
        }
        biomed().get("/api/recalls?class=IV").then().statusCode(400);
        biomed().get("/api/recalls/999999").then().statusCode(404);
        Logins.as(Roles.FINANCE).get(q).then().statusCode(200);
        Logins.as(Roles.NURSE).get(q).then().statusCode(403);
        Logins.as(Roles.FINANCE)
                .contentType(ContentType.JSON)
                .body("[]")
                .post("/api/recalls/import")
                .then()
                .statusCode(403);
    }

    @Test
    void a_campaign_names_devices_that_the_recall_does_not_concern() {
        String number = "Z-" + fresh("") + "-2026";
        imported(enforcement(number, "Pump", "none"));
        long recall = idOf(number);
        long stranger = pump(fresh("STR-"), "Stranger 1");
        biomed().body(Map.of("assets", List.of(stranger)))
                .post("/api/recalls/" + recall + "/campaign")
                .then()
                .statusCode(409)
                .body("assets", hasItem((int) stranger));
        biomed().body(Map.of("quarantine", true))
                .post("/api/recalls/" + recall + "/campaign")
                .then()
                .statusCode(400);
    }

    private static void assertQuarantine(long asset, String why) {
        Response read = Logins.as(Roles.NURSE).get("/api/assets/" + asset);
        if (why == null) {
            read.then().body("quarantine", nullValue());
        } else {
            read.then().body("quarantine", equalTo(why)).body("quarantine", not(empty()));
        }
    }

    private static long orderOf(long recall) {
        return biomed().get("/api/recalls/" + recall + "/matches").jsonPath().getLong("items[0].order.id");
    }

    private static void moved(long order, Map<String, Object> move) {
        biomed().header("If-Match", biomed().get("/api/work-orders/" + order).header("ETag"))
                .body(move)
                .post("/api/work-orders/" + order + "/moves")
                .then()
                .statusCode(200);
    }
}
