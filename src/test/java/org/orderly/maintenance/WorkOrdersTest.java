package org.orderly.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.orderly.maintenance.OrderDesk.asset;
import static org.orderly.maintenance.OrderDesk.biomed;
import static org.orderly.maintenance.OrderDesk.done;
import static org.orderly.maintenance.OrderDesk.move;
import static org.orderly.maintenance.OrderDesk.moved;
import static org.orderly.maintenance.OrderDesk.nurse;
import static org.orderly.maintenance.OrderDesk.open;
import static org.orderly.maintenance.OrderDesk.order;
import static org.orderly.maintenance.OrderDesk.read;
import static org.orderly.maintenance.OrderDesk.report;
import static org.orderly.maintenance.OrderDesk.request;
import static org.orderly.maintenance.OrderDesk.state;
import static org.orderly.maintenance.OrderDesk.status;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orderly.security.Logins;
import org.orderly.security.Roles;

/** Work orders through their doors, with real logins and a real database. */
@QuarkusTest
class WorkOrdersTest {

    @Test
    void an_order_that_is_opened_is_kept_shown_and_listed() {
        long asset = asset("life-support");
        Response opened =
                biomed().body(request(asset, "corrective", "Does not charge")).post("/api/work-orders");
        opened.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("number", startsWith("WO-0"))
                .body("state", equalTo("requested"))
                .body("legal", contains("triaged", "assigned", "in-progress", "cancelled"))
                .body("requestedBy", equalTo("test-biomed"))
                .body("asset.id", equalTo((int) asset))
                .body("asset.status", equalTo("in-service"))
                .body("dueAt", notNullValue());
        biomed().get(opened.header("Location")).then().statusCode(200).body("title", equalTo("Does not charge"));
        biomed().get("/api/work-orders?q=" + opened.path("number"))
                .then()
                .body("total", equalTo(1))
                .body("items.id", contains((Integer) opened.path("id")));
    }

    @Test
    void the_priority_says_what_it_is_made_of() {
        Map<String, Object> request = request(asset("life-support"), "corrective", "Alarm");
        request.put("outOfService", true);
        read(open(request))
                .then()
                .body("priority", equalTo(1))
                .body("priorityParts.part", contains("criticality", "service", "context"))
                .body("priorityParts.points", contains(3, 2, 1));
        read(open(request(asset("low"), "planned", "Clean the filter")))
                .then()
                .body("priority", equalTo(3))
                .body("priorityParts.words", hasItem("no other one in service in its department"));
    }

    @Test
    void an_order_goes_from_the_request_to_the_end() {
        long order = order();
        moved(order, Map.of("to", "triaged"));
        moved(order, Map.of("to", "assigned", "assignee", "test-biomed"));
        moved(order, Map.of("to", "in-progress"));
        moved(order, Map.of("to", "waiting-for-parts", "why", "Battery is ordered"));
        moved(order, Map.of("to", "in-progress"));
        move(
                        order,
                        Map.of(
                                "to",
                                "done",
                                "finding",
                                "confirmed",
                                "failureCode",
                                "battery-worn",
                                "resolution",
                                "New one"))
                .then()
                .statusCode(200)
                .body("state", equalTo("done"))
                .body("finding", equalTo("confirmed"))
                .body("doneBy", equalTo("test-biomed"))
                .body("legal", contains("verified", "in-progress"));
        moved(order, Map.of("to", "verified"));
        read(order).then().body("legal", empty()).body("closedAt", notNullValue());
        nurse().get("/api/work-orders/" + order + "/history")
                .then()
                .statusCode(200)
                .body("total", equalTo(8))
                .body("items.number", contains(8, 7, 6, 5, 4, 3, 2, 1))
                .body(
                        "items.to",
                        contains(
                                "verified",
                                "done",
                                "in-progress",
                                "waiting-for-parts",
                                "in-progress",
                                "assigned",
                                "triaged",
                                "requested"))
                .body("items[3].why", equalTo("Battery is ordered"))
                .body("items[5].changes.assignee", contains(null, "test-biomed"))
                .body("items.by", not(hasItem(nullValue())));
    }

    @Test
    void an_illegal_move_is_told_with_the_legal_ones_and_changes_nothing() {
        long order = order();
        move(order, Map.of("to", "verified"))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("state", equalTo("requested"))
                .body("legal", containsInAnyOrder("triaged", "assigned", "in-progress", "cancelled"));
        move(order, Map.of("to", "nirvana")).then().statusCode(409);
        read(order).then().header("ETag", "\"1\"").body("state", equalTo("requested"));
    }

