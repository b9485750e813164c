package org.orderly.location.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.orderly.security.Logins.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.TinyHospital;
import org.orderly.security.Roles;

@QuarkusTest
class PlacesTest {

    @BeforeEach
    void given_the_tiny_hospital() {
        TinyHospital.open();
    }

    @Test
    void a_point_is_in_the_zone_around_it_or_near_it_or_off_the_plan() {
        Plan plan = TinyHospital.plan();
        long ward = plan.floorId(TinyHospital.WARD);
        assertThat(plan.zoneAt(ward, 20, 14).code()).isEqualTo("T1-CU");
        assertThat(plan.zoneAt(ward, -1.5, 8).code()).isEqualTo("T1-COR");
        assertThat(plan.zoneAt(ward, -2.5, 8)).isNull();
        assertThat(plan.zoneAt(ward, 12, 3)).isNull();
        assertThat(plan.zoneAt(ward, Double.NaN, 3)).isNull();
        assertThat(plan.zoneAt(-1, 20, 14)).isNull();
        assertThat(plan.floorId("nowhere")).isEqualTo(-1);
        assertThat(plan.reader("R-CU").floorId()).isEqualTo(ward);
    }

    @Test
    void drawing_the_same_plan_again_changes_no_id_and_no_version() {
        List<PlanZone> before = TinyHospital.plan().zones();
        List<PlanPassage> ways = TinyHospital.plan().passages();
        TinyHospital.open();
        assertThat(TinyHospital.plan().zones()).isEqualTo(before);
        assertThat(TinyHospital.plan().passages()).isEqualTo(ways);
    }

    @Test
    void what_is_read_can_be_written_back_unchanged() {
        String plan = as(Roles.NURSE)
                .get("/api/places/plan?site=TINY")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        List<PlanZone> before = TinyHospital.plan().zones();
        as(Roles.ADMIN)
                .contentType(ContentType.JSON)
                .body(plan)
                .put("/api/places/plan")
                .then()
                .statusCode(200)
                .body("zones", equalTo(14), "passages", equalTo(13), "readers", equalTo(4), "floors", equalTo(2));
        assertThat(TinyHospital.plan().zones()).isEqualTo(before);
    }

    @Test
    void floors_are_listed_from_the_lowest_with_their_bounds() {
        as(Roles.NURSE)
                .get("/api/places")
                .then()
                .body("sites[0].buildings[0].floors.code", equalTo(List.of("T-0", "T-1")))
                .body("sites[0].buildings[0].floors[1].bounds", equalTo(List.of(0f, 0f, 30f, 18f)))
                .body("sites[0].timeZone", equalTo("Europe/Berlin"));
    }

    @Test
    void a_floor_is_sent_once_and_then_only_when_it_changes() {
        String tag = as(Roles.NURSE)
                .get("/api/floors/T-1/plan")
                .then()
                .statusCode(200)
                .body("features.properties.code", hasItems("T1-CU", "R-CU"))
                .body("features.properties.kind", hasItems("door", "lift"))
                .extract()
                .header("ETag");
        as(Roles.NURSE)
                .header("If-None-Match", tag)
                .get("/api/floors/T-1/plan")
                .then()
                .statusCode(304);
        as(Roles.NURSE).get("/api/floors/T-9/plan").then().statusCode(404).body("detail", containsString("T-9"));
    }

    @Test
    void zones_that_overlap_are_named_both() {
        add("T1-NEW", 6, 12, 10, 14)
                .statusCode(422)
                .body("violations", hasSize(2))
                .body("violations[0].message", containsString("T1-NEW and T1-101 overlap by 4.00 m²"))
                .body("violations[1].message", containsString("T1-NEW and T1-102 overlap by 4.00 m²"));
    }

    @Test
    void a_polygon_that_crosses_itself_names_its_zone() {
        Map<String, Object> bowTie =
                Map.of("type", "Polygon", "coordinates", new double[][][] {{{6, 0}, {10, 4}, {10, 0}, {6, 4}, {6, 0}}});
        add("T1-BOW", bowTie)
                .statusCode(422)
                .body("detail", equalTo("Zone T1-BOW: its outline crosses itself near (8.00, 2.00)."));
    }

    @Test
    void a_wall_drawn_two_centimetres_off_is_forgiven() {
        int id = add("T1-NEW", 3.98, 0, 8, 6.02).statusCode(201).extract().path("id");
        as(Roles.ADMIN)
                .header("If-Match", "\"0\"")
                .delete("/api/zones/" + id)
                .then()
                .statusCode(204);
        assertThat(TinyHospital.plan().zone("T1-NEW")).isNull();
        assertThat(TinyHospital.plan().zoneOfHistory(id).code()).isEqualTo("T1-NEW");
    }

