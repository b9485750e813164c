package org.orderly.location.visibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orderly.TinyHospital;
import org.orderly.location.TaggedDevice;
import org.orderly.security.Logins;
import org.orderly.security.Roles;

/** How much of the inventory is seen. */
@QuarkusTest
class VisibilityTest {

    @Test
    void a_device_is_seen_not_seen_for_a_day_or_never_seen() {
        TinyHospital.open();
        Instant now = Instant.now();
        assertThat(Sight.State.of(null, now)).isEqualTo(Sight.State.NEVER_SEEN);
        assertThat(Sight.State.of(now.minus(Duration.ofHours(24)), now)).isEqualTo(Sight.State.SEEN);
        assertThat(Sight.State.of(now.minus(Duration.ofHours(24)).minusMillis(1), now))
                .isEqualTo(Sight.State.NOT_SEEN);
    }

    @Test
    void a_device_that_is_seen_leaves_those_that_never_were() {
        TaggedDevice device = TaggedDevice.registered();
        int id = (int) device.assetId();
        devices("never-seen").body("items.assetId", hasItem(id));
        device.seen(TinyHospital.WARD_STORAGE, Instant.now());

        devices("never-seen").body("items.assetId", not(hasItem(id)));
        devices("seen")
                .body("items.assetId", hasItem(id))
                .body("items.find { it.assetId == " + id + " }.zone", equalTo("Ward storage"))
                .body("items.find { it.assetId == " + id + " }.building", equalTo("Tower"))
                .body("items.find { it.assetId == " + id + " }.lastSeen", notNullValue());
    }

    @Test
    void each_device_is_counted_in_exactly_one_state_and_each_group_adds_up() {
        TaggedDevice.registered();
        JsonPath all = finance()
                .get("/api/visibility")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(all.getLong("seen24h") + all.getLong("notSeen24h") + all.getLong("neverSeen"))
                .isEqualTo(all.getLong("assets"));
        for (String groups : List.of("byClass", "byDepartment")) {
            for (String count : List.of("assets", "seen24h", "neverSeen", "firmwareKnown")) {
                assertThat(all.getList(groups + "." + count, Long.class).stream()
                                .mapToLong(Long::longValue)
                                .sum())
                        .as("%s of %s", count, groups)
                        .isEqualTo(all.getLong(count));
            }
        }
    }

    @Test
    void firmware_comes_with_the_file_of_assets_and_leaves_with_the_one_for_the_insurer() {
        TaggedDevice device = TaggedDevice.registered();
        int id = (int) device.assetId();
        devices("no-firmware").body("items.assetId", hasItem(id));
        firmware(device, "4.2.1");

        devices("no-firmware").body("items.assetId", not(hasItem(id)));
        finance().get("/api/assets/" + id).then().body("firmware", equalTo("4.2.1"));
        assertThat(finance()
                        .get("/api/visibility.csv?class=vital-signs-wearable")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .startsWith("controlNumber,name,class,")
                .contains(device.tag() + ",Device,vital-signs-wearable,Test,Patch 1,S-" + device.tag()
                        + ",Ward 1,in-service,never-seen,,,,4.2.1");
        firmware(device, "");
        finance().get("/api/assets/" + id).then().body("firmware", nullValue());
    }

    @Test
    void retired_devices_are_no_inventory() {
        TaggedDevice device = TaggedDevice.registered();
        imported("control_number,status\n" + device.tag() + ",retired\n");
        devices("never-seen").body("items.assetId", not(hasItem((int) device.assetId())));
    }

    @Test
    void nurses_need_no_such_list_and_an_unknown_state_is_refused() {
        Logins.as(Roles.NURSE).get("/api/visibility").then().statusCode(403);
        finance().get("/api/visibility/devices?state=lost").then().statusCode(400);
    }

    private static ValidatableResponse devices(String state) {
        return finance()
                .queryParam("state", state)
                .queryParam("class", "vital-signs-wearable")
                .queryParam("size", 200)
                .get("/api/visibility/devices")
                .then()
                .statusCode(200);
    }

    private static void firmware(TaggedDevice device, String version) {
        imported("control_number,Firmware version\n" + device.tag() + "," + version + "\n");
    }

    private static void imported(String csv) {
        Logins.as(Roles.ADMIN)
                .contentType("text/csv")
                .body(csv)
                .post("/api/assets/import")
                .then()
                .statusCode(200)
                .body("failed", equalTo(0));
    }

    private static RequestSpecification finance() {
        return Logins.as(Roles.FINANCE).contentType(ContentType.JSON);
    }
}
