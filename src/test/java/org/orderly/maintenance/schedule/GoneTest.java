package org.orderly.maintenance.schedule;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.orderly.maintenance.OrderDesk.biomed;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderly.TinyHospital;
import org.orderly.location.TaggedDevice;
import org.orderly.maintenance.OrderDesk;
import org.orderly.security.Logins;
import org.orderly.security.Roles;

/** A device, a person or a place that goes: nothing of it is planned, walked to, or in a calendar from that moment. */
@QuarkusTest
class GoneTest {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final List<String> DAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    @BeforeEach
    void open() {
        TinyHospital.open();
    }

    @AfterEach
    void everybodyGoes() {
        List<Integer> all = biomed().get("/api/technicians?size=200").path("items.id");
        all.forEach(id -> biomed().delete("/api/technicians/" + id).then().statusCode(204));
    }

    @ParameterizedTest(name = "{0}: an order that is {1} is {2}")
    @CsvSource({
        "retired, new, closed",
        "missing, new, closed",
        "retired, assigned, closed",
        "missing, waiting-for-access, closed",
        "retired, in-progress, asked",
        "missing, in-progress, asked",
        "retired, waiting-for-parts, asked",
        "missing, waiting-for-vendor, asked",
        "retired, with-labour, asked",
        "missing, with-parts, asked",
        "retired, pinned, closed",
        "missing, pinned, closed"
    })
    void a_device_that_goes_takes_its_open_orders_along(String status, String stage, String outcome) {
        long device = OrderDesk.asset();
        long order = due(device);
        bring(order, stage);
        status(device, status);
        assertThat(OrderDesk.state(order).equals("cancelled")).isEqualTo(outcome.equals("closed"));
        assertThat(question(order) != null).isEqualTo(outcome.equals("asked"));
        assertThat(hunted()).doesNotContain(order);
        assertThat(planned()).doesNotContain(order);
        if (outcome.equals("closed")) {
            assertThat(biomed().get("/api/work-orders/" + order + "/history").<String>path("items[0].why"))
                    .isEqualTo("The device is " + status + ".");
        }

        status(device, "in-service");

        assertThat(question(order))
                .as("it is back, so nothing is to be decided")
                .isNull();
        List<Integer> open =
                biomed().get("/api/work-orders?state=open&asset=" + device).path("items.id");
        assertThat(open).as("the work is still to be done").hasSize(1);
        assertThat(open.contains((int) order)).isEqualTo(outcome.equals("asked"));
        status(device, "in-service");
        assertThat(biomed().get("/api/work-orders?asset=" + device).<Integer>path("total"))
                .as("it is opened anew once")
                .isEqualTo(outcome.equals("asked") ? 1 : 2);
    }

    @Test
    void a_question_is_answered_by_a_person_once() {
        long device = OrderDesk.asset();
        long kept = due(device);
        long closed = due(device);
        bring(kept, "in-progress");
        bring(closed, "in-progress");
        status(device, "missing");
        answer(kept, "keep", "It lies on the bench, its tag is broken").statusCode(200);
        answer(closed, "close", "Nobody goes on with it").statusCode(200).body("outcome", equalTo("cancelled"));
        assertThat(OrderDesk.state(kept)).isEqualTo("in-progress");
        assertThat(OrderDesk.state(closed)).isEqualTo("cancelled");
        assertThat(planned()).doesNotContain(kept);
        biomed().body(Map.of("answer", "perhaps", "why", "x"))
                .post("/api/work-orders/questions/1/answer")
                .then()
                .statusCode(400);
        biomed().body(Map.of("answer", "keep", "why", "x"))
                .post("/api/work-orders/questions/99999999/answer")
                .then()
                .statusCode(404);
        Logins.as(Roles.NURSE).get("/api/work-orders/questions").then().statusCode(403);
    }

    @Test
    void what_somebody_asks_for_at_a_device_that_is_not_here_is_asked_back_and_not_closed() {
        long device = OrderDesk.asset();
        status(device, "missing");
        long order = due(device);
        assertThat(OrderDesk.state(order)).isEqualTo("requested");
        assertThat(question(order)).isNotNull();
        assertThat(hunted()).doesNotContain(order);
    }

    @Test
    void a_unit_on_hire_that_went_back_takes_its_orders_along() {
        long device = OrderDesk.asset();
        long order = due(device);
        LocalDate today = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
        Map<String, Object> facts = new HashMap<>();
        facts.put("reference", UUID.randomUUID().toString());
        facts.put("supplier", "Lend AG");
        facts.put("classCode", "infusion-pump");
        facts.put("model", "Flow 2");
        facts.put("assetId", device);
        facts.put("department", "Ward 1");
        facts.put("rate", 12.5);
        facts.put("currency", "EUR");
        facts.put("from", today.minusDays(9).toString());
        facts.put("dueBack", today.plusDays(9).toString());
        int rental = finance()
                .body(facts)
                .post("/api/rentals")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        finance()
                .body(Map.of("on", today.toString()))
                .post("/api/rentals/" + rental + "/return")
                .then()
                .statusCode(200);
        assertThat(OrderDesk.state(order)).isEqualTo("cancelled");
        assertThat(hunted()).doesNotContain(order);
    }

