package org.orderly.fleet.rentals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.orderly.fleet.OwnUnit.by;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.orderly.TinyHospital;
import org.orderly.fleet.OwnUnit;
import org.orderly.fleet.RentalReturned;
import org.orderly.fleet.Words;
import org.orderly.security.Roles;

@QuarkusTest
class RentalsTest {

    /** A class of which no other test has units that stand idle. */
    private static final String CLASS = "dialysis-machine";

    @Singleton
    static class News {
        final List<RentalReturned> heard = new CopyOnWriteArrayList<>();

        void hear(@Observes RentalReturned event) {
            heard.add(event);
        }
    }

    @Inject
    News news;

    @Inject
    Rentals rentals;

    @Inject
    Words words;

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final String department = "Ward " + UUID.randomUUID();

    @Test
    void a_rental_counts_its_days_and_what_they_cost() {
        Response rental = add("bed", today.minusDays(9), today.plusDays(5), null);

        rental.then()
                .body("state", equalTo("running"))
                .body("daysSoFar", equalTo(10))
                .body("costSoFar", equalTo(455.0f))
                .body("alert", nullValue());
        assertThat(rentals.daysRented("bed", department, today.minusDays(4), today.plusDays(30)))
                .isEqualTo(5);
        assertThat(rentals.daysRented("bed", "Nobody", today.minusDays(4), today))
                .isZero();
    }

    @Test
    void it_says_so_before_a_day_is_wasted() {
        long tomorrow = id(add("bed", today.minusDays(3), today.plusDays(1), null));
        long now = id(add("bed", today.minusDays(3), today, null));
        long late = id(add("bed", today.minusDays(9), today.minusDays(2), null));

        read(tomorrow).then().body("state", equalTo("due")).body("alert.kind", equalTo("due-tomorrow"));
        read(now).then().body("state", equalTo("due")).body("alert.kind", equalTo("due-today"));
        read(late)
                .then()
                .body("state", equalTo("overdue"))
                .body("alert.kind", equalTo("overdue"))
                .body("alert.words", containsString("2 days ago"))
                .body("alert.wastesPerDay", equalTo(45.5f));
        assertThat(ids("?alert=true&department=" + department)).containsExactly(late, now, tomorrow);
        assertThat(ids("?state=overdue&department=" + department)).containsExactly(late);
    }

    @Test
    void an_alert_that_somebody_has_seen_waits_until_tomorrow() {
        long late = id(add("bed", today.minusDays(9), today.minusDays(2), null));

        by(Roles.BIOMED)
                .post("/api/rentals/" + late + "/acknowledge")
                .then()
                .statusCode(200)
                .body("alert", nullValue())
                .body("acknowledgedBy", equalTo("test-biomed"))
                .body("state", equalTo("overdue"));

        assertThat(ids("?alert=true&department=" + department)).isEmpty();
    }

    @Test
    void what_goes_back_is_announced_and_cannot_go_back_twice() {
        long id = id(add("bed", today.minusDays(9), today.minusDays(2), null));
        giveBack(id, today.plusDays(1)).then().statusCode(400);
        giveBack(id, today.minusDays(20)).then().statusCode(400);

        giveBack(id, today.minusDays(1))
                .then()
                .statusCode(200)
                .body("state", equalTo("returned"))
                .body("daysSoFar", equalTo(9));

        RentalReturned told = news.heard.stream()
                .filter(event -> event.rentalId() == id)
                .findFirst()
                .orElseThrow();
        assertThat(told.from()).isEqualTo(today.minusDays(9));
        assertThat(told.returnedOn()).isEqualTo(today.minusDays(1));
        assertThat(told.ratePerDay()).isEqualByComparingTo(new BigDecimal("45.50"));
        assertThat(rentals.returnedBetween("bed", today.minusDays(1), today))
                .extracting(RentalReturned::rentalId)
                .contains(id);
        giveBack(id, today).then().statusCode(409);
        assertThat(ids("?state=returned&department=" + department)).containsExactly(id);
        assertThat(ids("?state=returned&size=200")).contains(id);
        long running = id(add("bed", today, today.plusDays(9), null));
        assertThat(ids("?department=" + department)).containsExactly(running, id);
        assertThat(ids("?size=1&page=1&department=" + department)).containsExactly(id);
    }

