package org.orderly.maintenance.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.orderly.maintenance.OrderDesk.biomed;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orderly.TinyHospital;
import org.orderly.maintenance.OrderDesk;
import org.orderly.security.Logins;
import org.orderly.telemetry.RolledUp;
import org.orderly.time.HandClock;
import org.orderly.time.OnAHandClock;

/** Whatever is done with the orders of a plan, in whatever order: the plan goes on, and what was missed is counted. */
@QuarkusTest
@TestProfile(OnAHandClock.class)
class PlanSequencesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final int STEPS = 20;

    @Inject
    OnAHandClock.Hand hand;

    @Inject
    PlanOrders opening;

    private HandClock clock;
    private long asset;
    private long plan;

    @BeforeEach
    void open() {
        clock = hand.clock();
        TinyHospital.open();
        asset = OrderDesk.asset();
    }

    /** A plan less, for the tests that come after. */
    @AfterEach
    void retire() {
        biomed().header("If-Match", "*").delete("/api/plans/" + plan).then().statusCode(200);
    }

    static LongStream seeds() {
        long more = Long.getLong("orderly.test.seeds", 3);
        return LongStream.range(1, more + 1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void an_active_plan_always_has_one_next_time_open_or_to_come(long seed) {
        Random chance = new Random(seed);
        plan = made(chance);
        String says = "";
        for (int step = 0; step < STEPS; step++) {
            clock.forward(Duration.ofHours(chance.nextInt(chance.nextBoolean() ? 30 : 24 * 40)));
            opening.openDue();
            says += " " + done(chance);
            opening.openDue();
            check("seed " + seed + ":" + says);
        }
        clock.forward(Duration.ofDays(800));
        opening.openDue();
        check("seed " + seed + ", after years");
    }

    @Test
    void a_daily_check_done_a_day_early_is_due_again_the_day_after() {
        plan = made(text(Map.of("type", "calendar", "every", "P1D"), 0, today()));
        opening.openDue();
        for (int day = 0; day < 12; day++) {
            finish(openOrder());
            opening.openDue();
            assertThat(due().getString("[0].state")).isEqualTo("open");
            assertThat(LocalDate.parse(due().getString("[0].dueOn"))).isEqualTo(today().plusDays(day + 1));
        }
        clock.forward(Duration.ofDays(13));
        finish(openOrder());
        opening.openDue();
        // One in time, eleven too early, one a day late, and none left out.
        JsonPath completion = completion();
        assertThat(completion.getLong("due")).isEqualTo(13);
        assertThat(completion.getLong("doneInWindow")).isEqualTo(1);
    }

    @Test
    void the_days_on_which_a_daily_check_was_not_done_count_as_missed() {
        plan = made(text(Map.of("type", "calendar", "every", "P1D"), 0, today()));
        opening.openDue();
        finish(openOrder());
        opening.openDue();
        clock.forward(Duration.ofDays(10));
        finish(openOrder());
        opening.openDue();

        JsonPath completion = completion();
        // Today's was done; tomorrow's came nine days late, and eight had passed meanwhile.
        assertThat(completion.getLong("due")).isEqualTo(10);
        assertThat(completion.getLong("doneInWindow")).isEqualTo(1);
        assertThat(due().getString("[0].dueOn")).isEqualTo(today().plusDays(1).toString());
    }

    @Test
    void a_plan_that_rested_goes_on_the_day_it_is_resumed() {
        plan = made(text(Map.of("type", "calendar", "every", "P7D"), 1, today()));
        opening.openDue();
        finish(openOrder());
        biomed().header("If-Match", "*")
                .body(Map.of("why", "The ward is being rebuilt"))
                .put("/api/plans/" + plan + "/pause")
                .then()
                .statusCode(200);
        assertThat(due().getString("[0].state")).isEqualTo("paused");
        clock.forward(Duration.ofDays(100));
        opening.openDue();
        assertThat(OrderDesk.of(asset)).hasSize(1);

        biomed().header("If-Match", "*")
                .delete("/api/plans/" + plan + "/pause")
                .then()
                .statusCode(200);
        opening.openDue();
        assertThat(due().getString("[0].dueOn")).isEqualTo(today().toString());
        assertThat(due().getString("[0].state")).isEqualTo("open");
        biomed().header("If-Match", "*")
                .delete("/api/plans/" + plan + "/pause")
                .then()
                .statusCode(409);
    }

    @Test
    void a_device_that_is_entered_years_after_its_plan_is_due_then_and_not_before() {
        Map<String, Object> text = text(Map.of("type", "calendar", "every", "P1Y"), 10, today());
        String maker = "Late " + asset;
        text.put("scope", Map.of("maker", maker, "model", "Flow 9"));
        plan = made(text);
        clock.forward(Duration.ofDays(900));
        Map<String, Object> facts =
                new HashMap<>(biomed().get("/api/assets/" + asset).jsonPath().getMap("$"));
        facts.keySet().removeAll(List.of("id", "tags", "version"));
        facts.put("controlNumber", "LATE-" + asset);
        facts.put("serialNumber", "LATE-" + asset);
        facts.put("maker", maker);
        facts.put("model", "Flow 9");
        asset = biomed().body(facts)
                .post("/api/assets")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        opening.openDue();
        assertThat(due().getString("[0].dueOn")).isEqualTo(today().toString());
        assertThat(due().getString("[0].state")).isEqualTo("open");
    }

    @Test
    void an_order_that_is_worked_on_again_while_the_next_is_open_stops_nothing() {
        plan = made(text(Map.of("type", "calendar", "every", "P1D"), 0, today()));
        opening.openDue();
        int first = openOrder();
        finish(first);
        opening.openDue();
        OrderDesk.moved(first, Map.of("to", "in-progress", "why", "Screws left over"));
        finish(openOrder());
        clock.forward(Duration.ofDays(2));
        opening.openDue();
        check("worked on again");
        OrderDesk.moved(first, Map.of("to", "done", "finding", "no-fault"));
        opening.openDue();
        check("done again");
    }

    @Test
    void a_meter_plan_goes_on_over_an_exchange_of_the_counter() throws Exception {
        float counter = 4_620;
        for (int day = 0; day < 18; day++) {
            reading(counter);
            counter += 10;
            next();
        }
        plan = made(text(Map.of("type", "meter", "signal", "run-hours", "every", 100), 2, null));
        LocalDate made = today();
        List<Instant> done = new ArrayList<>();
        for (int day = 0; day < 60; day++) {
            reading(day == 7 ? 0 : counter);
            counter = day == 7 ? 10 : counter + 10;
            RolledUp.now();
            opening.openDue();
            clock.forward(Duration.ofMinutes(31));
            opening.openDue();
            opening.openDue();
            JsonPath due = due();
            if (due.get("[0].order") != null
                    && !LocalDate.parse(due.getString("[0].dueOn")).isAfter(today())) {
                assertThat(LocalDate.parse(due.getString("[0].dueOn"))).isAfterOrEqualTo(made);
                finish(openOrder());
                done.add(clock.instant());
            }
            next();
        }
        // 600 h in 60 days: about every ten days, exchanged or not.
        assertThat(done).hasSizeBetween(5, 7);
        for (int i = 1; i < done.size(); i++) {
            assertThat(Duration.between(done.get(i - 1), done.get(i)).toDays()).isBetween(8L, 13L);
        }
        String counters = "/api/assets/" + asset + "/counters";
        JsonPath steps = biomed().get(counters).then().statusCode(200).extract().jsonPath();
        assertThat(steps.getString("[0].steps[0].takenFor")).isEqualTo("reset");
        assertThat(steps.getDouble("[0].perDay")).isBetween(9.0, 10.5);
        String day = steps.getString("[0].steps[0].on");
        biomed().body(Map.of("grown", 1000, "why", "The old one stood at 5,790"))
                .put(counters + "/run-hours/steps/" + day)
                .then()
                .statusCode(204);
        assertThat(biomed().get(counters).jsonPath().getString("[0].steps[0].takenFor"))
                .isEqualTo("said");
        biomed().delete(counters + "/run-hours/steps/" + day).then().statusCode(204);
        assertThat(biomed().get(counters).jsonPath().getString("[0].steps[0].takenFor"))
                .isEqualTo("reset");
        biomed().delete(counters + "/run-hours/steps/" + day).then().statusCode(404);
        biomed().body(Map.of("grown", -1, "why", "x"))
                .put(counters + "/run-hours/steps/" + day)
                .then()
                .statusCode(400);
    }

    /** One random thing is done. */
    private String done(Random chance) {
        JsonPath due = due();
        Integer order = due.get("[0].order.id");
        int what = chance.nextInt(10);
        if (what < 4 && order != null) {
            finish(order);
            return "finished";
        }
        if (what < 6 && order != null) {
            OrderDesk.moved(order, Map.of("to", "cancelled", "why", "On loan"));
            return "skipped";
        }
        if (what == 6) {
            boolean paused = "paused".equals(biomed().get("/api/plans/" + plan).path("state"));
            var request = biomed().header("If-Match", "*");
            (paused
                            ? request.delete("/api/plans/" + plan + "/pause")
                            : request.body(Map.of("why", "Rebuilding")).put("/api/plans/" + plan + "/pause"))
                    .then()
                    .statusCode(200);
            return paused ? "resumed" : "paused";
        }
        if (what == 7) {
            biomed().header("If-Match", "*")
                    .body(text(rule(chance), chance.nextInt(10), today()))
                    .put("/api/plans/" + plan)
                    .then()
                    .statusCode(200);
            return "changed";
        }
        if (what == 8 && order != null) {
            biomed().header("If-Match", OrderDesk.read(order).header("ETag"))
                    .body(Map.of(
                            "dueAt",
                            clock.instant()
                                    .plus(Duration.ofDays(chance.nextInt(50)))
                                    .toString()))
                    .patch("/api/work-orders/" + order);
            return "postponed";
        }
        List<Integer> all = OrderDesk.of(asset);
        if (what == 9 && !all.isEmpty() && "done".equals(OrderDesk.state(all.get(0)))) {
            OrderDesk.moved(all.get(0), Map.of("to", "in-progress", "why", "Once more"));
            return "again";
        }
        return "waited";
    }

    private void check(String says) {
        JsonPath due = due();
        assertThat(due.getList("$")).as(says).hasSize(1);
        String state = due.getString("[0].state");
        if (state.equals("paused")) {
            return;
        }
        assertThat(due.getString("[0].dueOn")).as(says).isNotNull();
        if (due.get("[0].order") == null) {
            assertThat(state).as(says).isEqualTo("planned");
            assertThat(LocalDate.parse(due.getString("[0].dueOn"))).as(says).isAfter(today());
            assertThat(LocalDate.parse(due.getString("[0].earliestOn")))
                    .as(says)
                    .isAfter(today().plusDays(14));
        }
    }

    private long made(Random chance) {
        return made(text(rule(chance), chance.nextInt(10), today().plusDays(chance.nextInt(20))));
    }

    private static Map<String, Object> rule(Random chance) {
        Map<String, Object> rule = new HashMap<>(Map.of("type", "calendar"));
        Period every =
                chance.nextBoolean() ? Period.ofDays(1 + chance.nextInt(30)) : Period.ofMonths(1 + chance.nextInt(14));
        rule.put("every", every.toString());
        if (chance.nextInt(3) == 0) {
            rule.put("months", List.of(1 + chance.nextInt(12), 1 + chance.nextInt(12)));
        }
        if (chance.nextInt(3) == 0) {
            rule.put("weekdays", List.of("monday", "thursday"));
        }
        return rule;
    }

    private Map<String, Object> text(Map<String, Object> rule, int window, LocalDate first) {
        Map<String, Object> text = new HashMap<>();
        text.put("name", "Inspection");
        text.put("scope", Map.of("assetId", asset));
        text.put("rule", rule);
        text.put("windowDays", window);
        text.put("firstDueOn", first == null ? null : first.toString());
        text.put("procedureId", procedure());
        return text;
    }

    private static int procedure() {
        Integer known = biomed().get("/api/procedures?size=200").path("items.find { it.code == 'PM-SHORT' }.id");
        return known != null
                ? known
                : biomed().body(Map.of(
                                "code", "PM-SHORT",
                                "title", "Look at it",
                                "kind", "planned",
                                "minutes", 5,
                                "lines", List.of(Map.of("text", "Housing intact"))))
                        .post("/api/procedures")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    private static long made(Map<String, Object> text) {
        return biomed().body(text)
                .post("/api/plans")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private JsonPath due() {
        return biomed().get("/api/assets/" + asset + "/plans")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private JsonPath completion() {
        String department = biomed().get("/api/assets/" + asset).path("department");
        return biomed().get("/api/plans/completion?department=" + department).jsonPath();
    }

    private int openOrder() {
        return due().getInt("[0].order.id");
    }

    private static void finish(int order) {
        if (!"in-progress".equals(OrderDesk.state(order))) {
            OrderDesk.moved(order, Map.of("to", "in-progress"));
        }
        biomed().body(Map.of("passed", true))
                .put("/api/work-orders/" + order + "/checklist/1")
                .then()
                .statusCode(200);
        OrderDesk.moved(order, Map.of("to", "done", "finding", "no-fault"));
    }

    private void reading(float value) {
        String device = biomed().get("/api/assets/" + asset).path("controlNumber");
        Logins.gateway()
                .contentType(ContentType.JSON)
                .body(List.of(Map.of("device", device, "signal", "run-hours", "value", value, "unit", "h")))
                .post("/api/readings")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1));
    }

    private void next() {
        clock.forward(Duration.between(
                clock.instant(), today().plusDays(1).atTime(9, 0).atZone(BERLIN).toInstant()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BERLIN);
    }
}