    @Test
    void a_device_that_is_with_the_vendor_is_not_walked_to_for_anything_else() {
        long device = OrderDesk.asset();
        long inspection = due(device);
        long repair = OrderDesk.open(request(device, "corrective", true));
        OrderDesk.moved(repair, Map.of("to", "triaged"));
        OrderDesk.moved(repair, Map.of("to", "waiting-for-vendor", "why", "Sent to the maker"));
        assertThat(OrderDesk.state(inspection)).as("it comes back").isEqualTo("requested");
        assertThat(hunted()).doesNotContain(inspection);
        assertThat(biomed().get("/api/schedule")
                        .<String>path("unassigned.find { it.order.id == " + inspection + " }.why"))
                .contains("with the vendor");
    }

    @Test
    void somebody_who_may_sign_in_no_longer_has_no_orders_no_visits_and_no_calendar() {
        Person person = new Person();
        long begun = due(OrderDesk.asset());
        long pinned = due(OrderDesk.asset());
        long given = due(OrderDesk.asset());
        OrderDesk.moved(begun, Map.of("to", "assigned", "assignee", person.username));
        OrderDesk.moved(begun, Map.of("to", "in-progress"));
        OrderDesk.moved(given, Map.of("to", "assigned", "assignee", person.username));
        pin(pinned, person.technician, 10);
        String calendar = person.calendar();
        person.active(false);

        given().get(calendar).then().statusCode(404);
        assertThat(planned()).doesNotContain(begun, pinned, given);
        for (long order : List.of(begun, pinned, given)) {
            OrderDesk.read(order).then().body("assignee", equalTo(null));
        }
        assertThat(OrderDesk.state(given)).isEqualTo("triaged");
        assertThat(question(begun)).contains("who goes on");
        assertThat(question(pinned)).contains("who does it, and when");
        assertThat(question(given)).isNull();
        assertThat(biomed().get("/api/work-orders?assignee=nobody&state=open&sort=-number&size=200")
                        .<List<Integer>>path("items.id"))
                .contains((int) given);

        long other = technician(null);
        pin(pinned, other, 11);
        assertThat(question(pinned)).as("somebody does it").isNull();
        person.active(true);
        given().get(calendar).then().statusCode(200);
    }

    @Test
    void somebody_who_is_taken_off_the_team_leaves_the_same_behind() {
        Person person = new Person();
        long order = due(OrderDesk.asset());
        OrderDesk.moved(order, Map.of("to", "assigned", "assignee", person.username));
        biomed().delete("/api/technicians/" + person.technician).then().statusCode(204);
        OrderDesk.read(order).then().body("assignee", equalTo(null)).body("state", equalTo("triaged"));
    }