    @Test
    void a_move_says_what_it_needs() {
        long order = order();
        move(order, Map.of("to", "cancelled")).then().statusCode(400).body("detail", startsWith("why"));
        move(order, Map.of("to", "assigned")).then().statusCode(400).body("detail", startsWith("assignee"));
        move(order, Map.of("to", "assigned", "assignee", "nobody-we-know"))
                .then()
                .statusCode(400)
                .body("detail", containsString("nobody-we-know"));
        moved(order, Map.of("to", "in-progress"));
        move(order, Map.of("to", "done")).then().statusCode(400).body("detail", startsWith("finding"));
        move(order, Map.of("to", "waiting-for-vendor")).then().statusCode(400).body("detail", startsWith("why"));
    }

    @Test
    void whoever_starts_an_order_that_nobody_has_is_assigned_to_it() {
        long order = order();
        move(order, Map.of("to", "in-progress")).then().body("assignee", equalTo("test-biomed"));
    }

    @Test
    void of_many_who_move_the_same_version_one_wins_and_the_others_are_told() throws Exception {
        long order = order();
        String cookie = Logins.cookie(Roles.BIOMED);
        List<Integer> answers = atOnce(8, i -> OrderDesk.with(cookie)
                .header("If-Match", "\"1\"")
                .body(Map.of("to", i % 2 == 0 ? "triaged" : "in-progress", "why", "Person " + i))
                .post("/api/work-orders/" + order + "/moves")
                .statusCode());
        assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
        assertThat(answers).allSatisfy(status -> assertThat(status).isIn(200, 412));
        biomed().get("/api/work-orders/" + order + "/history").then().body("total", equalTo(2));
    }

    @Test
    void two_people_edit_one_order_and_the_second_is_told() {
        long order = order();
        Map<String, Object> edit =
                new HashMap<>(Map.of("title", "Changed first", "estimatedMinutes", 30, "priority", 2));
        biomed().body(edit).put("/api/work-orders/" + order).then().statusCode(428);
        biomed().header("If-Match", "\"1\"")
                .body(edit)
                .put("/api/work-orders/" + order)
                .then()
                .statusCode(200);
        edit.put("title", "Changed second");
        biomed().header("If-Match", "\"1\"")
                .body(edit)
                .put("/api/work-orders/" + order)
                .then()
                .statusCode(412);
        read(order).then().header("ETag", "\"2\"").body("title", equalTo("Changed first"));
    }

    @Test
    void another_priority_needs_a_reason() {
        long order = order();
        int computed = read(order).path("priority");
        Map<String, Object> edit =
                new HashMap<>(Map.of("title", "T", "estimatedMinutes", 30, "priority", computed - 1));
        biomed().header("If-Match", "\"1\"")
                .body(edit)
                .put("/api/work-orders/" + order)
                .then()
                .statusCode(400)
                .body("detail", startsWith("priorityWhy"));
        edit.put("priorityWhy", "Needed for the transport at noon");
        biomed().header("If-Match", "\"1\"")
                .body(edit)
                .put("/api/work-orders/" + order)
                .then()
                .statusCode(200)
                .body("priority", equalTo(computed - 1))
                .body("priorityWhy", equalTo("Needed for the transport at noon"));
    }

    @Test
    void a_repeated_request_joins_the_open_order() {
        long asset = asset();
        long first = open(request(asset, "corrective", "Does not charge"));
        biomed().body(request(asset, "corrective", "Battery empty"))
                .post("/api/work-orders")
                .then()
                .statusCode(200)
                .body("id", equalTo((int) first));
        nurse().get("/api/work-orders/" + first + "/comments").then().body("text", contains("Battery empty"));
        Map<String, Object> another = request(asset, "corrective", "Display cracked");
        another.put("separate", true);
        assertThat(open(another)).isNotEqualTo(first);
        done(first);
    }