    @Test
    void a_unit_on_hire_that_nobody_uses_is_wasted() {
        OwnUnit unit = OwnUnit.of(CLASS, department).in(TinyHospital.WARD_STORAGE);
        long id = id(add(CLASS, today.minusDays(3), today.plusDays(9), unit.id()));
        read(id).then().body("alert", nullValue());

        unit.says("idle", Instant.now().minus(Duration.ofHours(30)));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            words.refresh();
            read(id).then().body("alert.kind", equalTo("idle")).body("alert.words", containsString("Ward storage"));
        });
    }

    @Test
    void as_many_go_back_as_units_of_our_own_are_free_beyond_the_reserve_the_dearest_first() {
        String classCode = "pill-dispenser";
        for (int i = 0; i < 3; i++) {
            OwnUnit.of(classCode, department).in(TinyHospital.WARD_STORAGE);
        }
        long dear = id(add(classCode, today, today.plusDays(9), null));
        Map<String, Object> cheap = facts(classCode, today, today.plusDays(9), null);
        cheap.put("rate", 10);
        long cheaper = id(by(Roles.FINANCE).body(cheap).post("/api/rentals"));
        cheap.put("rate", 5);
        cheap.put("reference", UUID.randomUUID().toString());
        long cheapest = id(by(Roles.FINANCE).body(cheap).post("/api/rentals"));

        read(dear)
                .then()
                .body("alert.kind", equalTo("owned-unit-idle"))
                .body("alert.words", equalTo("3 of the 3 of your own stand idle."));
        read(cheaper).then().body("alert.kind", equalTo("owned-unit-idle"));
        read(cheapest).then().body("alert", nullValue());
    }

    @Test
    void what_cannot_be_is_refused() {
        Map<String, Object> facts = facts("bed", today, today.minusDays(1), null);
        refused(facts, 400);
        facts.put("dueBack", today.toString());
        facts.put("classCode", "unicorn");
        refused(facts, 400);
        facts.put("classCode", "bed");
        facts.put("rate", 0);
        refused(facts, 400);
        facts.put("rate", 45.5);
        facts.put("assetId", OwnUnit.of(CLASS, department).id());
        refused(facts, 400);
        facts.remove("assetId");
        refused(facts, 201);
        refused(facts, 409);
        by(Roles.NURSE).get("/api/rentals").then().statusCode(403);
        by(Roles.FINANCE).get("/api/rentals?state=lost").then().statusCode(400);
        by(Roles.FINANCE).get("/api/rentals/999999").then().statusCode(404);
    }

    @Test
    void a_rental_is_extended_by_who_has_read_it() {
        Response added = add("bed", today.minusDays(3), today, null);
        Map<String, Object> longer = facts("bed", today.minusDays(3), today.plusDays(9), null);
        longer.put("reference", added.path("reference"));

        by(Roles.FINANCE).body(longer).put("/api/rentals/" + id(added)).then().statusCode(428);
        by(Roles.FINANCE)
                .header("If-Match", added.header("ETag"))
                .body(longer)
                .put("/api/rentals/" + id(added))
                .then()
                .statusCode(200)
                .body("state", equalTo("running"))
                .body("dueBack", equalTo(today.plusDays(9).toString()));
    }

    private void refused(Map<String, Object> facts, int status) {
        by(Roles.FINANCE).body(facts).post("/api/rentals").then().statusCode(status);
    }

    private Map<String, Object> facts(String classCode, LocalDate from, LocalDate dueBack, Long assetId) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("reference", UUID.randomUUID().toString());
        facts.put("supplier", "MediRent");
        facts.put("classCode", classCode);
        facts.put("department", department);
        facts.put("rate", 45.5);
        facts.put("currency", "EUR");
        facts.put("from", from.toString());
        facts.put("dueBack", dueBack.toString());
        facts.put("assetId", assetId);
        return facts;
    }

    private Response add(String classCode, LocalDate from, LocalDate dueBack, Long assetId) {
        Response added =
                by(Roles.FINANCE).body(facts(classCode, from, dueBack, assetId)).post("/api/rentals");
        added.then().statusCode(201);
        return added;
    }

    private static long id(Response response) {
        return response.jsonPath().getLong("id");
    }

    private static Response read(long id) {
        return by(Roles.FINANCE).get("/api/rentals/" + id);
    }

    private static Response giveBack(long id, LocalDate on) {
        return by(Roles.BIOMED).body(Map.of("on", on.toString())).post("/api/rentals/" + id + "/return");
    }

    private static List<Long> ids(String query) {
        Response page = by(Roles.FINANCE).get("/api/rentals" + query);
        page.then().statusCode(200);
        return page.jsonPath().getList("items.id", Long.class);
    }
}
