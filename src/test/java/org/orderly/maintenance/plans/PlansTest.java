package org.orderly.maintenance.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.orderly.maintenance.OrderDesk.biomed;
import static org.orderly.maintenance.OrderDesk.nurse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.TinyHospital;
import org.orderly.maintenance.OrderDesk;
import org.orderly.security.Logins;
import org.orderly.security.Roles;

@QuarkusTest
class PlansTest {

    private static final AtomicInteger NEXT = new AtomicInteger();

    @Inject
    PlanOrders opening;

    private LocalDate today;

    @BeforeEach
    void open() {
        TinyHospital.open();
        today = LocalDate.ofInstant(Instant.now(), ZoneId.of("Europe/Berlin"));
    }

    @Test
    void a_plan_opens_an_order_with_its_checklist_once() {
        long asset = OrderDesk.asset();
        long plan = made(plan(asset, today));

        opening.openDue();
        opening.openDue();

        assertThat(OrderDesk.of(asset)).hasSize(1);
        long order = OrderDesk.of(asset).get(0);
        OrderDesk.read(order)
                .then()
                .body("kind", equalTo("planned"))
                .body("source", equalTo("plan"))
                .body("planId", equalTo((int) plan))
                .body("estimatedMinutes", equalTo(30))
                .body("skill", equalTo("infusion"))
                .body("dueAt", notNullValue())
                .body("earliestAt", notNullValue());
        biomed().get("/api/work-orders/" + order + "/checklist")
                .then()
                .body("text", hasItem("Flow error at 25 mL/h"))
                .body("high", hasItem(5.0f));
        JsonPath due = due(asset);
        assertThat(due.getString("[0].state")).isEqualTo("open");
        assertThat(due.getLong("[0].order.id")).isEqualTo(order);
    }

    @Test
    void the_window_ends_when_the_day_of_the_site_does() {
        long asset = OrderDesk.asset();
        // The clocks of Berlin go forward on 28 March 2027 and back on 31 October 2027.
        made(plan(asset, LocalDate.parse("2027-03-28")));

        assertThat(due(asset).getString("[0].state")).isEqualTo("planned");
        assertThat(due(asset).getString("[0].dueOn")).isEqualTo("2027-03-28");
        assertThat(due(asset).getString("[0].why")).isEqualTo("For the first time, on the day set");
        assertThat(OrderDesk.of(asset)).isEmpty();
    }

    @Test
    void when_it_is_done_the_next_is_counted_from_that_day() {
        long asset = OrderDesk.asset();
        made(plan(asset, today.minusDays(3)));
        opening.openDue();
        long order = OrderDesk.of(asset).get(0);

        finish(order, "no-fault");

        JsonPath due = due(asset);
        assertThat(due.getString("[0].dueOn")).isEqualTo(today.plusMonths(6).toString());
        assertThat(due.getString("[0].lastDoneAt")).isNotNull();
        assertThat(due.getString("[0].why")).contains("6 months after it was last done");
        opening.openDue();
        assertThat(OrderDesk.of(asset)).hasSize(1);
    }

    @Test
    void a_cancelled_order_is_skipped_and_not_opened_again() {
        long asset = OrderDesk.asset();
        made(plan(asset, today));
        opening.openDue();
        long order = OrderDesk.of(asset).get(0);

        OrderDesk.moved(order, Map.of("to", "cancelled", "why", "On loan"));
        opening.openDue();

        assertThat(OrderDesk.of(asset)).hasSize(1);
        assertThat(due(asset).getString("[0].dueOn"))
                .isEqualTo(today.plusMonths(6).toString());
    }

