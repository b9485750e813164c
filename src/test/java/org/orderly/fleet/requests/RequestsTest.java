package org.orderly.fleet.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.orderly.fleet.OwnUnit.by;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
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
import org.orderly.fleet.RequestWithdrawn;
import org.orderly.security.Roles;

@QuarkusTest
class RequestsTest {

    private static final String CLASS = "ultrasound";

    @Singleton
    static class News {
        final List<RequestWithdrawn> heard = new CopyOnWriteArrayList<>();

        void hear(@Observes RequestWithdrawn event) {
            heard.add(event);
        }
    }

    @Inject
    News news;

    @Inject
    Requests requests;

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final String department = "Ward " + UUID.randomUUID();

    @Test
    void a_request_says_what_stands_idle_in_the_house() {
        OwnUnit one = OwnUnit.of(CLASS, department).in(TinyHospital.WARD_STORAGE);
        OwnUnit.of(CLASS, department).in(TinyHospital.PATIENT_101);

        Response request = ask(1);

        request.then()
                .body("state", equalTo("requested"))
                .body("check.units.assetId", hasItem((int) one.id()))
                .body("check.units.find { it.assetId == " + one.id() + " }.zone", equalTo("Ward storage"))
                .body("check.says", containsString("Nothing need be bought."));
        int idle = request.path("check.idleUnits");
        OwnUnit.of(CLASS, department).in(TinyHospital.WARD_STORAGE);
        by(Roles.FINANCE)
                .get("/api/purchase-requests/" + id(request))
                .then()
                .body("check.idleUnits", equalTo(idle + 1));
    }

    @Test
    void what_a_department_wants_at_hand_is_not_a_surplus() {
        OwnUnit.of(CLASS, department).in(TinyHospital.WARD_STORAGE);
        int before = ask(1).path("check.inDepartmentsWithSurplus");

        by(Roles.BIOMED)
                .body(Map.of("department", department, "classCode", CLASS, "low", 1, "target", 3))
                .post("/api/par-levels")
                .then()
                .statusCode(201);

        assertThat(ask(1).<Integer>path("check.inDepartmentsWithSurplus")).isEqualTo(before - 1);
    }

    @Test
    void an_approved_request_that_is_withdrawn_for_own_units_is_announced() {
        OwnUnit one = OwnUnit.of(CLASS, department);
        OwnUnit other = OwnUnit.of(CLASS, department);
        long id = id(ask(3));
        step(id, "approve", Roles.FINANCE, List.of()).then().statusCode(200).body("state", equalTo("approved"));

        step(id, "withdraw", Roles.BIOMED, List.of(one.id(), other.id()))
                .then()
                .statusCode(200)
                .body("state", equalTo("withdrawn"))
                .body("check", nullValue());

        RequestWithdrawn told = told(id);
        assertThat(told.units()).isEqualTo(2);
        assertThat(told.assetIds()).containsExactly(one.id(), other.id());
        assertThat(told.neededFrom()).isEqualTo(today);
        assertThat(requests.withdrawnBetween(CLASS, today, today)).contains(told);
        step(id, "approve", Roles.FINANCE, List.of()).then().statusCode(409);
    }

    @Test
    void a_request_that_nobody_had_approved_avoids_no_purchase() {
        OwnUnit unit = OwnUnit.of(CLASS, department);
        long id = id(ask(1));
        step(id, "withdraw", Roles.BIOMED, List.of(unit.id())).then().statusCode(200);
        long unnamed = id(ask(1));
        step(unnamed, "approve", Roles.FINANCE, List.of());
        step(unnamed, "withdraw", Roles.BIOMED, List.of()).then().statusCode(200);

        assertThat(news.heard).extracting(RequestWithdrawn::requestId).doesNotContain(id, unnamed);
        assertThat(requests.withdrawnBetween(null, today, today))
                .extracting(RequestWithdrawn::requestId)
                .doesNotContain(id, unnamed);
    }

    @Test
    void the_units_that_were_found_are_our_own_and_no_more_than_were_wanted() {
        OwnUnit one = OwnUnit.of(CLASS, department);
        OwnUnit other = OwnUnit.of("bed", department);
        long id = id(ask(1));

        step(id, "withdraw", Roles.BIOMED, List.of(other.id())).then().statusCode(400);
        step(id, "withdraw", Roles.BIOMED, List.of(one.id(), one.id())).then().statusCode(400);
        step(id, "withdraw", Roles.BIOMED, List.of(999_999L)).then().statusCode(400);
    }

    @Test
    void only_finance_and_administrators_decide_and_only_what_is_approved_is_bought() {
        long id = id(ask(1));
        step(id, "approve", Roles.BIOMED, List.of()).then().statusCode(403);
        step(id, "buy", Roles.BIOMED, List.of()).then().statusCode(409);
        step(id, "approve", Roles.ADMIN, List.of()).then().statusCode(200);
        step(id, "buy", Roles.BIOMED, List.of()).then().statusCode(200).body("state", equalTo("bought"));
        long refused = id(ask(1));
        step(refused, "decline", Roles.FINANCE, List.of()).then().body("state", equalTo("declined"));
        assertThat(by(Roles.FINANCE)
                        .get("/api/purchase-requests?state=declined&size=200")
                        .jsonPath()
                        .getList("items.id", Long.class))
                .contains(refused)
                .doesNotContain(id);
    }

    @Test
    void what_cannot_be_is_refused() {
        Map<String, Object> wanted = wanted(1);
        wanted.put("neededTo", today.minusDays(1).toString());
        by(Roles.BIOMED).body(wanted).post("/api/purchase-requests").then().statusCode(400);
        wanted.put("neededTo", today.toString());
        wanted.remove("currency");
        by(Roles.BIOMED).body(wanted).post("/api/purchase-requests").then().statusCode(400);
        by(Roles.NURSE).get("/api/purchase-requests").then().statusCode(403);
    }

    private RequestWithdrawn told(long id) {
        return news.heard.stream()
                .filter(event -> event.requestId() == id)
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Object> wanted(int units) {
        Map<String, Object> wanted = new HashMap<>();
        wanted.put("classCode", CLASS);
        wanted.put("units", units);
        wanted.put("department", department);
        wanted.put("neededFrom", today.toString());
        wanted.put("neededTo", today.plusDays(300).toString());
        wanted.put("reason", "More patients");
        wanted.put("price", 21500.5);
        wanted.put("currency", "EUR");
        return wanted;
    }

    private Response ask(int units) {
        Response request = by(Roles.BIOMED).body(wanted(units)).post("/api/purchase-requests");
        request.then().statusCode(201);
        return request;
    }

    private static long id(Response response) {
        return response.jsonPath().getLong("id");
    }

    private static Response step(long id, String step, String role, List<Long> assetIds) {
        return by(role).body(Map.of("why", "Because", "assetIds", assetIds))
                .post("/api/purchase-requests/" + id + "/" + step);
    }
}
