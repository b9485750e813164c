package org.orderly.location.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.orderly.security.Logins.as;
import static org.orderly.security.Logins.gateway;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.TinyHospital;
import org.orderly.TinyHospital.Room;
import org.orderly.TinyHospital.Unit;
import org.orderly.assets.Quarantines;
import org.orderly.location.TaggedDevice;
import org.orderly.security.Roles;

@QuarkusTest
class LocateTest {

    @Inject
    Quarantines quarantines;

    private static final Unit PUMP_1 = TinyHospital.UNITS.get(0);
    private static final Unit PUMP_2 = TinyHospital.UNITS.get(1);
    private static final Unit PUMP_3 = TinyHospital.UNITS.get(2);
    private static final Unit VENTILATOR = TinyHospital.UNITS.get(3);
    private static final Unit BED = TinyHospital.UNITS.get(4);

    /** Each ping is taken a good while after the one before, so that no jump is impossible. */
    private static final AtomicLong PINGS = new AtomicLong();

    @BeforeEach
    void given_pumps_in_storage_in_the_clean_utility_and_at_a_bedside() {
        TinyHospital.open();
        stands(PUMP_1, TinyHospital.PATIENT_101);
        stands(PUMP_2, TinyHospital.WARD_STORAGE);
        stands(PUMP_3, TinyHospital.GROUND_STORAGE);
        stands(VENTILATOR, TinyHospital.SOILED_UTILITY);
    }

    @Test
    void the_nearest_usable_unit_comes_first_with_its_way() {
        as(Roles.NURSE)
                .get("/api/locate?class=infusion-pump&model=Flow 2&near=T1-CU")
                .then()
                .statusCode(200)
                .body("near.zone.code", equalTo("T1-CU"))
                .body("found", hasSize(1))
                .body("found[0].asset.controlNumber", equalTo("P-0002"))
                .body("found[0].place.zone.code", equalTo("T1-ST"))
                .body("found[0].readiness", equalTo("ready"))
                .body("found[0].walkMetres", equalTo(13))
                .body("found[0].walkSeconds", equalTo(11))
                .body("found[0].seenAt", notNullValue());
    }

    @Test
    void another_floor_is_farther_than_another_room() {
        as(Roles.NURSE)
                .get("/api/locate?class=infusion-pump&near=T1-CU&limit=200&usable=false")
                .then()
                .statusCode(200)
                .body("found.asset.controlNumber", hasItem("P-0001"));
        List<String> nearest = order("/api/locate?class=infusion-pump&near=27,14,T-0&limit=200");
        assertThat(nearest.indexOf("P-0003")).isLessThan(nearest.indexOf("P-0002"));
        nearest = order("/api/locate?class=infusion-pump&near=T1-COR&limit=200");
        assertThat(nearest.indexOf("P-0002")).isLessThan(nearest.indexOf("P-0003"));
        assertThat(nearest).doesNotContain("P-0001");
    }

    @Test
    void without_a_starting_point_the_one_seen_last_comes_first() {
        stands(PUMP_3, TinyHospital.GROUND_STORAGE);
        as(Roles.NURSE)
                .get("/api/locate?q=infusion P-0003")
                .then()
                .statusCode(200)
                .body("near", nullValue(), "found", hasSize(1), "more", equalTo(0))
                .body("found[0].walkSeconds", nullValue());
    }

    @Test
    void what_is_soiled_is_shown_only_to_those_who_ask_for_all() {
        as(Roles.NURSE).get("/api/locate?q=V-0001").then().body("found", hasSize(0));
        as(Roles.NURSE)
                .get("/api/locate?q=V-0001&usable=false&near=T1-CU")
                .then()
                .body("found[0].readiness", equalTo("soiled"));
    }

    @Test
    void a_unit_reported_not_there_is_no_longer_offered() {
        TaggedDevice device = TaggedDevice.registered();
        device.seen(TinyHospital.GROUND_STORAGE, Instant.now().minusSeconds(60));
        String offered = "/api/locate?near=T0-ST&q=" + device.tag();
        as(Roles.NURSE).get(offered).then().body("found", hasSize(1));
        as(Roles.NURSE)
                .contentType(ContentType.JSON)
                .body(Map.of("kind", "not-there"))
                .post("/api/assets/" + device.assetId() + "/reports")
                .then()
                .statusCode(201);
        as(Roles.NURSE).get(offered).then().body("found", hasSize(0));
    }