    @Test
    void requests_at_the_same_moment_join_one_order() throws Exception {
        long asset = asset();
        String cookie = Logins.cookie(Roles.BIOMED);
        List<Integer> answers = atOnce(8, i -> OrderDesk.with(cookie)
                .body(request(asset, "corrective", "Fault " + i))
                .post("/api/work-orders")
                .statusCode());
        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 200).hasSize(7);
        assertThat(OrderDesk.of(asset)).hasSize(1);
    }

    @Test
    void a_finished_order_is_joined_no_more() {
        long asset = asset();
        long first = open(request(asset, "corrective", "Does not charge"));
        done(first);
        assertThat(open(request(asset, "corrective", "Does not charge"))).isNotEqualTo(first);
    }

    @Test
    void a_list_is_filtered_sorted_and_paged() {
        long asset = asset();
        Instant soon = Instant.now().plus(1, ChronoUnit.DAYS);
        long late = open(dueAt(request(asset, "planned", "Late"), Instant.now().minusSeconds(3600)));
        long next = open(dueAt(request(asset, "electrical-safety", "Next"), soon));
        long far = open(dueAt(request(asset, "corrective", "Far"), soon.plus(30, ChronoUnit.DAYS)));
        moved(next, Map.of("to", "assigned", "assignee", "test-biomed"));
        String all = "/api/work-orders?asset=" + asset;
        ids(all).body("items.id", contains((int) far, (int) next, (int) late));
        ids(all + "&sort=number").body("items.id", contains((int) late, (int) next, (int) far));
        ids(all + "&sort=due").body("items.id", contains((int) late, (int) next, (int) far));
        ids(all + "&sort=-due").body("items.id", contains((int) far, (int) next, (int) late));
        ids(all + "&due=overdue").body("items.id", contains((int) late)).body("items.overdue", contains(true));
        ids(all + "&due=week&sort=due").body("items.id", contains((int) late, (int) next));
        ids(all + "&assignee=me").body("items.id", contains((int) next));
        ids(all + "&assignee=nobody").body("total", equalTo(2));
        ids(all + "&kind=planned,corrective").body("total", equalTo(2));
        ids(all + "&state=assigned").body("items.id", contains((int) next));
        ids(all + "&q=nex").body("items.id", contains((int) next));
        ids(all + "&size=1&page=1").body("items.id", contains((int) next)).body("total", equalTo(3));
        done(late);
        ids(all + "&state=open").body("total", equalTo(2));
        ids(all + "&state=closed").body("items.id", contains((int) late));
        ids(all + "&due=overdue").body("total", equalTo(0));
        biomed().get(all + "&state=lost").then().statusCode(400);
        biomed().get(all + "&sort=colour").then().statusCode(400);
        biomed().get(all + "&kind=none").then().statusCode(400);
    }

    @Test
    void a_nurse_sees_the_orders_of_a_device_and_changes_none() {
        long asset = asset();
        long order = open(request(asset, "corrective", "Does not charge"));
        nurse().get("/api/work-orders?asset=" + asset).then().statusCode(200).body("items", hasSize(1));
        nurse().get("/api/work-orders").then().statusCode(403);
        nurse().header("If-Match", "*")
                .body(Map.of("to", "triaged"))
                .post("/api/work-orders/" + order + "/moves")
                .then()
                .statusCode(403);
        Logins.as(Roles.FINANCE).get("/api/work-orders").then().statusCode(200);
    }

    @Test
    void a_report_of_the_bedside_opens_an_order_and_the_device_is_out_of_service() {
        long asset = asset();
        report(asset, "Smells burnt");
        assertThat(status(asset)).isEqualTo("in-repair");
        long order = OrderDesk.of(asset).get(0);
        read(order)
                .then()
                .body("kind", equalTo("corrective"))
                .body("source", equalTo("nurse-report"))
                .body("title", equalTo("Smells burnt"))
                .body("description", containsString("Room 204"))
                .body("requestedBy", equalTo("test-nurse"))
                .body("downtimeReason", equalTo("broken"))
                .body("outOfServiceAt", notNullValue());
        report(asset, "Still smells");
        assertThat(OrderDesk.of(asset)).hasSize(1);
        nurse().get("/api/work-orders/" + order + "/comments")
                .then()
                .body("source", contains("nurse-report"))
                .body("by", contains("test-nurse"));
    }

    @Test
    void a_verified_order_closes_the_reports_and_the_device_is_back() {
        long asset = asset();
        report(asset, "Smells burnt");
        report(asset, "Very hot");
        long order = OrderDesk.of(asset).get(0);
        done(order);
        assertThat(status(asset)).isEqualTo("in-repair");
        moved(order, Map.of("to", "verified"));
        assertThat(status(asset)).isEqualTo("in-service");
        read(order).then().body("returnedAt", notNullValue()).body("asset.status", equalTo("in-service"));
        biomed().get("/api/reports?open=true&asset=" + asset).then().body("total", equalTo(0));
    }

    @Test
    void a_device_is_back_only_when_no_order_keeps_it() {
        long asset = asset();
        report(asset, "Smells burnt");
        long first = OrderDesk.of(asset).get(0);
        Map<String, Object> another = request(asset, "electrical-safety", "Check the insulation");
        another.put("outOfService", true);
        long second = open(another);
        moved(first, Map.of("to", "in-progress"));
        moved(first, Map.of("to", "done", "finding", "confirmed", "backInService", true));
        assertThat(status(asset)).isEqualTo("in-repair");
        moved(second, Map.of("to", "in-progress"));
        moved(second, Map.of("to", "done", "finding", "no-fault", "backInService", true));
        assertThat(status(asset)).isEqualTo("in-service");
    }

    @Test
    void a_cancelled_order_leaves_a_broken_device_out_of_service() {
        long asset = asset();
        report(asset, "Smells burnt");
        long order = OrderDesk.of(asset).get(0);
        moved(order, Map.of("to", "cancelled", "why", "Sent to the maker"));
        assertThat(status(asset)).isEqualTo("in-repair");
    }

    @Test
    void a_report_closed_by_hand_returns_the_device_of_the_order() {
        long asset = asset();
        report(asset, "Smells burnt");
        long order = OrderDesk.of(asset).get(0);
        int report = biomed().get("/api/reports?open=true&asset=" + asset).path("items[0].id");
        biomed().body(Map.of("note", "Was a spill", "backInService", true))
                .post("/api/reports/" + report + "/resolve")
                .then()
                .statusCode(200);
        read(order).then().body("returnedAt", notNullValue()).body("state", equalTo("requested"));
        biomed().get("/api/work-orders/" + order + "/history")
                .then()
                .body("items[0].action", equalTo("returned"))
                .body("items[0].why", equalTo("Was a spill"));
    }

    @Test
    void whatever_is_tried_in_whichever_order_the_history_is_complete() {
        Random chance = new Random(7);
        List<String> all =
                new ArrayList<>(OrderStates.ALL.stream().map(OrderState::code).toList());
        long order = order();
        int changes = 1;
        for (int i = 0; i < 60 && !state(order).equals("verified"); i++) {
            String from = state(order);
            String to = all.get(chance.nextInt(all.size()));
            boolean legal = OrderStates.of(from).moves().containsKey(to) && !to.equals("cancelled");
            Response answer = move(
                    order,
                    Map.of(
                            "to",
                            to.equals("cancelled") ? "proposed" : to,
                            "why",
                            "Chance " + i,
                            "assignee",
                            "test-biomed",
                            "finding",
                            "no-fault"));
            assertThat(answer.statusCode()).as(from + " to " + to).isEqualTo(legal ? 200 : 409);
            changes += legal ? 1 : 0;
            assertThat(state(order)).isEqualTo(legal ? to : from);
        }
        Response history = biomed().get("/api/work-orders/" + order + "/history?size=200");
        List<Integer> numbers = history.path("items.number");
        List<String> from = history.path("items.from");
        List<String> to = history.path("items.to");
        assertThat(numbers).hasSize(changes);
        for (int i = 0; i < changes - 1; i++) {
            assertThat(numbers.get(i)).isEqualTo(changes - i);
            assertThat(from.get(i)).isEqualTo(to.get(i + 1));
        }
        assertThat(to.get(0)).isEqualTo(state(order));
    }

    private static io.restassured.response.ValidatableResponse ids(String path) {
        return biomed().get(path).then().statusCode(200);
    }

    private static Map<String, Object> dueAt(Map<String, Object> request, Instant due) {
        request.put("dueAt", due.toString());
        return request;
    }

    private interface Asking {
        int of(int person);
    }

    private static List<Integer> atOnce(int people, Asking asking) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(people);
        try {
            List<Future<Integer>> answers = IntStream.range(0, people)
                    .mapToObj(i -> threads.submit(() -> asking.of(i)))
                    .toList();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            return statuses;
        } finally {
            threads.shutdown();
        }
    }
}