    @Test
    void a_zone_is_changed_only_by_whoever_read_its_newest_version_and_keeps_its_doors() {
        long id = TinyHospital.CLEAN_UTILITY.id();
        String tag = as(Roles.NURSE).get("/api/zones/" + id).then().extract().header("ETag");
        Map<String, Object> smaller = zone("T1-CU", "clean-utility", rectangle(17, 13, 24, 18));
        as(Roles.ADMIN)
                .contentType(ContentType.JSON)
                .body(smaller)
                .put("/api/zones/" + id)
                .then()
                .statusCode(428);
        as(Roles.ADMIN)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"999\"")
                .body(smaller)
                .put("/api/zones/" + id)
                .then()
                .statusCode(412);
        as(Roles.ADMIN)
                .contentType(ContentType.JSON)
                .header("If-Match", tag)
                .body(smaller)
                .put("/api/zones/" + id)
                .then()
                .statusCode(422)
                .body("detail", containsString("is 3.0 m away from zone T1-CU"));
        as(Roles.ADMIN)
                .contentType(ContentType.JSON)
                .header("If-Match", tag)
                .body(zone("T1-CU", "storage", rectangle(17, 10, 24, 18)))
                .put("/api/zones/" + id)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("purpose", equalTo("storage"));
        assertThat(TinyHospital.plan().zone(id).purpose()).isEqualTo(Purpose.STORAGE);
    }

    @Test
    void only_an_admin_draws() {
        as(Roles.NURSE)
                .contentType(ContentType.JSON)
                .body(TinyHospital.drawing())
                .put("/api/places/plan")
                .then()
                .statusCode(403);
    }

    @Test
    void a_plan_that_does_not_fit_is_refused_as_a_whole() {
        Map<String, Object> plan = Map.of("type", "FeatureCollection", "features", List.of());
        as(Roles.ADMIN)
                .contentType(ContentType.JSON)
                .body(plan)
                .put("/api/places/plan")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("site"));
        assertThat(TinyHospital.plan().zones()).hasSize(14);
    }

    @Test
    void readers_and_passages_come_and_go() {
        int reader = as(Roles.ADMIN)
                .contentType(ContentType.JSON)
                .body(Map.of("code", "R-NEW", "floor", "T-0", "x", 1, "y", 2))
                .post("/api/readers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(TinyHospital.plan().reader("R-NEW").x()).isEqualTo(1);
        as(Roles.ADMIN).delete("/api/readers/" + reader).then().statusCode(204);
        assertThat(TinyHospital.plan().reader("R-NEW")).isNull();
        as(Roles.ADMIN)
                .contentType(ContentType.JSON)
                .body(Map.of("kind", "door", "between", List.of("T1-101", "T1-CU"), "x", 8, "y", 14))
                .post("/api/passages")
                .then()
                .statusCode(422)
                .body("detail", containsString("is 8.0 m away from zone T1-CU"));
        int door = as(Roles.ADMIN)
                .contentType(ContentType.JSON)
                .body(Map.of("kind", "door", "between", List.of("T1-101", "T1-102"), "x", 8, "y", 14))
                .post("/api/passages")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(Roles.ADMIN).delete("/api/passages/" + door).then().statusCode(204);
        as(Roles.ADMIN).delete("/api/passages/" + door).then().statusCode(404);
    }

    @Test
    void whoever_changes_a_place_is_on_record_with_what_it_was() {
        int reader = as(Roles.ADMIN)
                .contentType(ContentType.JSON)
                .body(Map.of("code", "R-TRAIL", "floor", "T-0", "x", 1, "y", 2))
                .post("/api/readers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(Roles.ADMIN)
                .contentType(ContentType.JSON)
                .body(Map.of("code", "R-TRAIL", "floor", "T-0", "x", 3, "y", 2))
                .put("/api/readers/" + reader)
                .then()
                .statusCode(200);
        as(Roles.ADMIN).delete("/api/readers/" + reader).then().statusCode(204);
        as(Roles.BIOMED)
                .get("/api/readers/" + reader + "/history")
                .then()
                .statusCode(200)
                .body("items.action", equalTo(List.of("withdrawn", "changed", "created")))
                .body("items.by", equalTo(List.of("test-admin", "test-admin", "test-admin")))
                .body("items[1].changes.x", equalTo(List.of(1f, 3f)))
                .body("items[1].changes.size()", equalTo(1));
        as(Roles.BIOMED)
                .get("/api/zones/" + TinyHospital.CLEAN_UTILITY.id() + "/history")
                .then()
                .body("items.action", hasItem("created"));
        as(Roles.NURSE).get("/api/readers/" + reader + "/history").then().statusCode(403);
    }

    @Test
    void zones_are_listed_by_floor_purpose_and_word() {
        as(Roles.NURSE)
                .get("/api/zones?floor=T-1&purpose=patient-room&q=102")
                .then()
                .statusCode(200)
                .body("total", equalTo(1), "items[0].code", equalTo("T1-102"), "items[0].building", equalTo("T"));
        as(Roles.NURSE).get("/api/zones?purpose=garden").then().statusCode(400);
    }

    private static ValidatableResponse add(String code, double x0, double y0, double x1, double y1) {
        return add(code, rectangle(x0, y0, x1, y1));
    }

    private static ValidatableResponse add(String code, Map<String, Object> polygon) {
        return as(Roles.ADMIN)
                .contentType(ContentType.JSON)
                .body(zone(code, "storage", polygon))
                .post("/api/zones")
                .then();
    }

    private static Map<String, Object> zone(String code, String purpose, Map<String, Object> polygon) {
        return Map.of("code", code, "name", "New", "purpose", purpose, "floor", "T-1", "polygon", polygon);
    }

    private static Map<String, Object> rectangle(double x0, double y0, double x1, double y1) {
        return Map.of(
                "type", "Polygon", "coordinates", new double[][][] {{{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}, {x0, y0}}
                });
    }
}
