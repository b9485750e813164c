package org.orderly.location.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.TinyHospital;
import org.orderly.security.Logins;
import org.orderly.security.Roles;

/** The plan of a site is replaced as a whole: what that changes can be seen before, and taken back. */
@QuarkusTest
class ReplacedPlanTest {

    @BeforeEach
    @AfterEach
    void open() {
        TinyHospital.open();
    }

    @Test
    void what_another_plan_would_change_is_shown_and_nothing_is_kept() {
        admin().body(withoutExit())
                .post("/api/places/plan/difference")
                .then()
                .statusCode(200)
                .body("withdrawn", equalTo(2))
                .body("created", equalTo(0))
                .body("places.name", hasItem("T0-EX"));
        assertThat(TinyHospital.plan().zone("T0-EX")).isNotNull();
        admin().body(TinyHospital.drawing())
                .post("/api/places/plan/difference")
                .then()
                .statusCode(200)
                .body("places.size()", equalTo(0));
    }

    @Test
    void a_replaced_plan_is_taken_back_with_the_places_that_were_there() {
        long exit = TinyHospital.EXIT.id();
        admin().body(withoutExit()).put("/api/places/plan").then().statusCode(200);
        assertThat(TinyHospital.plan().zone("T0-EX")).isNull();
        admin().post("/api/places/plan/undo").then().statusCode(200);
        assertThat(TinyHospital.plan().zone("T0-EX").id()).isEqualTo(exit);
        admin().post("/api/places/plan/undo").then().statusCode(409);
    }

    @Test
    void a_plan_that_was_changed_since_is_not_taken_back() {
        admin().body(withoutExit()).put("/api/places/plan").then().statusCode(200);
        admin().header("If-Match", "*")
                .delete("/api/zones/" + TinyHospital.WARD_STORAGE.id())
                .then()
                .statusCode(204);
        admin().post("/api/places/plan/undo").then().statusCode(409);
        Logins.as(Roles.BIOMED).post("/api/places/plan/undo").then().statusCode(403);
    }

    private static RequestSpecification admin() {
        return Logins.as(Roles.ADMIN).contentType(ContentType.JSON);
    }

    /** Without the main exit and the opening that leads to it. */
    private static Map<String, Object> withoutExit() {
        Map<String, Object> drawing = new HashMap<>(TinyHospital.drawing());
        List<Object> features = new ArrayList<>((List<?>) drawing.get("features"));
        features.removeIf(feature -> feature.toString().contains("T0-EX"));
        drawing.put("features", features);
        return drawing;
    }
}