    @Test
    void a_unit_in_quarantine_is_offered_to_nobody() {
        TaggedDevice device = TaggedDevice.registered();
        device.seen(TinyHospital.GROUND_STORAGE, Instant.now().minusSeconds(60));
        String offered = "/api/locate?near=T0-ST&q=" + device.tag();
        as(Roles.NURSE).get(offered).then().body("found", hasSize(1));
        QuarkusTransaction.requiringNew().run(() -> quarantines.put(device.assetId(), "recall:1", "Recall Z-1"));
        as(Roles.NURSE).get(offered).then().body("found", hasSize(0));
        as(Roles.NURSE)
                .get(offered + "&usable=false")
                .then()
                .body("found[0].asset.quarantine", equalTo("Recall Z-1"))
                .body("found[0].readiness", equalTo("out-of-service"));
        as(Roles.NURSE)
                .get("/api/assets/" + device.assetId() + "/place")
                .then()
                .body("quarantine", equalTo("Recall Z-1"));
        QuarkusTransaction.requiringNew().run(() -> quarantines.lift(device.assetId(), "recall:1"));
        as(Roles.NURSE).get(offered).then().body("found", hasSize(1));
    }

    @Test
    void a_place_nobody_knows_is_told_in_words() {
        as(Roles.NURSE)
                .get("/api/locate?near=MOON")
                .then()
                .statusCode(400)
                .body("detail", containsString("There is no zone MOON"));
        as(Roles.NURSE).get("/api/locate?near=900,900,T-1").then().statusCode(400);
        as(Roles.NURSE).get("/api/locate?limit=0").then().statusCode(400);
    }

    @Test
    void one_unit_tells_where_it_is() {
        as(Roles.NURSE)
                .get("/api/assets/" + PUMP_1.id() + "/place")
                .then()
                .statusCode(200)
                .body("zone.code", equalTo("T1-101"), "floor", equalTo("T-1"), "building", equalTo("T"))
                .body("readiness", equalTo("in-use"));
        as(Roles.NURSE).get("/api/assets/" + BED.id() + "/place").then().statusCode(404);
        as(Roles.NURSE).get("/api/assets/999999/place").then().statusCode(404);
    }

    @Test
    void three_letters_find_a_class_units_and_zones() {
        as(Roles.NURSE)
                .get("/api/search?q=inf")
                .then()
                .statusCode(200)
                .body("classes[0].code", equalTo("infusion-pump"))
                .body("assets.classCode", hasItem("infusion-pump"));
        as(Roles.NURSE)
                .get("/api/search?q=clean")
                .then()
                .body("zones[0].code", equalTo("T1-CU"), "zones[0].floor", equalTo("T-1"));
        as(Roles.NURSE).get("/api/search?q=").then().statusCode(200).body("assets", hasSize(0));
    }

    @Test
    void confidence_fades_with_age_and_near_walls() {
        assertThat(Confidence.normal(0)).isEqualTo(0.5, within(1e-7));
        assertThat(Confidence.normal(1.96)).isEqualTo(0.975, within(1e-4));
        assertThat(Confidence.normal(-1)).isEqualTo(0.1586553, within(1e-6));
    }

    private static List<String> order(String query) {
        return as(Roles.NURSE).get(query).then().statusCode(200).extract().path("found.asset.controlNumber");
    }

    private static void stands(Unit unit, Room room) {
        Instant at = Instant.now().minusSeconds(12 * 3600).plusSeconds(300 * PINGS.incrementAndGet());
        gateway()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "tag", unit.tag(),
                        "at", at.toString(),
                        "x", room.middleX(),
                        "y", room.middleY(),
                        "floor", room.floor(),
                        "accuracy", 0.5))
                .post("/api/pings")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1));
    }
}