    @Test
    void a_signal_below_its_limit_opens_an_order_with_what_it_said() {
        long asset = OrderDesk.asset();
        Map<String, Object> worn = plan(asset, today);
        worn.put("rule", Map.of("type", "condition", "signal", "battery-capacity", "below", 80));
        made(worn);
        opening.openDue();
        assertThat(OrderDesk.of(asset)).isEmpty();

        String device = biomed().get("/api/assets/" + asset).path("controlNumber");
        Logins.gateway()
                .contentType(ContentType.JSON)
                .body(List.of(Map.of("device", device, "signal", "battery-capacity", "value", 78.0, "unit", "%")))
                .post("/api/readings")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1));
        opening.openDue();

        assertThat(OrderDesk.of(asset)).hasSize(1);
        assertThat(due(asset).getString("[0].why")).isEqualTo("Battery capacity 78 %, below 80");
    }

    @Test
    void two_plans_of_one_device_open_two_orders_and_a_retired_one_none() {
        long asset = OrderDesk.asset();
        made(plan(asset, today));
        made(plan(asset, today));
        // Far enough ahead that nothing opens its order before it is retired.
        long retired = made(plan(asset, today.plusDays(60)));
        assertThat(due(asset).getList("planId")).hasSize(3);
        String tag = biomed().get("/api/plans/" + retired).header("ETag");
        biomed().delete("/api/plans/" + retired).then().statusCode(428);
        biomed().header("If-Match", tag)
                .delete("/api/plans/" + retired)
                .then()
                .statusCode(200)
                .body("state", equalTo("retired"));

        opening.openDue();

        assertThat(OrderDesk.of(asset)).hasSize(2);
        assertThat(due(asset).getList("planId")).hasSize(2);
        biomed().get("/api/plans?asset=" + asset).then().body("total", equalTo(2));
        biomed().header("If-Match", "*").delete("/api/plans/" + retired).then().statusCode(409);
    }

    @Test
    void the_due_list_tells_what_is_due_in_a_time_and_where() {
        long asset = OrderDesk.asset();
        String department = biomed().get("/api/assets/" + asset).path("department");
        made(plan(asset, today.plusDays(60)));

        String at = "/api/plans/due?department=" + department;
        biomed().get(at).then().body("total", equalTo(0));
        biomed().get(at + "&to=" + today.plusDays(61))
                .then()
                .body("total", equalTo(1))
                .body("items[0].asset.id", equalTo((int) asset))
                .body("items[0].highRisk", equalTo(false));
        biomed().get(at + "&from=" + today.plusDays(61) + "&to=" + today.plusDays(90))
                .then()
                .body("total", equalTo(0));
        biomed().get("/api/plans/due?to=soon").then().statusCode(400);
        nurse().get("/api/plans/due").then().statusCode(403);
    }

    @Test
    void two_people_who_change_one_plan_do_not_overwrite_each_other() {
        long plan = made(plan(OrderDesk.asset(), today));
        String tag = biomed().get("/api/plans/" + plan).header("ETag");
        Map<String, Object> text = plan(OrderDesk.asset(), today);
        text.put("windowDays", 3);

        biomed().header("If-Match", tag)
                .body(text)
                .put("/api/plans/" + plan)
                .then()
                .statusCode(200);
        biomed().header("If-Match", tag)
                .body(text)
                .put("/api/plans/" + plan)
                .then()
                .statusCode(412);
        biomed().get("/api/plans/" + plan + "/history").then().body("items.action", contains("changed", "created"));
    }

    @Test
    void alternate_maintenance_waits_until_an_administrator_approves_it() {
        long asset = old(OrderDesk.asset());
        long plan = made(plan(asset, today));
        assess(plan).then().statusCode(200).body("approvedBy", nullValue());

        assertThat(due(asset).getString("[0].state")).isEqualTo("waits-for-approval");
        opening.openDue();
        assertThat(OrderDesk.of(asset)).isEmpty();
        biomed().header("If-Match", "*")
                .post("/api/plans/" + plan + "/aem/approval")
                .then()
                .statusCode(403);
        Logins.as(Roles.ADMIN)
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .post("/api/plans/" + plan + "/aem/approval")
                .then()
                .statusCode(200)
                .body("approvedBy", equalTo("test-admin"));
        opening.openDue();
        assertThat(OrderDesk.of(asset)).hasSize(1);

        Map<String, Object> text = plan(asset, today);
        text.put("rule", Map.of("type", "calendar", "every", "P2Y"));
        biomed().header("If-Match", "*")
                .body(text)
                .put("/api/plans/" + plan)
                .then()
                .statusCode(200)
                .body("state", equalTo("waits-for-approval"));
    }

    @Test
    void alternate_maintenance_is_refused_with_the_name_of_the_rule_where_it_is_not_allowed() {
        Map<String, Object> imaging = plan(OrderDesk.asset(), today);
        imaging.put("scope", Map.of("assetId", old(scanner())));
        assess(made(imaging)).then().statusCode(422).body("rule", equalTo("imaging and radiologic equipment"));
        assess(made(plan(OrderDesk.asset(), today)))
                .then()
                .statusCode(422)
                .body("rule", equalTo("new equipment without a history"));
        long plan = made(plan(old(OrderDesk.asset()), today));
        biomed().header("If-Match", "*")
                .body(Map.of("criteria", List.of(Map.of("code", "backup", "points", 1)), "rationale", "So"))
                .put("/api/plans/" + plan + "/aem")
                .then()
                .statusCode(400)
                .body("detail", containsString("consequence"));
    }

    @Test
    void a_procedure_keeps_its_older_versions() {
        String code = "PM-TEST-" + NEXT.incrementAndGet();
        Map<String, Object> text = procedure(code, "First");
        Response made = biomed().body(text).post("/api/procedures");
        made.then().statusCode(201).body("number", equalTo(1));
        int id = made.path("id");
        biomed().body(text).post("/api/procedures").then().statusCode(409);
        biomed().header("If-Match", made.header("ETag"))
                .body(procedure(code, "Second"))
                .put("/api/procedures/" + id)
                .then()
                .statusCode(200)
                .body("number", equalTo(2))
                .body("title", equalTo("Second"));
        biomed().header("If-Match", made.header("ETag"))
                .body(procedure(code, "Third"))
                .put("/api/procedures/" + id)
                .then()
                .statusCode(412);
        biomed().get("/api/procedures/" + id + "/versions/1").then().body("title", equalTo("First"));
        biomed().get("/api/procedures/" + id + "/versions").then().body("items.number", contains(2, 1));
        biomed().get("/api/procedures/" + id + "/versions/9").then().statusCode(404);
    }

    @Test
    void a_procedure_whose_limits_cross_or_that_is_corrective_is_refused() {
        Map<String, Object> crossed = procedure("PM-CROSSED", "Crossed");
        crossed.put("lines", List.of(Map.of("text", "Flow", "unit", "%", "low", 5, "high", -5)));
        biomed().body(crossed).post("/api/procedures").then().statusCode(400);
        Map<String, Object> corrective = procedure("PM-CORRECTIVE", "Corrective");
        corrective.put("kind", "corrective");
        biomed().body(corrective).post("/api/procedures").then().statusCode(400);
    }

    @Test
    void a_plan_that_makes_no_sense_is_refused_in_words() {
        Map<String, Object> never = plan(OrderDesk.asset(), today);
        never.put("rule", Map.of("type", "calendar", "every", "P0D"));
        biomed().body(never).post("/api/plans").then().statusCode(400).body("detail", containsString("every"));
        Map<String, Object> unknown = plan(OrderDesk.asset(), today);
        unknown.put("rule", Map.of("type", "meter", "signal", "laps", "every", 5));
        biomed().body(unknown).post("/api/plans").then().statusCode(400).body("detail", containsString("laps"));
        Map<String, Object> nowhere = plan(OrderDesk.asset(), today);
        nowhere.put("scope", Map.of("classCode", "time-machine"));
        biomed().body(nowhere).post("/api/plans").then().statusCode(400);
        Map<String, Object> documentless = plan(OrderDesk.asset(), today);
        documentless.put("procedureId", 99_999);
        biomed().body(documentless).post("/api/plans").then().statusCode(404);
    }

    @Test
    void an_inspection_that_found_something_counts_in_the_yield() {
        long asset = OrderDesk.asset("life-support");
        String department = biomed().get("/api/assets/" + asset).path("department");
        made(plan(asset, today.minusDays(10), 0));
        opening.openDue();
        finish(OrderDesk.of(asset).get(0), "hidden-failure");

        biomed().get("/api/plans/completion?department=" + department)
                .then()
                .body("due", equalTo(1))
                .body("doneInWindow", equalTo(0))
                .body("rate", equalTo(0.0f))
                .body("highRisk.due", equalTo(1))
                .body("'yield'.pmDone", equalTo(1))
                .body("'yield'.foundHidden", equalTo(1));
    }

    @Test
    void the_number_of_a_device_shows_its_parts_and_can_be_overridden_with_a_reason() {
        long asset = OrderDesk.asset();
        String at = "/api/assets/" + asset + "/em-score";
        biomed().get(at).then().body("use", equalTo(9)).body("sum", equalTo(16)).body("inProgramme", equalTo(true));
        biomed().body(Map.of("use", 2, "harm", 1, "upkeep", 1, "why", ""))
                .put(at)
                .then()
                .statusCode(400);
        biomed().body(Map.of("use", 2, "harm", 1, "upkeep", 1, "why", "Training only"))
                .put(at)
                .then()
                .statusCode(200)
                .body("sum", equalTo(4))
                .body("inProgramme", equalTo(false))
                .body("from", equalTo("device"))
                .body("saidBy", equalTo("test-biomed"));
        biomed().delete(at).then().statusCode(204);
        biomed().get(at).then().body("from", equalTo("class"));
        biomed().get("/api/assets/99999999/em-score").then().statusCode(404);
    }

    private static void finish(long order, String finding) {
        OrderDesk.moved(order, Map.of("to", "in-progress"));
        List<Map<String, Object>> lines = biomed().get("/api/work-orders/" + order + "/checklist")
                .jsonPath()
                .getList("$");
        for (Map<String, Object> line : lines) {
            boolean measured = line.get("unit") != null;
            biomed().body(measured ? Map.of("value", value(line)) : Map.of("passed", true))
                    .put("/api/work-orders/" + order + "/checklist/" + line.get("line"))
                    .then()
                    .statusCode(200);
        }
        OrderDesk.moved(order, Map.of("to", "done", "finding", finding));
    }

    private static Object value(Map<String, Object> line) {
        return line.get("high") == null ? line.get("low") : line.get("high");
    }

    private Map<String, Object> plan(long asset, LocalDate firstDueOn) {
        return plan(asset, firstDueOn, 15);
    }

    private static Map<String, Object> plan(long asset, LocalDate firstDueOn, int window) {
        Map<String, Object> plan = new HashMap<>();
        plan.put("name", "Inspection");
        plan.put("scope", Map.of("assetId", asset));
        plan.put("rule", Map.of("type", "calendar", "every", "P6M"));
        plan.put("windowDays", window);
        plan.put("firstDueOn", firstDueOn.toString());
        plan.put(
                "procedureId",
                biomed().get("/api/procedures?size=200").path("items.find { it.code == 'PM-INFUSION-PUMP' }.id"));
        return plan;
    }

    private static long made(Map<String, Object> plan) {
        return biomed().body(plan)
                .post("/api/plans")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private static JsonPath due(long asset) {
        return biomed().get("/api/assets/" + asset + "/plans")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Response assess(long plan) {
        List<Map<String, Object>> criteria =
                List.of("use-and-harm", "consequence", "backup", "incidents", "upkeep").stream()
                        .<Map<String, Object>>map(code -> Map.of("code", code, "points", 2))
                        .toList();
        return biomed().header("If-Match", "*")
                .body(Map.of("criteria", criteria, "rationale", "Three years without a hidden failure"))
                .put("/api/plans/" + plan + "/aem");
    }

    /** The same device, bought long ago. */
    private static long old(long asset) {
        Response read = biomed().get("/api/assets/" + asset);
        Map<String, Object> facts = new HashMap<>(read.jsonPath().getMap("$"));
        facts.put("acquiredOn", "2019-05-01");
        biomed().header("If-Match", read.header("ETag"))
                .body(facts)
                .put("/api/assets/" + asset)
                .then()
                .statusCode(200);
        return asset;
    }

    private static long scanner() {
        String number = "CT-PLAN-" + NEXT.incrementAndGet();
        Map<String, Object> facts = new HashMap<>(Map.of(
                "controlNumber", number,
                "name", "Scanner",
                "classCode", "ct",
                "maker", "Acme",
                "model", "Scan 64",
                "serialNumber", "SN " + number,
                "department", "Imaging",
                "criticality", "high",
                "status", "in-service"));
        return biomed().body(facts)
                .post("/api/assets")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private static Map<String, Object> procedure(String code, String title) {
        Map<String, Object> text = new HashMap<>();
        text.put("code", code);
        text.put("title", title);
        text.put("kind", "planned");
        text.put("minutes", 20);
        text.put("lines", List.of(Map.of("text", "Housing intact")));
        return text;
    }
}