    @Test
    void a_device_whose_place_is_not_on_the_plan_any_more_is_at_an_unknown_place() {
        TaggedDevice device = TaggedDevice.registered();
        device.seen(TinyHospital.WARD_STORAGE, Instant.now());
        long order = due(device.assetId());
        assertThat(hunt().getList("stops.order.id", Long.class)).contains(order);
        long zone = TinyHospital.WARD_STORAGE.id();
        RequestSpecification admin = Logins.as(Roles.ADMIN).contentType(ContentType.JSON);
        admin.header("If-Match", "*").delete("/api/zones/" + zone).then().statusCode(204);
        try {
            String missing = "missing.find { it.order.id == " + order + " }";
            assertThat(hunt().getString(missing + ".why"))
                    .startsWith("Unknown place: it was seen last in Ward storage");
            assertThat(hunt().<Object>get(missing + ".place")).isNull();
            assertThat(hunt().getList("stops.order.id", Long.class)).doesNotContain(order);
            device.seen(TinyHospital.CLEAN_UTILITY, Instant.now());
            assertThat(hunt().getString("stops.find { it.order.id == " + order + " }.place.zone.code"))
                    .isEqualTo("T1-CU");
        } finally {
            TinyHospital.open();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void whatever_happens_in_whatever_order_nothing_of_what_is_gone_is_planned_hunted_or_in_a_calendar(long seed) {
        Random chance = new Random(seed);
        World world = new World();
        for (int step = 0; step < 30; step++) {
            String did = world.step(chance);
            world.check("seed " + seed + ", step " + step + ": " + did);
        }
    }

    /** Some devices and people to whom anything may happen. */
    private static final class World {

        private final List<Long> devices = new ArrayList<>();
        private final List<Person> people = new ArrayList<>();
        private final Map<Person, String> calendars = new LinkedHashMap<>();
        private final List<Long> orders = new ArrayList<>();

        World() {
            for (int i = 0; i < 4; i++) {
                devices.add(OrderDesk.asset());
            }
            for (int i = 0; i < 2; i++) {
                Person person = new Person();
                people.add(person);
                calendars.put(person, person.calendar());
            }
            devices.forEach(device -> orders.add(due(device)));
        }

        String step(Random chance) {
            long device = devices.get(chance.nextInt(devices.size()));
            long order = orders.get(chance.nextInt(orders.size()));
            Person person = people.get(chance.nextInt(people.size()));
            switch (chance.nextInt(9)) {
                case 0 -> {
                    orders.add(due(device));
                    return "opened at " + device;
                }
                case 1 -> {
                    OrderDesk.move(order, Map.of("to", "in-progress"));
                    return "began " + order;
                }
                case 2, 3 -> {
                    pinIfPossible(order, person.technician, chance.nextInt(20));
                    return "pinned " + order;
                }
                case 4 -> {
                    String preview = biomed().get("/api/schedule/publication").path("preview");
                    biomed().body(Map.of("preview", preview)).post("/api/schedule/publish");
                    return "published";
                }
                case 5 -> {
                    status(device, chance.nextBoolean() ? "missing" : "retired");
                    return "lost " + device;
                }
                case 6 -> {
                    status(device, "in-service");
                    return "found " + device;
                }
                case 7 -> {
                    person.active(chance.nextBoolean());
                    return "somebody left or came back";
                }
                default -> {
                    if (devices.size() < 3) {
                        return "nothing";
                    }
                    long into = devices.get((devices.indexOf(device) + 1) % devices.size());
                    biomed().body(Map.of("into", into, "dryRun", false)).post("/api/assets/" + device + "/merge");
                    devices.removeIf(one ->
                            biomed()
                                    .get("/api/assets?size=200&q=" + "WO-ASSET")
                                    .<List<Integer>>path("items.id")
                                    .stream()
                                    .noneMatch(id -> id == one.intValue()));
                    return "merged " + device + " into " + into;
                }
            }
        }

        void check(String when) {
            Map<Long, String> status = new HashMap<>();
            devices.forEach(device -> status.put(device, OrderDesk.status(device)));
            List<Long> gone = devices.stream()
                    .filter(device -> List.of("missing", "retired").contains(status.get(device)))
                    .toList();
            List<Long> questions = biomed().get("/api/work-orders/questions?size=200")
                    .jsonPath()
                    .getList("items.orderId", Long.class);
            List<Long> forbidden = new ArrayList<>();
            for (long device : gone) {
                List<Long> open = biomed().get("/api/work-orders?size=200&state=open&asset=" + device)
                        .jsonPath()
                        .getList("items.id", Long.class);
                assertThat(questions)
                        .as("%s: an open order of what is gone is a question", when)
                        .containsAll(open);
                forbidden.addAll(biomed().get("/api/work-orders?size=200&asset=" + device)
                        .jsonPath()
                        .getList("items.id", Long.class));
            }
            assertThat(hunted())
                    .as("%s: hunted", when)
                    .filteredOn(forbidden::contains)
                    .isEmpty();
            assertThat(planned())
                    .as("%s: planned", when)
                    .filteredOn(forbidden::contains)
                    .isEmpty();
            List<Long> team =
                    biomed().get("/api/technicians?size=200").jsonPath().getList("items.id", Long.class);
            assertThat(biomed().get("/api/schedule").jsonPath().getList("slots.technicianId", Long.class))
                    .as("%s: people on the board", when)
                    .isSubsetOf(team);
            calendars.forEach((person, path) -> {
                Response calendar = given().get(path);
                assertThat(calendar.statusCode()).as(when).isEqualTo(person.isActive ? 200 : 404);
                for (long order : forbidden) {
                    assertThat(calendar.asString()).as(when).doesNotContain("order-" + order + "@");
                }
                if (!person.isActive) {
                    assertThat(biomed().get("/api/work-orders?state=open&assignee=" + person.username)
                                    .<Integer>path("total"))
                            .as("%s: orders of who left", when)
                            .isZero();
                }
            });
        }

        private static void pinIfPossible(long order, long technician, int hour) {
            for (int i = 0; i < 5 && put(order, technician, hour).statusCode() == 412; i++) {
                assertThat(i).as("the schedule changes all the time").isLessThan(4);
            }
        }
    }

    /** Somebody with an account who is on the team. */
    private static final class Person {

        final String username = "gone-" + UUID.randomUUID().toString().substring(0, 8);
        final int user;
        final long technician;
        boolean isActive = true;

        Person() {
            user = admin().body(Map.of(
                            "username",
                            username,
                            "displayName",
                            "Robin " + username,
                            "password",
                            "a long first password",
                            "roles",
                            List.of("biomed")))
                    .post("/api/users")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            technician = technician(username);
        }

        String calendar() {
            return biomed().post("/api/technicians/" + technician + "/calendar").path("path");
        }

        void active(boolean active) {
            admin().header("If-Match", "*")
                    .body(Map.of("displayName", "Robin " + username, "roles", List.of("biomed"), "active", active))
                    .put("/api/users/" + user)
                    .then()
                    .statusCode(200);
            isActive = active;
        }
    }

    private static RequestSpecification admin() {
        return Logins.as(Roles.ADMIN).contentType(ContentType.JSON);
    }

    private static RequestSpecification finance() {
        return Logins.as(Roles.FINANCE).contentType(ContentType.JSON);
    }

    private static long technician(String username) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("username", username);
        facts.put("name", "Robin " + NEXT.incrementAndGet());
        facts.put("skills", List.of());
        facts.put(
                "hours",
                DAYS.stream()
                        .map(day -> Map.of("day", day, "from", "00:00", "to", "00:00"))
                        .toList());
        return biomed().body(facts)
                .post("/api/technicians")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    /** An order that is on the hunt list and on the schedule. */
    private static long due(long device) {
        return OrderDesk.open(request(device, "corrective", false));
    }

    private static Map<String, Object> request(long device, String kind, boolean outOfService) {
        Map<String, Object> request = OrderDesk.request(device, kind, "Squeaks " + NEXT.incrementAndGet());
        request.put("dueAt", Instant.now().plus(1, ChronoUnit.DAYS).toString());
        request.put("separate", true);
        request.put("outOfService", outOfService);
        return request;
    }

    private static void bring(long order, String stage) {
        switch (stage) {
            case "new" -> assertThat(OrderDesk.state(order)).isEqualTo("requested");
            case "assigned" -> OrderDesk.moved(order, Map.of("to", "assigned", "assignee", OrderDesk.BIOMED));
            case "in-progress" -> OrderDesk.moved(order, Map.of("to", "in-progress"));
            case "with-labour" ->
                biomed().body(Map.of("minutes", 15, "kind", "bench"))
                        .post("/api/work-orders/" + order + "/labour")
                        .then()
                        .statusCode(201);
            case "with-parts" ->
                biomed().body(Map.of("name", "Battery", "quantity", 1, "unitCost", 12, "currency", "EUR"))
                        .post("/api/work-orders/" + order + "/parts")
                        .then()
                        .statusCode(201);
            case "pinned" -> pin(order, technician(null), 9);
            default -> {
                OrderDesk.moved(order, Map.of("to", "triaged"));
                OrderDesk.moved(order, Map.of("to", stage, "why", "So it is"));
            }
        }
    }

    private static void pin(long order, long technician, int hour) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> put(order, technician, hour).statusCode() == 200);
    }

