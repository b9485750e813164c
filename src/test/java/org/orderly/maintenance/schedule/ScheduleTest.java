package org.orderly.maintenance.schedule;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.TinyHospital;
import org.orderly.security.Logins;
import org.orderly.security.Roles;

@QuarkusTest
class ScheduleTest {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final List<String> DAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    @Inject
    DataSource database;

    private long ada;

    @BeforeEach
    void open() {
        TinyHospital.open();
        ada = technician("Ada " + NEXT.incrementAndGet(), List.of(Map.of("code", "mechanics")));
    }

    @AfterEach
    void everybodyGoes() {
        List<Integer> all = biomed().get("/api/technicians?size=200").path("items.id");
        all.forEach(id -> biomed().delete("/api/technicians/" + id).then().statusCode(204));
    }

    @Test
    void a_search_gives_an_order_to_somebody_who_is_able_and_says_why() {
        long order = order("mechanics");
        technician("Nobody's fool " + NEXT.incrementAndGet(), List.of());
        solve();
        Map<String, Object> slot = slot(order);
        assertThat(((Number) slot.get("technicianId")).longValue()).isEqualTo(ada);
        assertThat((List<?>) slot.get("why")).anyMatch(why -> why.toString().contains("and nobody else has"));
        assertThat((List<?>) slot.get("unmet")).isEmpty();
        Instant start = Instant.parse(slot.get("start").toString());
        assertThat(start.getEpochSecond() % 1800).isZero();
    }

    @Test
    void an_order_that_nobody_is_able_to_do_is_left_out_and_says_so() {
        long order = order("dialysis");
        solve();
        assertThat(unassigned(order)).isEqualTo("Nobody on the team has the skill Dialysis.");
    }

    @Test
    void a_certificate_that_has_ended_does_not_count() {
        technician(
                "Out of date " + NEXT.incrementAndGet(),
                List.of(Map.of("code", "infusion", "certifiedUntil", "2020-01-01")));
        long order = order("infusion");
        solve();
        assertThat(unassigned(order)).startsWith("Nobody's certificate for Infusion");
    }

    @Test
    void an_order_that_waits_for_parts_is_planned_once_somebody_says_until_when() {
        long order = order("mechanics");
        move(order, Map.of("to", "triaged"));
        move(order, Map.of("to", "waiting-for-parts", "why", "Battery ordered"));
        assertThat(unassigned(order)).startsWith("It is waiting for parts");
    }

    @Test
    void by_hand_a_rule_is_broken_only_with_a_reason() {
        long order = order("mechanics");
        long ben = technician("Ben " + NEXT.incrementAndGet(), List.of());
        put(order, ben, tomorrow(10), Map.of())
                .then()
                .statusCode(409)
                .body("breaks[0]", containsString("does not have the skill Beds and mechanics"));
        put(order, ben, tomorrow(10), Map.of("anyway", true))
                .then()
                .statusCode(400)
                .body("detail", startsWith("why"));
        put(order, ben, tomorrow(10), Map.of("anyway", true, "why", "Ada shows him", "pinned", true))
                .then()
                .statusCode(200)
                .body("pinned", equalTo(true))
                .body("why", hasItem("Pinned here by hand: Ada shows him"))
                .body("unmet[0]", containsString("does not have the skill"));
        solve();
        assertThat(((Number) slot(order).get("technicianId")).longValue())
                .as("planning leaves alone what is pinned")
                .isEqualTo(ben);
        assertThat(slot(order).get("start")).isEqualTo(tomorrow(10).toString());
    }

    @Test
    void two_orders_at_the_same_time_are_refused() {
        long first = order("mechanics");
        long second = order("mechanics");
        put(first, ada, tomorrow(9), Map.of("pinned", true)).then().statusCode(200);
        put(second, ada, tomorrow(9).plus(30, ChronoUnit.MINUTES), Map.of())
                .then()
                .statusCode(409)
                .body("breaks[0]", startsWith("At the same time there is WO-"));
    }

