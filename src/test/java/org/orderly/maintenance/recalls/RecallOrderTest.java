package org.orderly.maintenance.recalls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.orderly.security.Logins;
import org.orderly.security.Roles;

/** Files of recalls in every order, firms in several spellings, and lists that nobody can read: through the doors. */
@QuarkusTest
class RecallOrderTest {

    private static final AtomicInteger NEXT = new AtomicInteger();

    @Inject
    Matching matching;

    private static RequestSpecification biomed() {
        return Logins.as(Roles.BIOMED).contentType(ContentType.JSON);
    }

    private static int next() {
        return 1_000 + NEXT.incrementAndGet();
    }

    private static long pump(String maker, String model, String serial) {
        return biomed().body(Map.of(
                        "controlNumber",
                        "RO-" + next(),
                        "name",
                        "Pump",
                        "classCode",
                        "infusion-pump",
                        "maker",
                        maker,
                        "model",
                        model,
                        "serialNumber",
                        serial,
                        "department",
                        "Ward R"))
                .post("/api/assets")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private static ValidatableResponse imported(String... elements) {
        return biomed().body("{\"results\":[" + String.join(",", elements) + "]}")
                .post("/api/recalls/import")
                .then()
                .statusCode(200)
                .body("failed", equalTo(0));
    }

    private static String element(String number, String event, String firm, String product, String codes, String more) {
        return """
                {%s"res_event_number":"%s","recall_status":"Open, Classified","recalling_firm":"%s",
                "product_description":"%s","reason_for_recall":"Test","code_info":"%s"%s}""".formatted(
                number == null ? "" : "\"product_res_number\":\"" + number + "\",", event, firm, product, codes, more);
    }

    private static JsonPath found(String q) {
        return biomed().get("/api/recalls?q=" + q)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath recall(String number) {
        return biomed().get("/api/recalls/" + found(number).getLong("items[0].id"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse matchesOf(String number) {
        return biomed().get("/api/recalls/" + found(number).getLong("items[0].id") + "/matches")
                .then()
                .statusCode(200);
    }

    @Test
    void elements_of_one_number_are_one_recall_with_all_lists() {
        String number = "Z-" + next() + "-2018";
        String model = "Order " + next();
        String ab = "AB" + next();
        List<String> serials = List.of(ab + "1", ab + "2", ab + "3");
        serials.forEach(serial -> pump("Ordinal Medical", model, serial));
        List<String> elements = serials.stream()
                .map(serial -> element(number, "9", "Ordinal Medical, Inc.", model, "Serial numbers: " + serial, ""))
                .toList();
        imported(elements.get(0), elements.get(1))
                .body("created", equalTo(1))
                .body("elements", equalTo(2))
                .body("matched", equalTo(3));
        imported(elements.get(2)).body("created", equalTo(0)).body("updated", equalTo(1));
        imported(elements.toArray(String[]::new)).body("unchanged", equalTo(3));
        assertThat(recall(number).getString("codes")).contains(serials);
        matchesOf(number)
                .body("items.rule", contains("serial", "serial", "serial"))
                .body("items.answer", contains("in", "in", "in"));
    }

    @Test
    void every_order_of_files_gives_one_recall() {
        String firm = "Ordinal Medical";
        String dated = ",\"event_date_posted\":\"2026-0%d-01\"%s";
        List<String> said = new ArrayList<>();
        for (List<Integer> order : List.of(
                List.of(0, 1, 2),
                List.of(0, 2, 1),
                List.of(1, 0, 2),
                List.of(1, 2, 0),
                List.of(2, 0, 1),
                List.of(2, 1, 0),
                List.of(2, 0, 0, 1, 2))) {
            String number = "Z-" + next() + "-2026";
            List<String> elements = List.of(
                    element(
                                    number,
                                    "9",
                                    firm,
                                    "Older",
                                    "SN1",
                                    dated.formatted(2, ",\"event_date_terminated\":\"2026-03-01\""))
                            .replace("Open, Classified", "Terminated"),
                    element(number, "9", firm, "Newer", "SN1", dated.formatted(4, "")),
                    """
                    {"recall_number":"%s","event_id":"9","classification":"Class I","status":"Ongoing",
                    "recalling_firm":"%s","product_description":"Report","reason_for_recall":"R","code_info":"SN2",
                    "report_date":"20260401","center_classification_date":"20260325"}""".formatted(number, firm));
            order.forEach(which -> imported(elements.get(which)));
            JsonPath recall = recall(number);
            said.add(recall.getString("open")
                    + recall.getString("status")
                    + recall.getString("class")
                    + recall.getString("product")
                    + recall.getString("codes")
                    + recall.getString("terminatedOn"));
        }
        assertThat(said).containsOnly("trueOpen, ClassifiedINewerSN1\nSN2null");
    }

    @Test
    void a_recall_that_is_opened_again_finds_the_devices_that_came_meanwhile() {
        String number = "Z-" + next() + "-2026";
        String model = "Again " + next();
        imported(element(number, "9", "Ordinal Medical", model, "All", ",\"event_date_terminated\":\"2026-03-01\""));
        assertThat(recall(number).getBoolean("open")).isFalse();
        long late = pump("ORDINAL MEDICAL GmbH", model, "LATE" + next());
        matching.catchUp();
        imported(element(number, "9", "Ordinal Medical", model, "All", ",\"event_date_posted\":\"2026-04-01\""))
                .body("matched", equalTo(1));
        assertThat(recall(number).getBoolean("open")).isTrue();
        long later = pump("Ordinal Medical", model, "LATER" + next());
        matching.catchUp();
        matchesOf(number).body("items.asset.id", hasItems((int) late, (int) later));
    }

    @Test
    void a_recall_that_gets_its_number_keeps_what_was_decided() {
        String event = "7" + next();
        String number = "Z-" + next() + "-2026";
        String model = "Event " + next();
        String serial = "EV" + next() + "A";
        long asset = pump("Ordinal Medical", model, serial);
        imported(
                        element(null, event, "Ordinal Medical", model, serial, ""),
                        element(null, event, "Ordinal Medical", "Another product", "XX1", ""))
                .body("created", equalTo(2));
        long before = found(event).getLong("items.find { it.product == '" + model + "' }.id");
        biomed().body(Map.of("assets", List.of(asset), "why", "Its board is new"))
                .post("/api/recalls/" + before + "/dismissals")
                .then()
                .statusCode(200);
        imported(element(number, event, "Ordinal Medical", model, serial, ",\"event_date_posted\":\"2026-04-01\""));
        assertThat(found(event).getInt("total")).isEqualTo(2);
        matchesOf(number).body("items.dismissedWhy", contains("Its board is new"));
        imported(element(null, event, "Ordinal Medical", model, serial, ""));
        assertThat(found(event).getInt("total")).isEqualTo(2);
    }

    @Test
    void what_was_dismissed_is_open_again_when_the_list_grows_to_it() {
        String number = "Z-" + next() + "-2026";
        String model = "Grown " + next();
        String serial = "GR" + next() + "1";
        long asset = pump("Ordinal Medical", model, serial);
        imported(element(number, "9", "Ordinal Medical", model, "Serial numbers: GR0001", ""));
        matchesOf(number)
                .body("items.answer", contains("out"))
                .body("items.evidence", hasItem(containsString("is not in its list")));
        biomed().body(Map.of("assets", List.of(asset), "why", "Not in the list"))
                .post("/api/recalls/" + found(number).getLong("items[0].id") + "/dismissals")
                .then()
                .statusCode(200);
        imported(element(number, "9", "Ordinal Medical", model, "Serial numbers: " + serial, ""));
        matchesOf(number).body("items.state", contains("undecided")).body("items.rule", contains("serial"));
    }

    @Test
    void what_cannot_be_read_never_says_that_a_device_is_not_meant() {
        for (String codes : List.of(
                "See the letter", "All units built before March", "A100 to C500", "Serial numbers ending in 5")) {
            String number = "Z-" + next() + "-2026";
            String model = "Unread " + next();
            pump("Ordinal Medical", model, "B200" + next());
            imported(element(number, "9", "Ordinal Medical", model, codes, ""));
            matchesOf(number)
                    .body("items.answer", contains("unsure"))
                    .body("items.evidence", hasItem(containsString("cannot tell, read the text")))
                    .body("items.evidence", not(hasItem(containsString("not in its list"))));
        }
    }

    @Test
    void a_person_says_that_two_names_are_one_firm() {
        String number = "Z-" + next() + "-2026";
        String model = "Alias " + next();
        String name = "Brook" + next() + " Infusion";
        long asset = pump("Ordinal Medical", model, "Q" + next());
        imported(element(number, "9", name, model, "All", "")).body("matched", equalTo(0));
        int id = biomed().body(Map.of("name", name, "firm", "Ordinal Medical"))
                .post("/api/firm-aliases")
                .then()
                .statusCode(201)
                .body("addedBy", equalTo("test-biomed"))
                .extract()
                .path("id");
        matching.catchUp();
        matchesOf(number).body("items.asset.id", contains((int) asset));
        biomed().body(Map.of("name", name.toUpperCase(Locale.ROOT) + " LLC", "firm", "ordinal"))
                .post("/api/firm-aliases")
                .then()
                .statusCode(409);
        biomed().body(Map.of("name", "unknown", "firm", "ordinal"))
                .post("/api/firm-aliases")
                .then()
                .statusCode(400);
        biomed().body(Map.of("name", " ")).post("/api/firm-aliases").then().statusCode(400);
        Logins.as(Roles.NURSE).get("/api/firm-aliases").then().statusCode(403);
        Logins.as(Roles.FINANCE).get("/api/firm-aliases?size=200").then().body("items.name", hasItem(name));
        biomed().delete("/api/firm-aliases/" + id).then().statusCode(204);
        biomed().delete("/api/firm-aliases/" + id).then().statusCode(404);
        biomed().get("/api/firm-aliases/" + id + "/history").then().body("items.action", contains("removed", "added"));
        biomed().get("/api/firm-aliases?size=200").then().body("items.findAll { it.id == " + id + " }", empty());
    }
}