    private static Response put(long order, long technician, int hour) {
        Instant start = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(24L + hour, ChronoUnit.HOURS);
        return biomed().header("If-Match", biomed().get("/api/schedule").header("ETag"))
                .body(Map.of(
                        "technicianId",
                        technician,
                        "start",
                        start.toString(),
                        "pinned",
                        true,
                        "anyway",
                        true,
                        "why",
                        "So that something stands there"))
                .put("/api/schedule/assignments/" + order);
    }

    private static void status(long device, String status) {
        Response read = biomed().get("/api/assets/" + device);
        Map<String, Object> facts = new HashMap<>(read.jsonPath().getMap("$"));
        facts.put("status", status);
        biomed().header("If-Match", read.header("ETag"))
                .body(facts)
                .put("/api/assets/" + device)
                .then()
                .statusCode(200);
    }

    private static JsonPath hunt() {
        return biomed().get("/api/hunt").then().statusCode(200).extract().jsonPath();
    }

    private static List<Long> hunted() {
        JsonPath hunt = hunt();
        return Stream.of("stops.order.id", "missing.order.id")
                .flatMap(path -> hunt.getList(path, Long.class).stream())
                .toList();
    }

    /** What stands on the schedule from now on. */
    private static List<Long> planned() {
        return biomed().get("/api/schedule").jsonPath().getList("slots.order.id", Long.class);
    }

    private static String question(long order) {
        return biomed().get("/api/work-orders/questions?size=200")
                .path("items.find { it.orderId == " + order + " }.because");
    }

    private static ValidatableResponse answer(long order, String answer, String why) {
        int question = biomed().get("/api/work-orders/questions?size=200")
                .path("items.find { it.orderId == " + order + " }.id");
        return biomed().body(Map.of("answer", answer, "why", why))
                .post("/api/work-orders/questions/" + question + "/answer")
                .then();
    }
}