    @Test
    void nobody_is_given_work_while_away() {
        long order = order("mechanics");
        biomed().body(Map.of("from", tomorrow(0).toString(), "to", tomorrow(23).toString(), "reason", "Leave"))
                .post("/api/technicians/" + ada + "/absences")
                .then()
                .statusCode(201);
        put(order, ada, tomorrow(9), Map.of()).then().statusCode(409).body("breaks[0]", containsString("away"));
    }

    @Test
    void of_two_who_change_the_schedule_the_second_is_told() {
        long order = order("mechanics");
        String read = version();
        put(order, ada, tomorrow(8), Map.of()).then().statusCode(200);
        biomed().header("If-Match", read)
                .delete("/api/schedule/assignments/" + order)
                .then()
                .statusCode(412);
        biomed().delete("/api/schedule/assignments/" + order).then().statusCode(428);
        biomed().header("If-Match", version())
                .delete("/api/schedule/assignments/" + order)
                .then()
                .statusCode(204);
        assertThat(slot(order)).isNull();
    }

    @Test
    void work_begins_at_half_hours() {
        put(order("mechanics"), ada, tomorrow(9).plus(10, ChronoUnit.MINUTES), Map.of())
                .then()
                .statusCode(400)
                .body("detail", containsString("half-hour"));
    }

    @Test
    void what_is_published_is_assigned_and_stands_in_the_calendar() {
        long order = order("mechanics");
        put(order, ada, tomorrow(14), Map.of("pinned", true)).then().statusCode(200);
        biomed().get("/api/schedule/publication")
                .then()
                .statusCode(200)
                .body("left.find { it.orderId == " + order + " }.why", containsString("does not sign in"));
        become(ada, "test-biomed");
        String calendar = biomed().post("/api/technicians/" + ada + "/calendar").path("path");
        given().get(calendar).then().statusCode(200).body(not(containsString("BEGIN:VEVENT")));
        publish(preview()).then().statusCode(200).body("published", equalTo(1));
        biomed().get("/api/work-orders/" + order)
                .then()
                .body("state", equalTo("assigned"))
                .body("assignee", equalTo("test-biomed"));
        String number = biomed().get("/api/work-orders/" + order).path("number");
        given().get(calendar)
                .then()
                .statusCode(200)
                .contentType(containsString("text/calendar"))
                .body(containsString(number))
                .body(containsString("DTSTART:" + tomorrow(14).toString().replaceAll("[-:]", "")));
        biomed().delete("/api/technicians/" + ada + "/calendar").then().statusCode(204);
        given().get(calendar).then().statusCode(404);
    }

