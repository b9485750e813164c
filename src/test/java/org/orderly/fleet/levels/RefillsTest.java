package org.orderly.fleet.levels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.orderly.fleet.OwnUnit.by;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.TinyHospital;
import org.orderly.fleet.OwnUnit;
import org.orderly.security.Roles;

@QuarkusTest
class RefillsTest {

    /** A class of which no other test has units in the rooms that are used here. */
    private static final String CLASS = "defibrillator";

    @Inject
    Refills refills;

    private final String department = "Ward " + UUID.randomUUID();
    private Long level;

    @BeforeEach
    void open() {
        TinyHospital.open();
    }

    @AfterEach
    void nobody_wants_anything_any_more() {
        by(Roles.ADMIN).delete("/api/par-levels/" + level).then().statusCode(204);
    }

    @Test
    void a_shortage_becomes_a_refill_once_it_has_lasted() {
        OwnUnit.of(CLASS, department).in(TinyHospital.GROUND_STORAGE);
        wants(TinyHospital.CLEAN_UTILITY.id(), 2, 3);

        refills.look();
        shown().body("available", equalTo(0)).body("short", equalTo(3)).body("since", notNullValue());
        assertThat(refill()).isNull();
        aged();
        refills.look();

        Map<String, Object> refill = refill();
        assertThat(refill.get("missing")).isEqualTo(3);
        assertThat(refill.get("state")).isEqualTo("open");
        assertThat(refill.get("ward")).isEqualTo(department + ", Clean utility");
        assertThat(refill.get("from").toString()).contains("Central storage");
        refills.look();
        assertThat(refill().get("id")).isEqualTo(refill.get("id"));
    }

    @Test
    void a_refill_closes_itself_when_the_level_is_met_again() {
        wants(TinyHospital.SOILED_UTILITY.id(), 1, 1);
        refills.look();
        aged();
        refills.look();
        int id = (int) refill().get("id");
        by(Roles.BIOMED)
                .body(Map.of(
                        "department",
                        department,
                        "zoneId",
                        TinyHospital.WARD_CORRIDOR.id(),
                        "classCode",
                        CLASS,
                        "low",
                        1,
                        "target",
                        1))
                .header("If-Match", "*")
                .put("/api/par-levels/" + level)
                .then()
                .statusCode(200);

        OwnUnit.of(CLASS, department).in(TinyHospital.WARD_CORRIDOR);
        refills.look();

        assertThat(refill()).isNull();
        shown().body("short", equalTo(0)).body("since", nullValue());
        by(Roles.NURSE)
                .get("/api/refills?state=done&size=200")
                .then()
                .body("items.find { it.id == " + id + " }.doneBy", equalTo("system"));
    }

    @Test
    void somebody_takes_it_and_brings_the_units() {
        wants(TinyHospital.IMAGING.id(), 1, 2);
        refills.look();
        aged();
        refills.look();
        int id = (int) refill().get("id");

        act(id, "take", Roles.NURSE).then().statusCode(200).body("takenBy", equalTo("test-nurse"));
        act(id, "take", Roles.BIOMED).then().statusCode(409);
        act(id, "done", Roles.NURSE).then().statusCode(200).body("state", equalTo("done"));
        act(id, "done", Roles.NURSE).then().statusCode(409);

        assertThat(refill()).isNull();
        refills.look();
        assertThat(refill()).as("its time begins anew").isNull();
        aged();
        refills.look();
        int again = (int) refill().get("id");
        by(Roles.BIOMED)
                .body(Map.of("why", "The room is closed"))
                .post("/api/refills/" + again + "/cancel")
                .then()
                .body("state", equalTo("cancelled"));
        act(999_999, "take", Roles.NURSE).then().statusCode(404);
    }

    @Test
    void a_whole_department_is_all_its_zones_and_nurses_may_only_look() {
        wants(null, 1, 2);
        shown().body("zone", nullValue()).body("available", equalTo(0));
        by(Roles.NURSE).body(facts(null, 1, 2)).post("/api/par-levels").then().statusCode(403);
        by(Roles.NURSE).get("/api/par-levels").then().statusCode(200);
        by(Roles.BIOMED).body(facts(null, 3, 2)).post("/api/par-levels").then().statusCode(400);
        by(Roles.BIOMED)
                .body(facts(999_999L, 1, 2))
                .post("/api/par-levels")
                .then()
                .statusCode(400);
    }

    @Test
    void finance_may_look_at_refills_and_not_move_them() {
        wants(TinyHospital.CLEAN_UTILITY.id(), 1, 1);
        refills.look();
        aged();
        refills.look();
        int id = (int) refill().get("id");

        by(Roles.FINANCE)
                .get("/api/refills?size=200")
                .then()
                .statusCode(200)
                .body("items.find { it.id == " + id + " }.ward", equalTo(department + ", Clean utility"));
        act(id, "take", Roles.FINANCE).then().statusCode(403);
        act(id, "done", Roles.FINANCE).then().statusCode(403);
        by(Roles.FINANCE)
                .body(Map.of("why", "Too dear"))
                .post("/api/refills/" + id + "/cancel")
                .then()
                .statusCode(403);
    }

    @Test
    void the_same_place_and_class_has_one_level() {
        wants(TinyHospital.CLEAN_UTILITY.id(), 1, 2);
        Map<String, Object> again = facts(TinyHospital.CLEAN_UTILITY.id(), 3, 5);
        again.put("department", department.toUpperCase(Locale.ROOT));

        by(Roles.BIOMED)
                .body(again)
                .post("/api/par-levels")
                .then()
                .statusCode(409)
                .body(
                        "detail",
                        equalTo(department + ", Clean utility, has a level of this class already: 1 to 2."
                                + " Change that one instead."));
        by(Roles.BIOMED)
                .header("If-Match", "*")
                .body(again)
                .put("/api/par-levels/" + level)
                .then()
                .statusCode(200);

        int whole = by(Roles.BIOMED)
                .body(facts(null, 1, 2))
                .post("/api/par-levels")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        by(Roles.BIOMED)
                .header("If-Match", "*")
                .body(again)
                .put("/api/par-levels/" + whole)
                .then()
                .statusCode(409);
        by(Roles.ADMIN).delete("/api/par-levels/" + whole).then().statusCode(204);
    }

    private void wants(Long zoneId, int low, int target) {
        Response added = by(Roles.BIOMED).body(facts(zoneId, low, target)).post("/api/par-levels");
        added.then().statusCode(201);
        level = added.jsonPath().getLong("id");
    }

    private Map<String, Object> facts(Long zoneId, int low, int target) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("department", department);
        facts.put("zoneId", zoneId);
        facts.put("classCode", CLASS);
        facts.put("low", low);
        facts.put("target", target);
        return facts;
    }

    /** As if the shortage had begun long ago. */
    private void aged() {
        QuarkusTransaction.requiringNew()
                .run(() -> ParLevel.<ParLevel>findById(level).shortSince = Instant.parse("2026-01-01T00:00:00Z"));
    }

    private ValidatableResponse shown() {
        return by(Roles.NURSE)
                .get("/api/par-levels?size=200")
                .then()
                .statusCode(200)
                .rootPath("items.find { it.id == " + level + " }");
    }

    private Map<String, Object> refill() {
        return by(Roles.NURSE).get("/api/refills?size=200").path("items.find { it.parLevelId == " + level + " }");
    }

    private static Response act(int id, String what, String role) {
        return by(role).post("/api/refills/" + id + "/" + what);
    }
}
