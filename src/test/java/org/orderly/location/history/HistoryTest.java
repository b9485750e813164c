package org.orderly.location.history;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.orderly.TinyHospital.CLEAN_UTILITY;
import static org.orderly.TinyHospital.PATIENT_101;
import static org.orderly.TinyHospital.WARD_CORRIDOR;
import static org.orderly.security.Logins.as;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderly.location.TaggedDevice;
import org.orderly.security.Roles;

/** A device rested in the clean utility, came through the corridor, and is with a patient. */
@QuarkusTest
class HistoryTest {

    private TaggedDevice device;
    private Instant start;

    @BeforeEach
    void a_device_with_a_past() {
        device = TaggedDevice.registered();
        start = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(20, ChronoUnit.HOURS);
        device.seen(CLEAN_UTILITY, start);
        device.seen(CLEAN_UTILITY, start.plusSeconds(1800));
        device.seen(WARD_CORRIDOR, start.plusSeconds(3600));
        device.seen(PATIENT_101, start.plusSeconds(3660));
    }

    @Test
    void where_an_asset_was_is_told_zone_by_zone_the_newest_first() {
        as(Roles.NURSE)
                .get("/api/assets/{id}/stays", device.assetId())
                .then()
                .statusCode(200)
                .body("total", equalTo(3))
                .body("items.zone.code", equalTo(List.of("T1-101", "T1-COR", "T1-CU")))
                .body("items[0].from", equalTo(start.plusSeconds(3660).toString()))
                .body("items[0].to", equalTo(start.plusSeconds(3660).toString()))
                .body("items[2].to", equalTo(start.plusSeconds(3600).toString()));
    }

    @Test
    void a_period_of_the_past_holds_the_stays_that_touch_it() {
        as(Roles.FINANCE)
                .queryParam("from", start.plusSeconds(60).toString())
                .queryParam("to", start.plusSeconds(3600).toString())
                .get("/api/assets/{id}/stays", device.assetId())
                .then()
                .body("items.zone.code", equalTo(List.of("T1-CU")));
    }

    @Test
    void what_was_in_a_room_at_a_time_is_known_and_what_is_there_now() {
        int id = (int) device.assetId();
        as(Roles.BIOMED)
                .queryParam("at", start.plusSeconds(2000).toString())
                .queryParam("size", 200)
                .get("/api/zones/{id}/assets", CLEAN_UTILITY.id())
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
        as(Roles.BIOMED)
                .queryParam("size", 200)
                .get("/api/zones/{id}/assets", CLEAN_UTILITY.id())
                .then()
                .body("items.id", not(hasItem(id)));
        as(Roles.BIOMED)
                .queryParam("size", 200)
                .get("/api/zones/{id}/assets", PATIENT_101.id())
                .then()
                .body("items.id", not(hasItem(id)));
        device.seen(PATIENT_101, Instant.now().truncatedTo(ChronoUnit.SECONDS));
        as(Roles.BIOMED)
                .queryParam("size", 200)
                .get("/api/zones/{id}/assets", PATIENT_101.id())
                .then()
                .body("items.id", hasItem(id));
    }

    @Test
    void the_track_is_in_order_and_thinned_evenly() {
        as(Roles.NURSE)
                .get("/api/assets/{id}/track", device.assetId())
                .then()
                .body("zone", equalTo(List.of("Clean utility", "Clean utility", "Ward corridor", "Room 101")))
                .body("floor[0]", equalTo("T-1"));
        as(Roles.NURSE)
                .queryParam("limit", 2)
                .get("/api/assets/{id}/track", device.assetId())
                .then()
                .body("zone", equalTo(List.of("Clean utility", "Room 101")));
        as(Roles.NURSE)
                .queryParam("from", start.plusSeconds(3000).toString())
                .get("/api/assets/{id}/track", device.assetId())
                .then()
                .body("$", hasSize(2));
    }

    @Test
    void what_does_not_exist_or_is_no_time_is_said() {
        as(Roles.NURSE).get("/api/assets/99999999/stays").then().statusCode(404);
        as(Roles.NURSE).get("/api/zones/99999999/assets").then().statusCode(404);
        as(Roles.NURSE)
                .queryParam("from", "yesterday")
                .get("/api/assets/{id}/track", device.assetId())
                .then()
                .statusCode(400)
                .body("detail", containsString("from must be a time"));
    }
}