    @Test
    void a_calendar_is_new_only_when_something_of_it_is() {
        long order = order("mechanics");
        put(order, ada, tomorrow(14), Map.of("pinned", true)).then().statusCode(200);
        String calendar = biomed().post("/api/technicians/" + ada + "/calendar").path("path");
        Response first = given().get(calendar);
        String tag = first.header("ETag");
        assertThat(entry(first, order)).contains("SEQUENCE:0", "STATUS:CONFIRMED");
        assertThat(first.asString()).contains("X-WR-CALNAME:");
        Response again = given().get(calendar);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("ETag")).isEqualTo(tag);
        given().header("If-None-Match", tag)
                .get(calendar)
                .then()
                .statusCode(304)
                .body(emptyString());
        given().header("If-None-Match", "\"other\", " + tag)
                .get(calendar)
                .then()
                .statusCode(304);
        put(order, ada, tomorrow(15), Map.of("pinned", true)).then().statusCode(200);
        Response moved = given().header("If-None-Match", tag).get(calendar);
        assertThat(moved.statusCode()).isEqualTo(200);
        assertThat(entry(moved, order))
                .contains("SEQUENCE:1", "DTSTART:" + tomorrow(15).toString().replaceAll("[-:]", ""));
        move(order, Map.of("to", "cancelled", "why", "Not needed"));
        Response cancelled = given().get(calendar);
        assertThat(entry(cancelled, order)).contains("SEQUENCE:2", "STATUS:CANCELLED");
        assertThat(given().get(calendar).header("ETag")).isEqualTo(cancelled.header("ETag"));
    }

    @Test
    void the_address_of_a_calendar_is_good_until_it_is_replaced_or_its_owner_leaves() throws SQLException {
        String calendars = "/api/technicians/" + ada + "/calendar";
        String first = biomed().post(calendars).path("path");
        String second = biomed().post(calendars).path("path");
        given().get(first).then().statusCode(404);
        given().get(second).then().statusCode(200);
        Logins.as(Roles.NURSE).delete(calendars).then().statusCode(403);
        Logins.as(Roles.ADMIN).delete(calendars).then().statusCode(204);
        Logins.as(Roles.ADMIN).delete(calendars).then().statusCode(204);
        given().get(second).then().statusCode(404);
        assertThat(audited()).containsSubsequence("calendar opened", "calendar opened", "calendar revoked");
        String third = biomed().post(calendars).path("path");
        biomed().delete("/api/technicians/" + ada).then().statusCode(204);
        given().get(third).then().statusCode(404);
        biomed().post(calendars).then().statusCode(409);
    }

    /** What the audit trail says of her, in its order. */
    private List<String> audited() throws SQLException {
        List<String> actions = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement trail = connection.prepareStatement(
                        "SELECT action FROM audit_trail WHERE subject_kind = 'technician' AND subject_id = ? ORDER BY id")) {
            trail.setLong(1, ada);
            ResultSet rows = trail.executeQuery();
            while (rows.next()) {
                actions.add(rows.getString(1));
            }
        }
        return actions;
    }

    /** The lines of an order in a calendar. */
    private static String entry(Response calendar, long order) {
        String text = calendar.asString().replace("\r\n ", "");
        int start = text.indexOf("UID:order-" + order + "-");
        assertThat(start).as(text).isPositive();
        return text.substring(start, text.indexOf("END:VEVENT", start));
    }

    @Test
    void a_search_can_be_cancelled_and_changes_nothing() {
        long order = order("mechanics");
        int search =
                biomed().body(Map.of("seconds", 60)).post("/api/schedule/solve").path("id");
        biomed().body(Map.of()).post("/api/schedule/solve").then().statusCode(409);
        biomed().delete("/api/schedule/solve/" + search).then().statusCode(200);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        biomed().get("/api/schedule/solve/" + search).then().body("state", equalTo("cancelled")));
        assertThat(slot(order)).isNull();
    }

    @Test
    void a_skill_or_a_person_that_there_is_not_is_refused() {
        biomed().body(facts("X", null, List.of(Map.of("code", "juggling"))))
                .post("/api/technicians")
                .then()
                .statusCode(400)
                .body("detail", containsString("juggling"));
        biomed().body(facts("X", "nobody-at-all", List.of()))
                .post("/api/technicians")
                .then()
                .statusCode(400);
        Logins.as(Roles.NURSE).get("/api/schedule").then().statusCode(403);
    }

    @Test
    void publishing_follows_a_preview_once_and_can_be_taken_back() {
        become(ada, "test-biomed");
        long order = order("mechanics");
        put(order, ada, tomorrow(15), Map.of("pinned", true)).then().statusCode(200);
        biomed().body(Map.of()).post("/api/schedule/publish").then().statusCode(400);
        Response seen = biomed().get("/api/schedule/publication");
        assertThat((String) seen.path("people.find { it.technicianId == " + ada + " }.orders.find { it.orderId == "
                        + order + " }.number"))
                .startsWith("WO-");

        Response done = publish(seen.path("preview"));
        Response again = publish(seen.path("preview"));

        done.then().statusCode(200).body("published", equalTo(1));
        again.then().statusCode(200).body("act", equalTo(done.path("act"))).body("published", equalTo(1));
        assertThat(biomed().get("/api/work-orders/" + order + "/history").<List<String>>path("items.to"))
                .as("a second click moves nothing")
                .filteredOn("assigned"::equals)
                .hasSize(1);
        int act = done.path("act");
        biomed().post("/api/schedule/acts/" + act + "/undo")
                .then()
                .statusCode(200)
                .body("undoneBy", equalTo("test-biomed"));
        biomed().get("/api/work-orders/" + order)
                .then()
                .body("state", equalTo("triaged"))
                .body("assignee", equalTo(null));
        assertThat(slot(order).get("published")).isEqualTo(false);
        biomed().post("/api/schedule/acts/" + act + "/undo").then().statusCode(409);
        biomed().post("/api/schedule/acts/99999999/undo").then().statusCode(404);
    }

    @Test
    void a_preview_that_is_stale_publishes_nothing_at_all() {
        become(ada, "test-biomed");
        long order = order("mechanics");
        long other = order("mechanics");
        put(order, ada, tomorrow(16), Map.of("pinned", true)).then().statusCode(200);
        put(other, ada, tomorrow(18), Map.of("pinned", true)).then().statusCode(200);
        String seen = preview();
        move(other, Map.of("to", "in-progress"));

        Response refused = publish(seen);

        refused.then().statusCode(409).body("preview", not(equalTo(seen)));
        biomed().get("/api/work-orders/" + order).then().body("assignee", equalTo(null));
        publish(refused.path("preview")).then().statusCode(200);
        biomed().get("/api/work-orders/" + order).then().body("assignee", equalTo("test-biomed"));
    }

    @Test
    void what_was_published_is_not_taken_back_over_what_somebody_did_since() {
        become(ada, "test-biomed");
        long order = order("mechanics");
        put(order, ada, tomorrow(15), Map.of("pinned", true)).then().statusCode(200);
        int act = publish(preview()).path("act");
        move(order, Map.of("to", "in-progress"));
        biomed().post("/api/schedule/acts/" + act + "/undo")
                .then()
                .statusCode(409)
                .body("orders", hasItem(startsWith("WO-")));
        biomed().get("/api/work-orders/" + order).then().body("state", equalTo("in-progress"));
    }

    @Test
    void a_plan_from_scratch_shows_the_difference_first_waits_and_can_be_taken_back() {
        long order = order("mechanics");
        long search = finished(Map.of("seconds", 1, "afresh", true), "found");
        biomed().get("/api/schedule/solve/" + search)
                .then()
                .body("difference.changes", hasItem(containsString(" gets a time: ")));
        assertThat(slot(order)).as("nothing has changed yet").isNull();

        int act = biomed().post("/api/schedule/solve/" + search + "/accept")
                .then()
                .statusCode(200)
                .body("state", equalTo("done"))
                .extract()
                .path("act");

        assertThat(slot(order)).isNotNull();
        biomed().post("/api/schedule/solve/" + search + "/accept").then().statusCode(409);
        biomed().post("/api/schedule/acts/" + act + "/undo").then().statusCode(200);
        assertThat(slot(order)).isNull();
        long overtaken = finished(Map.of("seconds", 1, "afresh", true), "found");
        put(order, ada, tomorrow(20), Map.of()).then().statusCode(200);
        biomed().post("/api/schedule/solve/" + overtaken + "/accept").then().statusCode(409);
        assertThat(slot(order).get("start")).isEqualTo(tomorrow(20).toString());
    }

    @Test
    void nobody_is_planned_on_a_holiday_whose_hours_do_not_say_so() {
        LocalDate holiday = LocalDate.now(ZoneId.of("Europe/Berlin")).plusDays(2);
        Instant noon = holiday.atTime(12, 0).atZone(ZoneId.of("Europe/Berlin")).toInstant();
        long order = order("mechanics");
        biomed().body(Map.of("name", "Founders' Day"))
                .put("/api/holidays/TINY/" + holiday)
                .then()
                .statusCode(200)
                .body("day", equalTo(holiday.toString()));
        put(order, ada, noon, Map.of())
                .then()
                .statusCode(409)
                .body("breaks[0]", containsString("Founders' Day is a public holiday"));
        assertThat(works(ada, noon)).as("the board knows it too").isFalse();
        assertThat(works(ada, noon.minus(1, ChronoUnit.DAYS))).isTrue();
        solve();
        assertThat(day(slot(order))).isNotEqualTo(holiday);
        biomed().delete("/api/holidays/TINY/" + holiday).then().statusCode(204);
        assertThat(works(ada, noon)).isTrue();
        biomed().delete("/api/holidays/TINY/" + holiday).then().statusCode(404);
    }

    @Test
    void holidays_come_from_a_calendar_or_a_list() {
        LocalDate next = LocalDate.now(ZoneId.of("Europe/Berlin")).plusYears(1).withDayOfYear(1);
        String day = next.toString().replace("-", "");
        String calendar = String.join(
                "\r\n",
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Somebody//Holidays//EN",
                "BEGIN:VEVENT",
                "UID:1",
                "DTSTART;VALUE=DATE:" + day,
                "DTEND;VALUE=DATE:" + next.plusDays(2).toString().replace("-", ""),
                "SUMMARY:New Year",
                "END:VEVENT",
                "BEGIN:VEVENT",
                "UID:2",
                "DTSTART;VALUE=DATE:20200501",
                "RRULE:FREQ=YEARLY",
                "SUMMARY:Labour Day",
                "END:VEVENT",
                "BEGIN:VEVENT",
                "UID:3",
                "DTSTART:20260501T100000Z",
                "SUMMARY:A meeting",
                "END:VEVENT",
                "END:VCALENDAR",
                "");
        Logins.as(Roles.BIOMED)
                .contentType("text/calendar")
                .body(calendar)
                .post("/api/holidays/TINY/import")
                .then()
                .statusCode(200)
                .body("refused", hasItem(containsString("A meeting")));
        biomed().get("/api/holidays/TINY?size=200&from=" + next)
                .then()
                .body("items.find { it.day == '" + next + "' }.name", equalTo("New Year"))
                .body("items.find { it.day == '" + next.plusDays(1) + "' }.name", equalTo("New Year"))
                .body("items.find { it.day == '" + next.getYear() + "-05-01' }.name", equalTo("Labour Day"));
        Logins.as(Roles.BIOMED)
                .contentType("text/csv")
                .body("date,name\n" + next + ",New Year's Day\n2026-13-45,Never\n" + next.plusDays(20) + ",Snow Day\n")
                .post("/api/holidays/TINY/import")
                .then()
                .statusCode(200)
                .body("added", equalTo(1))
                .body("changed", equalTo(1))
                .body("refused.size()", equalTo(1));
        biomed().body(Map.of("name", "X"))
                .put("/api/holidays/TINY/tomorrow")
                .then()
                .statusCode(400);
        biomed().get("/api/holidays/NOWHERE").then().statusCode(404);
    }

    @Test
    void a_certificate_that_ends_within_the_week_is_told_ahead_and_not_planned_over() {
        LocalDate last = LocalDate.now(ZoneId.of("Europe/Berlin"));
        long soon = technician(
                "Soon " + NEXT.incrementAndGet(),
                List.of(Map.of("code", "dialysis", "certifiedUntil", last.toString())));
        long order = order("dialysis");
        biomed().get("/api/schedule")
                .then()
                .body("technicians.find { it.id == " + soon + " }.ending.until", hasItem(last.toString()));
        Instant over = last.plusDays(1).atStartOfDay(ZoneId.of("Europe/Berlin")).toInstant();
        put(order, soon, over.minus(30, ChronoUnit.MINUTES), Map.of())
                .then()
                .statusCode(409)
                .body("breaks", hasItem(containsString("certificate for Dialysis ends on")));
        solve();
        Map<String, Object> slot = slot(order);
        if (slot != null) {
            assertThat(Instant.parse(slot.get("end").toString())).isBeforeOrEqualTo(over);
        }
    }

    private static boolean works(long technician, Instant at) {
        List<Map<String, String>> hours =
                biomed().get("/api/schedule").path("technicians.find { it.id == " + technician + " }.hours");
        return hours.stream()
                .anyMatch(span -> !Instant.parse(span.get("from")).isAfter(at)
                        && Instant.parse(span.get("to")).isAfter(at));
    }

    private static LocalDate day(Map<String, Object> slot) {
        return slot == null
                ? null
                : Instant.parse(slot.get("start").toString())
                        .atZone(ZoneId.of("Europe/Berlin"))
                        .toLocalDate();
    }

    private static String preview() {
        return biomed().get("/api/schedule/publication").path("preview");
    }

    private static Response publish(String preview) {
        return biomed().body(Map.of("preview", preview)).post("/api/schedule/publish");
    }

    private static RequestSpecification biomed() {
        return Logins.as(Roles.BIOMED).contentType(ContentType.JSON);
    }

    /** Somebody who works day and night. */
    private static long technician(String name, List<?> skills) {
        return biomed().body(facts(name, null, skills))
                .post("/api/technicians")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private static Map<String, Object> facts(String name, String username, List<?> skills) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("name", name);
        facts.put("username", username);
        facts.put("skills", skills);
        facts.put(
                "hours",
                DAYS.stream()
                        .map(day -> Map.of("day", day, "from", "00:00", "to", "00:00"))
                        .toList());
        return facts;
    }

    private static void become(long technician, String username) {
        Response read = biomed().get("/api/technicians/" + technician);
        biomed().header("If-Match", read.header("ETag"))
                .body(facts(read.path("name"), username, read.path("skills")))
                .put("/api/technicians/" + technician)
                .then()
                .statusCode(200);
    }

    /** A corrective order of a device that no other test has. */
    private static long order(String skill) {
        String number = "SCHEDULE-" + NEXT.incrementAndGet();
        long asset = biomed().body(Map.of(
                        "controlNumber", number,
                        "name", "Bed " + number,
                        "classCode", "bed",
                        "maker", "Ruhe",
                        "model", "R9",
                        "serialNumber", number,
                        "department", "Ward 1",
                        "criticality", "medium",
                        "status", "in-service"))
                .post("/api/assets")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        return biomed().body(Map.of(
                        "assetId",
                        asset,
                        "kind",
                        "corrective",
                        "title",
                        "Squeaks",
                        "skill",
                        skill,
                        "estimatedMinutes",
                        45,
                        "dueAt",
                        Instant.now().plus(30, ChronoUnit.DAYS).toString()))
                .post("/api/work-orders")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private static void move(long order, Map<String, Object> move) {
        biomed().header("If-Match", "*")
                .body(move)
                .post("/api/work-orders/" + order + "/moves")
                .then()
                .statusCode(200);
    }

    private static Response put(long order, long technician, Instant start, Map<String, Object> more) {
        Map<String, Object> wanted = new HashMap<>(more);
        wanted.put("technicianId", technician);
        wanted.put("start", start.toString());
        return biomed().header("If-Match", version()).body(wanted).put("/api/schedule/assignments/" + order);
    }

    /** Full hours, UTC. */
    private static Instant tomorrow(int hour) {
        return Instant.now().truncatedTo(ChronoUnit.DAYS).plus(24L + hour, ChronoUnit.HOURS);
    }

    private static String version() {
        return biomed().get("/api/schedule").header("ETag");
    }

    private static void solve() {
        finished(Map.of("seconds", 2), "done");
    }

    /** The number of a search that has ended so; the service may plan by itself before. */
    private static long finished(Map<String, Object> wanted, String state) {
        AtomicInteger search = new AtomicInteger();
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            Response begun = biomed().body(wanted).post("/api/schedule/solve");
            if (begun.statusCode() != 202) {
                return false;
            }
            search.set(begun.path("id"));
            await().atMost(Duration.ofSeconds(20)).until(() -> !biomed().get("/api/schedule/solve/" + search)
                    .path("state")
                    .equals("running"));
            return biomed().get("/api/schedule/solve/" + search).path("state").equals(state);
        });
        return search.get();
    }

    private static Map<String, Object> slot(long order) {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
        return biomed().get("/api/schedule?from=" + today.minusDays(1) + "&to=" + today.plusDays(9))
                .path("slots.find { it.order.id == " + order + " }");
    }

    private static String unassigned(long order) {
        return biomed().get("/api/schedule").path("unassigned.find { it.order.id == " + order + " }.why");
    }
}
