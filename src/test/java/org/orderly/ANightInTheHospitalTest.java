package org.orderly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.orderly.maintenance.OrderDesk.biomed;
import static org.orderly.security.Logins.gateway;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.orderly.maintenance.OrderDesk;
import org.orderly.maintenance.plans.DuePlans;
import org.orderly.telemetry.RolledUp;
import org.orderly.time.HandClock;
import org.orderly.time.OnAHandClock;

/**
 * A night and a day of the workshop: checks are done before they are due, a counter is exchanged, a device is retired with
 * its order open, and whoever began yesterday evening is given work until the morning.
 */
@QuarkusTest
@TestProfile(OnAHandClock.class)
class ANightInTheHospitalTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Inject
    OnAHandClock.Hand hand;

    @Test
    void plans_go_on_whatever_is_done_early_exchanged_or_retired_and_a_night_counts_to_the_day_it_began() {
        TinyHospital.open();
        HandClock clock = hand.clock();
        LocalDate today = LocalDate.ofInstant(clock.instant(), BERLIN).plusDays(1);
        clock.forward(Duration.between(
                clock.instant(), today.atTime(1, 30).atZone(BERLIN).toInstant()));
        long pump = OrderDesk.asset();
        long gone = OrderDesk.asset();
        long check = plan(pump, Map.of("type", "calendar", "every", "P1D"), today);
        plan(gone, Map.of("type", "calendar", "every", "P1D"), today);
        long use = plan(pump, Map.of("type", "meter", "signal", "run-hours", "every", 100), null);

        // Done today, and tomorrow's at once: the day after tomorrow is next, and so on.
        DuePlans.open();
        for (int day = 0; day < 3; day++) {
            assertThat(due(pump, check).getString("dueOn"))
                    .isEqualTo(today.plusDays(day).toString());
            inspected(due(pump, check).getLong("order.id"));
            DuePlans.open();
        }
        assertThat(due(pump, check).getString("dueOn"))
                .isEqualTo(today.plusDays(3).toString());

        // The counter was exchanged three days ago: its use goes on, and the next service has a day.
        counted(pump, clock, 4_980, 4_990, 5_000, 0, 10, 20);
        clock.forward(Duration.ofMinutes(10));
        DuePlans.open();
        assertThat(LocalDate.parse(due(pump, use).getString("dueOn"))).isBetween(today.plusDays(7), today.plusDays(12));
        biomed().get("/api/assets/" + pump + "/counters")
                .then()
                .statusCode(200)
                .body("[0].steps[0].takenFor", equalTo("reset"))
                .body("[0].perDay", greaterThan(7f));

        // A device that is retired takes its orders along.
        long left = due(gone, null).getLong("order.id");
        retired(gone);
        assertThat(OrderDesk.state(left)).isEqualTo("cancelled");
        assertThat(biomed().get("/api/hunt?until=" + clock.instant().plus(Duration.ofDays(31)))
                        .jsonPath()
                        .getList("stops.order.id", Long.class))
                .doesNotContain(left);

        // At half past one at night: whoever began yesterday evening has work until six.
        OrderDesk.open(OrderDesk.request(OrderDesk.asset(), "corrective", "Does not charge"));
        long night = worksAtNight();
        List<Instant> begins = planned(night, clock);
        assertThat(begins).anySatisfy(at -> assertThat(at)
                .isBetween(clock.instant(), today.atTime(6, 0).atZone(BERLIN).toInstant()));
        assertThat(begins)
                .allSatisfy(at -> assertThat(at.atZone(BERLIN).getHour()).matches(hour -> hour >= 22 || hour < 6));
    }

    private static long plan(long asset, Map<String, Object> rule, LocalDate first) {
        Map<String, Object> text = new HashMap<>();
        text.put("name", "Check");
        text.put("scope", Map.of("assetId", asset));
        text.put("rule", rule);
        text.put("windowDays", 0);
        text.put("firstDueOn", first == null ? null : first.toString());
        text.put(
                "procedureId",
                biomed().get("/api/procedures?size=200").path("items.find { it.code == 'PM-INFUSION-PUMP' }.id"));
        return biomed().body(text)
                .post("/api/plans")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    /** How it stands with a plan at a device, or with its only one. */
    private static JsonPath due(long asset, Long plan) {
        JsonPath all = biomed().get("/api/assets/" + asset + "/plans").jsonPath();
        int at = plan == null ? 0 : all.getList("planId", Long.class).indexOf(plan);
        return new JsonPath(all.prettify()).setRootPath("[" + at + "]");
    }

    private static void inspected(long order) {
        OrderDesk.moved(order, Map.of("to", "in-progress"));
        biomed().get("/api/work-orders/" + order + "/checklist")
                .jsonPath()
                .<Map<String, Object>>getList("$")
                .forEach(line -> biomed().body(
                                line.get("unit") == null
                                        ? Map.of("passed", true)
                                        : Map.of(
                                                "value", line.get("high") == null ? line.get("low") : line.get("high")))
                        .put("/api/work-orders/" + order + "/checklist/" + line.get("line"))
                        .then()
                        .statusCode(200));
        OrderDesk.moved(order, Map.of("to", "done", "finding", "no-fault"));
    }

    /** What a counter showed on each of these days, today the last. */
    private static void counted(long asset, HandClock clock, int... values) {
        String device = biomed().get("/api/assets/" + asset).path("controlNumber");
        List<Map<String, Object>> readings = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            Instant at = clock.instant().minus(Duration.ofDays(values.length - 1L - i));
            readings.add(Map.of(
                    "device", device, "signal", "run-hours", "value", values[i], "unit", "h", "at", at.toString()));
        }
        gateway()
                .contentType(ContentType.JSON)
                .body(readings)
                .post("/api/readings")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(values.length));
        try {
            RolledUp.now();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void retired(long asset) {
        Response read = biomed().get("/api/assets/" + asset);
        Map<String, Object> facts = new HashMap<>(read.jsonPath().getMap("$"));
        facts.put("status", "retired");
        biomed().header("If-Match", read.header("ETag"))
                .body(facts)
                .put("/api/assets/" + asset)
                .then()
                .statusCode(200);
    }

    private static long worksAtNight() {
        List<Map<String, String>> nights = Arrays.stream(DayOfWeek.values())
                .map(day -> Map.of("day", day.name().toLowerCase(Locale.ROOT), "from", "22:00", "to", "06:00"))
                .toList();
        return biomed().body(
                        Map.of("name", "Night shift", "skills", List.of(Map.of("code", "infusion")), "hours", nights))
                .post("/api/technicians")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    /** When the work begins that the schedule gives to somebody, from now on. */
    private static List<Instant> planned(long technician, HandClock clock) {
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
        return biomed()
                .get("/api/schedule")
                .jsonPath()
                .getList("slots.findAll { it.technicianId == " + technician + " }.start", String.class)
                .stream()
                .map(Instant::parse)
                .filter(at -> !at.isBefore(clock.instant()))
                .toList();
    }
}
